package io.postern.robustness.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a client, with all tries of it until it was answered. Times are those of {@link System#nanoTime}.
 *
 * @param account project id of the caller; empty of nobody and of operators
 * @param domain id of the caller's domain; empty likewise
 * @param operation name in the table of operations
 * @param intent what the operation does to its resource
 * @param type stream type of the resource, empty when it is about none
 * @param resource id, as asked for or as answered; null when there is none
 * @param within id of what the resource is in, and goes with; empty when it is in nothing
 * @param status HTTP status of the answer; 0 when there was none until the client gave up
 * @param version of the resource, as answered in {@code ETag}; 0 when not
 * @param code of a refusal
 * @param state member {@code status} of the answered resource
 * @param shown ids in a list of all that the caller has of the type; empty of everything else
 * @param tenants whose things the answer shows: projects, and domains where those are tenants
 */
public record Entry(
        int client,
        String account,
        String domain,
        String operation,
        Intent intent,
        String type,
        @Nullable String resource,
        String within,
        long begin,
        long end,
        int status,
        int version,
        @Nullable String code,
        @Nullable String state,
        List<String> shown,
        List<String> tenants,
        List<Try> tries) {

    /** What an operation does to its resource. */
    public enum Intent {
        MAKE,
        CHANGE,
        READ,
        LIST,
        DELETE,
        /** Reads what is another account's: must be as if it were not there. */
        TRESPASS
    }

    /**
     * One request.
     *
     * @param status 0 when the connection failed or nothing came in time
     * @param comeAgain whether the answer had {@code Retry-After}
     * @param text of an answer of 500 or more, or of what failed
     */
    public record Try(long begin, long end, int status, boolean comeAgain, String text) {}

    public Entry {
        shown = List.copyOf(shown);
        tenants = List.copyOf(tenants);
        tries = List.copyOf(tries);
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    public boolean answered() {
        return status != 0;
    }
}
