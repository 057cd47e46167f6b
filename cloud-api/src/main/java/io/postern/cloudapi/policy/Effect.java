package io.postern.cloudapi.policy;

/** What a statement does when it matches. */
public enum Effect {
    ALLOW,
    DENY
}
