package io.postern.vpc.gateway.domain;

import io.postern.decider.Refusal;

/** Why an endpoint has no gateway. The names are written in {@code GatewayRefused}: add, never rename. */
public enum NoGateway implements Refusal.Reason {
    VPC_UNKNOWN(Refusal.Kind.NOT_FOUND);

    private final Refusal.Kind kind;

    NoGateway(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
