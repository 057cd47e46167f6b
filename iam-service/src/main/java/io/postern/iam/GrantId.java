package io.postern.iam;

import io.postern.decider.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A policy, granted to somebody somewhere: told from these three, so that it is granted once. 32 hex. */
public record GrantId(String value) implements Identifier {

    /**
     * @param subject to whom, as text that tells it from all others
     * @param scope where, likewise
     */
    public static GrantId of(String subject, PolicyId policy, String scope) {
        byte[] name = "%s %s %s".formatted(subject, policy, scope).getBytes(StandardCharsets.UTF_8);
        return new GrantId(UUID.nameUUIDFromBytes(name).toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
