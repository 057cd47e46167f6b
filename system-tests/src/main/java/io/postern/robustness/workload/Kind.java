package io.postern.robustness.workload;

/** What clients make; the stream type of each is how the journals call it. */
public enum Kind {
    NONE(""),
    VPC("vpc"),
    SUBNET("subnet"),
    PORT("port"),
    SERVICE("service"),
    ENDPOINT("endpoint"),
    DOMAIN("domain"),
    APPLICATION("application");

    private final String stream;

    Kind(String stream) {
        this.stream = stream;
    }

    public String stream() {
        return stream;
    }
}
