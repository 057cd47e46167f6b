package io.postern.cloudapi.directory;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * Who is who, as far as this service has heard. What somebody names with a credential may be on its way here, so each
 * question for it waits a bounded time before it says that there is none, and fails with {@link Behind} where that cannot
 * be known.
 */
public interface Directory {

    Uni<Optional<Entry.Domain>> domain(String id);

    Uni<Optional<Entry.Project>> project(String id);

    Uni<Optional<Person>> user(String id);

    Uni<Optional<Entry.Agency>> agency(String id);

    /** Only keys that are good. */
    Uni<Optional<KeySecret>> accessKey(String id);

    Uni<Optional<Entry.SigningKey>> signingKey(String id);

    /** @return ids of the groups that the user is in, in their order; empty when he is in none */
    Uni<List<String>> groups(String user);

    /**
     * What somebody holds.
     *
     * @param principal the user, or the agency that somebody acts by
     * @param domain where he acts
     * @param subjects through whom he holds it: his groups, or the agency
     */
    Uni<Entitlements> entitlements(String principal, String domain, List<String> subjects);

    /** @param token the {@code jti} */
    Uni<Boolean> revoked(String token);

    /**
     * Waits until the directory has a domain's public events up to a position.
     *
     * @param sequence as IAM's log has it
     * @return fails with {@link Behind} when it has not come that far in time
     */
    Uni<Void> reached(String domain, String sequence);

    /** Forgets what it remembers of a user or an agency: a new token says that there is news. */
    void renew(String principal);

    /**
     * A user, his name readable again.
     *
     * @param tokenEpoch tokens that say less are void
     */
    record Person(String id, String domain, String name, boolean enabled, int tokenEpoch) {}

    /** An access key, opened: it lives in memory only, and not for long. */
    record KeySecret(String id, String user, String secret) {
        @Override
        public String toString() {
            return "KeySecret[id=%s, user=%s]".formatted(id, user);
        }
    }
}
