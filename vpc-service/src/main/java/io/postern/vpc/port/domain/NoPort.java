package io.postern.vpc.port.domain;

import io.postern.decider.Refusal;

/** Why there is no address to have. The names are written in {@code PortRefused}: add, never rename. */
public enum NoPort implements Refusal.Reason {
    VPC_UNKNOWN(Refusal.Kind.NOT_FOUND),
    SUBNET_UNKNOWN(Refusal.Kind.NOT_FOUND),
    SUBNET_NOT_IN_VPC(Refusal.Kind.INVALID),
    ADDRESS_OUTSIDE_SUBNET(Refusal.Kind.INVALID),
    /** Another port has it, or the subnet keeps it for itself. */
    ADDRESS_IN_USE(Refusal.Kind.CONFLICT),
    NO_ADDRESS_LEFT(Refusal.Kind.EXHAUSTED);

    private final Refusal.Kind kind;

    NoPort(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
