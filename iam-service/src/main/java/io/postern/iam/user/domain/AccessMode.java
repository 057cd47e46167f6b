package io.postern.iam.user.domain;

/** How a user may come in. */
public enum AccessMode {
    /** With keys and on the console. */
    DEFAULT,
    /** With keys and tokens only. */
    PROGRAMMATIC,
    /** On the console only. */
    CONSOLE
}
