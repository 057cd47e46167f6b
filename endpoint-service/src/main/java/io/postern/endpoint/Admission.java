package io.postern.endpoint;

/** What the service says, at the moment of a decision, about an endpoint that wants to connect. */
public enum Admission {
    /** Connected without a question. */
    OPEN,
    /** The provider is asked first. */
    ON_APPROVAL,
    NOT_ON_WHITELIST,
    SERVICE_NOT_AVAILABLE,
    SERVICE_UNKNOWN;

    public boolean admits() {
        return this == OPEN || this == ON_APPROVAL;
    }
}
