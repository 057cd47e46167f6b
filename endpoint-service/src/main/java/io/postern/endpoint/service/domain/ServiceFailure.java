package io.postern.endpoint.service.domain;

/** Why a service could not be made. */
public enum ServiceFailure {
    QUOTA_EXCEEDED,
    VPC_UNKNOWN,
    PORT_UNKNOWN,
    PORT_NOT_IN_VPC
}
