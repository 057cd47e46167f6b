package io.postern.robustness.workload;

/** Among whose things an operation picks the one that it is about. */
public enum Whose {
    /** It is about none that is there. */
    NOBODYS,
    OWN,
    OTHERS,
    ANYBODYS,
    /** Anybody's endpoints to one of the actor's own services. */
    CONNECTED
}
