package io.postern.endpoint.service.domain;

/** What becomes of connections whose account is taken off the whitelist. */
public enum WhitelistRemoval {
    /** They stay connected, as on the real cloud. */
    KEEP,
    /** They are rejected, each with an event of its own. */
    REJECT
}
