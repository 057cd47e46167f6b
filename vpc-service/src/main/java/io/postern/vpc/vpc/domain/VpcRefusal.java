package io.postern.vpc.vpc.domain;

import io.postern.decider.Refusal;

/** Why a VPC says no. */
public enum VpcRefusal implements Refusal.Reason {
    NOT_FOUND(Refusal.Kind.NOT_FOUND),
    /** Another live VPC of the project has the name. */
    NAME_TAKEN(Refusal.Kind.CONFLICT),
    /** Only private ranges can be routed inside a cloud. */
    RANGE_NOT_ALLOWED(Refusal.Kind.INVALID),
    /** The VPC's new range would leave a subnet outside. */
    SUBNETS_OUTSIDE(Refusal.Kind.INVALID_STATE),
    OUTSIDE_VPC(Refusal.Kind.INVALID),
    OVERLAPS(Refusal.Kind.CONFLICT),
    HAS_GATEWAYS(Refusal.Kind.INVALID_STATE),
    HAS_SUBNETS(Refusal.Kind.INVALID_STATE),
    /** It is still being created, or could not be. */
    NOT_USABLE(Refusal.Kind.INVALID_STATE);

    private final Refusal.Kind kind;

    VpcRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
