package io.postern.vpc.vpc.domain;

/** Why a VPC could not be made. The names are written in {@code VpcFailed}: add, never rename. */
public enum NoVpc {
    QUOTA_EXCEEDED
}
