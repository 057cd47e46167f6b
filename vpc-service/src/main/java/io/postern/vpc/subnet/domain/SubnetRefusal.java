package io.postern.vpc.subnet.domain;

import io.postern.decider.Refusal;

/** Why a subnet says no. */
public enum SubnetRefusal implements Refusal.Reason {
    NOT_FOUND(Refusal.Kind.NOT_FOUND),
    /** The subnet is in another VPC than the request says. */
    NOT_IN_VPC(Refusal.Kind.INVALID),
    /** Too few addresses would be left beside the reserved ones. */
    TOO_SMALL(Refusal.Kind.INVALID),
    /** The gateway is outside, or is the first or last address. */
    GATEWAY_NOT_USABLE(Refusal.Kind.INVALID),
    /** Ports still have addresses of the subnet. */
    HAS_PORTS(Refusal.Kind.INVALID_STATE),
    /** It is still being created, or could not be. */
    NOT_USABLE(Refusal.Kind.INVALID_STATE);

    private final Refusal.Kind kind;

    SubnetRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
