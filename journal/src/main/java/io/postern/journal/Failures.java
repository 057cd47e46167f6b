package io.postern.journal;

import io.vertx.pgclient.PgException;
import java.util.Locale;
import java.util.Set;

/** Which failures pass by themselves, and which would come back with the same event for ever. */
final class Failures {

    /** SQLSTATE classes of connection, resources, operator intervention, serialisation and the system itself. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58");

    private Failures() {}

    /** A poison event: parsing, deciding or writing it fails whatever the weather. */
    static boolean poison(Throwable failure) {
        return switch (failure) {
            case PgException e -> !PASSING_CLASSES.contains(e.getSqlState().substring(0, 2));
            case IllegalArgumentException _ -> true;
            case IllegalStateException e -> !fromThePool(e);
            case NullPointerException _, ClassCastException _, IndexOutOfBoundsException _, ArithmeticException _ ->
                true;
            case CommandRefused _ -> true;
            case ConstraintViolated _ -> true;
            default -> false;
        };
    }

    /** A client that is closed while it works says so with an IllegalStateException. */
    private static boolean fromThePool(IllegalStateException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("closed");
    }
}
