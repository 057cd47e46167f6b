package io.postern.robustness.workload;

import io.postern.robustness.history.Entry.Intent;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table of operations.
 *
 * @param weight how often, beside the others of its table
 * @param intent what it does to what it is about
 * @param kind what it is about
 * @param product where the id of what it makes is: a JSON pointer into the answer, or the name of a header; null when
 *     nothing is made
 * @param in which place of the request says what the new thing is in; empty when it is in nothing
 */
public record Operation(
        String name,
        int weight,
        Intent intent,
        Kind kind,
        Whose whose,
        As as,
        Call call,
        @Nullable String product,
        String in) {

    static Operation make(String name, int weight, Kind kind, String call, String product, @Nullable String body) {
        return new Operation(
                name, weight, Intent.MAKE, kind, Whose.NOBODYS, As.OWNER, Call.of(call, body), product, "");
    }

    static Operation change(String name, int weight, Kind kind, String call, @Nullable String body) {
        return new Operation(name, weight, Intent.CHANGE, kind, Whose.OWN, As.OWNER, Call.of(call, body), null, "");
    }

    /** Without something that it is about. */
    static Operation set(String name, int weight, String call, @Nullable String body) {
        return change(name, weight, Kind.NONE, call, body).of(Whose.NOBODYS);
    }

    static Operation read(String name, int weight, Kind kind, String call) {
        return new Operation(name, weight, Intent.READ, kind, Whose.OWN, As.OWNER, Call.of(call, null), null, "");
    }

    static Operation list(String name, int weight, String call) {
        return list(name, weight, call, null);
    }

    /** Also by a method that could change something. */
    static Operation list(String name, int weight, String call, @Nullable String body) {
        return new Operation(
                name, weight, Intent.LIST, Kind.NONE, Whose.NOBODYS, As.OWNER, Call.of(call, body), null, "");
    }

    /** Lists all that the actor has of a kind, on one page. */
    static Operation listAll(String name, int weight, Kind kind, String call) {
        return new Operation(name, weight, Intent.LIST, kind, Whose.NOBODYS, As.OWNER, Call.of(call, null), null, "");
    }

    boolean listsAll() {
        return intent == Intent.LIST && whose == Whose.NOBODYS && kind != Kind.NONE;
    }

    /** Lists what belongs to one thing of the actor's. */
    static Operation listOf(String name, int weight, Kind kind, String call) {
        return new Operation(name, weight, Intent.LIST, kind, Whose.OWN, As.OWNER, Call.of(call, null), null, "");
    }

    static Operation delete(String name, int weight, Kind kind, String call) {
        return delete(name, weight, kind, call, null);
    }

    static Operation delete(String name, int weight, Kind kind, String call, @Nullable String body) {
        return new Operation(name, weight, Intent.DELETE, kind, Whose.OWN, As.OWNER, Call.of(call, body), null, "");
    }

    /** Must be answered as if there were nothing. */
    static Operation trespass(String name, int weight, Kind kind, String call) {
        return trespass(name, weight, kind, call, null);
    }

    static Operation trespass(String name, int weight, Kind kind, String call, @Nullable String body) {
        return new Operation(
                name, weight, Intent.TRESPASS, kind, Whose.OTHERS, As.OWNER, Call.of(call, body), null, "");
    }

    Operation of(Whose other) {
        return new Operation(name, weight, intent, kind, other, as, call, product, in);
    }

    Operation by(As other) {
        return new Operation(name, weight, intent, kind, whose, other, call, product, in);
    }

    Operation in(String place) {
        return new Operation(name, weight, intent, kind, whose, as, call, product, place);
    }

    Operation header(String header, String value) {
        return new Operation(name, weight, intent, kind, whose, as, call.header(header, value), product, in);
    }
}
