package io.postern.vpc.subnet.domain;

/** Why a subnet could not be made. The names are written in {@code SubnetFailed}: add, never rename. */
public enum NoSubnet {
    QUOTA_EXCEEDED
}
