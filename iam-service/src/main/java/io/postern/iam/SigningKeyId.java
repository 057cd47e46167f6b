package io.postern.iam;

import io.postern.decider.Identifier;

/** The {@code kid} of the tokens that are signed with it. */
public record SigningKeyId(String value) implements Identifier {
    @Override
    public String toString() {
        return value;
    }
}
