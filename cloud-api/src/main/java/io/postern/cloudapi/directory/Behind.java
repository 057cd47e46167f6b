package io.postern.cloudapi.directory;

/** This service has not heard all that IAM has said, and so cannot tell whether there is what a request names. */
public final class Behind extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Behind() {
        super("the directory is behind IAM's log", null, false, false);
    }
}
