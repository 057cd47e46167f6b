package io.postern.cloudapi.api;

import io.postern.cloudapi.directory.Behind;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a dependency that does not answer, or that is not heard, from a fault of ours. */
final class Faults {

    /** SQLSTATE classes: connection, resources, operator intervention (shutdown, or a statement cancelled). */
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57");

    private Faults() {}

    static boolean dependencyDown(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (unavailable(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean unavailable(Throwable cause) {
        return switch (cause) {
            case Behind _ -> true;
            case PgException e -> unavailable(e.getSqlState());
            case ConnectionPoolTooBusyException _, TimeoutException _ -> true;
            case java.net.SocketException _, java.nio.channels.ClosedChannelException _ -> true;
            case java.net.UnknownHostException _ -> true;
            case VertxException e -> isClosed(e.getMessage());
            case IOException e -> isClosed(e.getMessage());
            // the pool's own time-out has no type of its own
            default -> cause.getClass().getSimpleName().startsWith("NoStackTrace") && isClosed(cause.getMessage());
        };
    }

    private static boolean unavailable(@Nullable String sqlState) {
        return sqlState != null && sqlState.length() == 5 && UNAVAILABLE.contains(sqlState.substring(0, 2));
    }

    private static boolean isClosed(@Nullable String message) {
        return message != null
                && (message.contains("Timeout")
                        || message.contains("Connection")
                        || message.contains("connection")
                        || message.contains("closed"));
    }
}
