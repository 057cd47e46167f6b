package io.postern.iam;

/** Why what was asked for does not come. The names are written in {@code …Withdrawn} events: add, never rename. */
public enum WhyNot {
    QUOTA_EXCEEDED,
    /** quota-service did not answer in time, and what IAM has knows no status to wait in. */
    NOT_DECIDED
}
