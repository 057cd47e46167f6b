package io.postern.vpc.gateway.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.vpc.gateway.domain.Gateway.Attached;
import io.postern.vpc.gateway.domain.Gateway.Detached;
import io.postern.vpc.gateway.domain.Gateway.NotAttached;
import io.postern.vpc.gateway.domain.Gateway.Refused;
import io.postern.vpc.gateway.domain.GatewayCommand.AttachGateway;
import io.postern.vpc.gateway.domain.GatewayCommand.DetachGateway;
import io.postern.vpc.gateway.domain.GatewayEvent.GatewayAttached;
import io.postern.vpc.gateway.domain.GatewayEvent.GatewayDetached;
import io.postern.vpc.gateway.domain.GatewayEvent.GatewayRefused;

/** The rules of one gateway. It refuses nothing: whoever asked waits for an event. */
public final class GatewayDecider implements Decider<Gateway, GatewayCommand, GatewayEvent> {

    @Override
    public Gateway initial() {
        return Gateway.INITIAL;
    }

    @Override
    public Gateway evolve(Gateway state, GatewayEvent event) {
        return Gateway.evolve(state, event);
    }

    @Override
    public Decision<GatewayEvent> decide(Gateway state, GatewayCommand command) {
        return switch (command) {
            case AttachGateway c -> attach(state, c);
            case DetachGateway c -> detach(state, c);
        };
    }

    private static Decision<GatewayEvent> attach(Gateway state, AttachGateway c) {
        return switch (state) {
            case NotAttached _
            when c.vpcKnown() -> emit(new GatewayAttached(c.endpoint(), c.project(), c.vpc(), c.at()));
            case NotAttached _ ->
                emit(new GatewayRefused(
                        c.endpoint(),
                        c.project(),
                        NoGateway.VPC_UNKNOWN,
                        "Expected VPC %s, but there is none".formatted(c.vpc()),
                        c.at()));
            case Attached _, Refused _, Detached _ -> nothing();
        };
    }

    private static Decision<GatewayEvent> detach(Gateway state, DetachGateway c) {
        return switch (state) {
            case Attached _ -> emit(new GatewayDetached(c.endpoint(), c.at()));
            case NotAttached _, Refused _, Detached _ -> nothing();
        };
    }
}
