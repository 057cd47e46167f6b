package io.postern.cloudapi.directory;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Who is who, as far as this service has heard. What somebody names with a credential may be on its way here, so each
 * question waits a bounded time for the answer before it says that there is none.
 */
public interface Directory {

    Uni<Optional<Entry.Domain>> domain(String id);

    Uni<Optional<Entry.Project>> project(String id);

    Uni<Optional<Entry.User>> user(String id);

    Uni<Optional<KeySecret>> accessKey(String id);

    Uni<Optional<Entry.SigningKey>> signingKey(String id);

    /**
     * Waits until the directory has a domain's public events up to a position.
     *
     * @param sequence as IAM's log has it
     * @return false when it has not come that far in time
     */
    Uni<Boolean> reached(String domain, String sequence);

    /** An access key, opened: it lives in memory only, and not for long. */
    record KeySecret(String id, String user, String secret) {
        @Override
        public String toString() {
            return "KeySecret[id=%s, user=%s]".formatted(id, user);
        }
    }
}
