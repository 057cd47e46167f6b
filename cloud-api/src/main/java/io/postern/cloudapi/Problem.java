package io.postern.cloudapi;

import io.postern.decider.Refusal;

/** What can go wrong in every service, whatever its API. */
public enum Problem {
    /** The body is not JSON, or a member has the wrong type. */
    MALFORMED_BODY(400),
    /** The operation needs a body, and there is none. */
    MISSING_BODY(400),
    BODY_TOO_LARGE(413),
    /** The project of the request is not the caller's, or there is no such project. */
    WRONG_PROJECT(400),
    /** A refusal of kind INVALID without a code of its own. */
    INVALID(400),
    /** No such resource, or it is someone else's. */
    NOT_FOUND(404),
    FORBIDDEN(403),
    INVALID_STATE(409),
    /** Something else holds what was asked for; also when other writers were first too often. */
    CONFLICT(409),
    /** The resource is not in the version that the request rests on. */
    STALE(412),
    /** A limit is reached. */
    EXHAUSTED(409),
    /** A fault of ours. */
    INTERNAL(500),
    /** Something we rest on does not answer. */
    UNAVAILABLE(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /** The HTTP status it usually has. */
    public int status() {
        return status;
    }

    public static Problem of(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> INVALID;
            case NOT_FOUND -> NOT_FOUND;
            case FORBIDDEN -> FORBIDDEN;
            case INVALID_STATE -> INVALID_STATE;
            case CONFLICT -> CONFLICT;
            case EXHAUSTED -> EXHAUSTED;
        };
    }
}
