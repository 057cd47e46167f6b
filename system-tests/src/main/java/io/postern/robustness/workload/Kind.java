package io.postern.robustness.workload;

/** What clients make; the stream type of each is how the journals call it, empty when it has no stream of its own. */
public enum Kind {
    NONE(""),
    VPC("vpc"),
    SUBNET("subnet"),
    PORT("port"),
    SERVICE("service"),
    PERMISSION(""),
    RULE(""),
    /** A service that the operator offers to all. */
    CLOUD("service"),
    ENDPOINT("endpoint"),
    /** An endpoint that is a gateway of a whole VPC. */
    GATEWAY("endpoint"),
    DOMAIN("domain"),
    PROJECT("project"),
    USER("user"),
    GROUP("group"),
    POLICY("policy"),
    AGENCY("agency"),
    KEY("access-key"),
    DEVICE(""),
    TOKEN(""),
    APPLICATION("application");

    private final String stream;

    Kind(String stream) {
        this.stream = stream;
    }

    public String stream() {
        return stream;
    }
}
