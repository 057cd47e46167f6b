package io.postern.vpc.gateway.domain;

import static io.postern.decider.Transition.in;

import io.postern.vpc.EndpointId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import io.postern.vpc.gateway.domain.GatewayEvent.GatewayAttached;
import io.postern.vpc.gateway.domain.GatewayEvent.GatewayDetached;
import io.postern.vpc.gateway.domain.GatewayEvent.GatewayRefused;

/** Whether a gateway has its VPC. A state offers only the moves that are legal from it. */
public sealed interface Gateway {

    Gateway INITIAL = new NotAttached();

    record NotAttached() implements Gateway {
        Attached attached(GatewayAttached e) {
            return new Attached(e.endpoint(), e.project(), e.vpc());
        }

        Refused refused(GatewayRefused e) {
            return new Refused(e.endpoint(), e.project());
        }
    }

    record Attached(EndpointId endpoint, ProjectId project, VpcId vpc) implements Gateway {
        Detached detached() {
            return new Detached(endpoint, project);
        }
    }

    record Refused(EndpointId endpoint, ProjectId project) implements Gateway {}

    record Detached(EndpointId endpoint, ProjectId project) implements Gateway {}

    static Gateway evolve(Gateway state, GatewayEvent event) {
        return switch (event) {
            case GatewayAttached e -> in(NotAttached.class, state, e).attached(e);
            case GatewayRefused e -> in(NotAttached.class, state, e).refused(e);
            case GatewayDetached e -> in(Attached.class, state, e).detached();
        };
    }
}
