package io.postern.quota.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.ErrorStyle;
import io.postern.cloudapi.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How quota-service says no: flat bodies, codes {@code Quota.NNNN}; the documents have none for it. */
@ApplicationScoped
public class QuotaErrors implements ErrorStyle {

    public static final String BAD = "Quota.0001";
    public static final String UNKNOWN = "Quota.0002";
    public static final String NOT_NOW = "Quota.0005";
    private static final String NOT_ALLOWED = "Quota.0003";
    private static final String BROKEN = "Quota.0004";
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    @Override
    public ApiError error(Problem problem, String detail, String path) {
        return switch (problem) {
            case FORBIDDEN -> new ApiError(403, NOT_ALLOWED, detail);
            case NOT_FOUND -> new ApiError(404, UNKNOWN, detail);
            case INTERNAL -> new ApiError(500, BROKEN, detail);
            case UNAVAILABLE -> new ApiError(503, BROKEN, detail).retryAfter(COME_AGAIN);
            default -> new ApiError(problem.status(), BAD, detail);
        };
    }
}
