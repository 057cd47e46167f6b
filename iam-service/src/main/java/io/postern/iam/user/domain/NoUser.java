package io.postern.iam.user.domain;

/** Why a user who was asked for does not come. The names are written in {@code UserWithdrawn}: add, never rename. */
public enum NoUser {
    QUOTA_EXCEEDED,
    /** quota-service did not answer in time, and a user has no status to wait in. */
    NOT_DECIDED
}
