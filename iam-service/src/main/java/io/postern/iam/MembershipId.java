package io.postern.iam;

import io.postern.decider.Identifier;

/** A user in a group: both ids, so that he is in it once. */
public record MembershipId(String value) implements Identifier {

    public static MembershipId of(GroupId group, UserId user) {
        return new MembershipId(group + "-" + user);
    }

    @Override
    public String toString() {
        return value;
    }
}
