package io.postern.vpc.binding.domain;

import static io.postern.decider.Transition.in;

import io.postern.vpc.Address;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.ServiceId;
import io.postern.vpc.VpcId;
import io.postern.vpc.binding.domain.BindingEvent.BackendBound;
import io.postern.vpc.binding.domain.BindingEvent.BackendMoveRefused;
import io.postern.vpc.binding.domain.BindingEvent.BackendMoved;
import io.postern.vpc.binding.domain.BindingEvent.BackendRefused;
import io.postern.vpc.binding.domain.BindingEvent.BackendReleased;

/** Whether a service has its backend. A state offers only the moves that are legal from it. */
public sealed interface Binding {

    Binding INITIAL = new NotBound();

    record NotBound() implements Binding {
        Bound bound(BackendBound e) {
            return new Bound(e.service(), e.project(), e.vpc(), e.port(), e.address());
        }

        Refused refused(BackendRefused e) {
            return new Refused(e.service(), e.project());
        }
    }

    record Bound(ServiceId service, ProjectId project, VpcId vpc, PortId port, Address address) implements Binding {
        Bound moved(BackendMoved e) {
            return new Bound(service, project, e.vpc(), e.port(), e.address());
        }

        Released released() {
            return new Released(service, project);
        }
    }

    record Refused(ServiceId service, ProjectId project) implements Binding {}

    record Released(ServiceId service, ProjectId project) implements Binding {}

    static Binding evolve(Binding state, BindingEvent event) {
        return switch (event) {
            case BackendBound e -> in(NotBound.class, state, e).bound(e);
            case BackendRefused e -> in(NotBound.class, state, e).refused(e);
            case BackendMoved e -> in(Bound.class, state, e).moved(e);
            case BackendMoveRefused e -> in(Bound.class, state, e);
            case BackendReleased e -> in(Bound.class, state, e).released();
        };
    }
}
