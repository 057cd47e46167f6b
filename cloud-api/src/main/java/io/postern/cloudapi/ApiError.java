package io.postern.cloudapi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the caller is told instead of an answer. Carries no stack trace: it is expected, not a fault. */
public final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Who speaks: the gateway in front of every service has one body, whatever the service's own is. */
    public enum Family {
        GATEWAY,
        SERVICE
    }

    private final int status;
    private final String code;
    private final Family family;
    private final @Nullable Duration retryAfter;

    /**
     * @param status HTTP status
     * @param code of the service's contract
     * @param message for people
     */
    public ApiError(int status, String code, String message) {
        this(status, code, message, Family.SERVICE, null);
    }

    private ApiError(int status, String code, String message, Family family, @Nullable Duration retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.family = family;
        this.retryAfter = retryAfter;
    }

    /** An error of the gateway, with a code {@code APIGW.NNNN}. */
    public static ApiError gateway(int status, String code, String message) {
        return new ApiError(status, code, message, Family.GATEWAY, null);
    }

    /** The same error, telling the caller when to come again. */
    public ApiError retryAfter(Duration wait) {
        return new ApiError(status, code, text(), family, wait);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The message; never null. */
    public String text() {
        String message = getMessage();
        return message == null ? code : message;
    }

    public Family family() {
        return family;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
