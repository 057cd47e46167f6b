package io.postern.journal;

import io.postern.decider.Decider;
import io.postern.decider.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How one aggregate lives in the journal: its stream type, its decider, the names of its events and states, and the
 * table its state is kept in.
 *
 * @param type stream type, e.g. {@code endpoint}
 * @param view table {@code (id, tenant, version, state)}; columns that queries need are generated columns of it
 * @param constraints constraints of the view that guard what no single stream can see (an address used once, a parent
 *     that lives), each with the refusal that a violation means
 * @param audience who may read the events
 * @param rest what is kept of a state when its unit of work is over: while a batch is decided, a state may know more
 */
public record Aggregate<S, C, E>(
        String type,
        String view,
        Decider<S, C, E> decider,
        TypeNames<E> events,
        TypeNames<S> states,
        Map<String, Refusal> constraints,
        Audience audience,
        UnaryOperator<S> rest) {

    /** Who reads the events of a stream. */
    public enum Audience {
        /** Everybody on the service's public topic, by tenant. */
        PUBLIC,
        /** Only services, on the restricted compacted topic, by stream id: credentials. */
        RESTRICTED,
        /** Nobody but the service itself: the events never leave the journal. */
        PRIVATE
    }

    public Aggregate {
        constraints = Map.copyOf(constraints);
        events.complete();
        states.complete();
    }

    public static <S, C, E> Aggregate<S, C, E> of(
            String type, String view, Decider<S, C, E> decider, TypeNames<E> events, TypeNames<S> states) {
        return new Aggregate<>(
                type, view, decider, events, states, Map.of(), Audience.PUBLIC, UnaryOperator.identity());
    }

    public Aggregate<S, C, E> constraint(String name, Refusal.Reason reason, String text) {
        Map<String, Refusal> more = new HashMap<>(constraints);
        more.put(name, new Refusal(reason, text));
        return new Aggregate<>(type, view, decider, events, states, more, audience, rest);
    }

    public Aggregate<S, C, E> audience(Audience readers) {
        return new Aggregate<>(type, view, decider, events, states, constraints, readers, rest);
    }

    /** @param kept what no decision may miss in the next unit of work; the rest of the state ends with this one */
    public Aggregate<S, C, E> resting(UnaryOperator<S> kept) {
        return new Aggregate<>(type, view, decider, events, states, constraints, audience, kept);
    }

    /** A view row's {@code state} as the state it is. */
    public S state(String json) {
        return Json.readState(states, json);
    }

    /** The stable name of a state, the view's {@code kind}. */
    public String stateName(S state) {
        return states.of(state).name();
    }
}
