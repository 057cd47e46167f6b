package io.postern.robustness.workload;

/** With whose token an operation is asked for. */
public enum As {
    OWNER,
    /** One who runs the cloud. */
    OPERATOR,
    /** Without any. */
    NOBODY
}
