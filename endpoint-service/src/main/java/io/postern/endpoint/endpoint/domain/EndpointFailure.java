package io.postern.endpoint.endpoint.domain;

/** Why an endpoint could not be connected. */
public enum EndpointFailure {
    QUOTA_EXCEEDED,
    VPC_UNKNOWN,
    SUBNET_UNKNOWN,
    SUBNET_NOT_IN_VPC,
    ADDRESS_OUTSIDE_SUBNET,
    ADDRESS_IN_USE,
    NO_ADDRESS_LEFT,
    SERVICE_GONE,
    NOT_ON_WHITELIST
}
