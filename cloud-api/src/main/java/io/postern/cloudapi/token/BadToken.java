package io.postern.cloudapi.token;

/** A token that proves nothing. */
public final class BadToken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadToken(String why) {
        super("the token " + why, null, false, false);
    }
}
