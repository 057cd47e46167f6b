package io.postern.vpc.binding.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.vpc.binding.domain.Binding.Bound;
import io.postern.vpc.binding.domain.Binding.NotBound;
import io.postern.vpc.binding.domain.Binding.Refused;
import io.postern.vpc.binding.domain.Binding.Released;
import io.postern.vpc.binding.domain.BindingCommand.Backend;
import io.postern.vpc.binding.domain.BindingCommand.BindBackend;
import io.postern.vpc.binding.domain.BindingCommand.MoveBackend;
import io.postern.vpc.binding.domain.BindingCommand.ReleaseBackend;
import io.postern.vpc.binding.domain.BindingEvent.BackendBound;
import io.postern.vpc.binding.domain.BindingEvent.BackendMoveRefused;
import io.postern.vpc.binding.domain.BindingEvent.BackendMoved;
import io.postern.vpc.binding.domain.BindingEvent.BackendRefused;
import io.postern.vpc.binding.domain.BindingEvent.BackendReleased;

/** The rules of one service's backend. It refuses nothing: whoever asked waits for an event. */
public final class BindingDecider implements Decider<Binding, BindingCommand, BindingEvent> {

    @Override
    public Binding initial() {
        return Binding.INITIAL;
    }

    @Override
    public Binding evolve(Binding state, BindingEvent event) {
        return Binding.evolve(state, event);
    }

    @Override
    public Decision<BindingEvent> decide(Binding state, BindingCommand command) {
        return switch (command) {
            case BindBackend c -> bind(state, c);
            case MoveBackend c -> move(state, c);
            case ReleaseBackend c -> release(state, c);
        };
    }

    private static Decision<BindingEvent> bind(Binding state, BindBackend c) {
        return switch (state) {
            case NotBound _ -> emit(answer(c));
            case Bound _, Refused _, Released _ -> nothing();
        };
    }

    private static Decision<BindingEvent> move(Binding state, MoveBackend c) {
        return switch (state) {
            case Bound _ -> emit(answer(c));
            case NotBound _, Refused _, Released _ -> nothing(); // the service has ended meanwhile
        };
    }

    private static BindingEvent answer(MoveBackend c) {
        return switch (answer(c.wish())) {
            case BackendBound e -> new BackendMoved(e.service(), e.port(), e.vpc(), e.project(), e.address(), e.at());
            case BackendRefused e ->
                new BackendMoveRefused(e.service(), c.port(), e.project(), e.reason(), e.text(), e.at());
            case BindingEvent e -> throw new IllegalStateException("no answer: " + e);
        };
    }

    private static Decision<BindingEvent> release(Binding state, ReleaseBackend c) {
        return switch (state) {
            case Bound _ -> emit(new BackendReleased(c.service(), c.at()));
            case NotBound _, Refused _, Released _ -> nothing();
        };
    }

    private static BindingEvent answer(BindBackend c) {
        Backend backend = c.backend();
        if (!c.vpcKnown()) {
            return refused(c, NoBackend.VPC_UNKNOWN, "Expected VPC %s, but there is none".formatted(c.vpc()));
        }
        if (backend == null) {
            return refused(c, NoBackend.PORT_UNKNOWN, "Expected port %s, but there is none".formatted(c.port()));
        }
        if (!backend.vpc().equals(c.vpc())) {
            return refused(
                    c,
                    NoBackend.PORT_NOT_IN_VPC,
                    "Expected port %s in VPC %s, but it is not".formatted(c.port(), c.vpc()));
        }
        return new BackendBound(c.service(), c.port(), c.vpc(), c.project(), backend.address(), c.at());
    }

    private static BackendRefused refused(BindBackend c, NoBackend reason, String text) {
        return new BackendRefused(c.service(), c.project(), reason, text, c.at());
    }
}
