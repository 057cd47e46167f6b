package io.postern.endpoint.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.ErrorStyle;
import io.postern.cloudapi.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How the VPC Endpoint API says no: flat bodies, codes {@code EndPoint.NNNN}. */
@ApplicationScoped
public class EndpointErrors implements ErrorStyle {

    /** What is not decided on in time. */
    public static final String UNAVAILABLE = "EndPoint.0001";

    public static final Duration COME_AGAIN = Duration.ofSeconds(2);

    @Override
    public ApiError error(Problem problem, String detail, String path) {
        return switch (problem) {
            case MALFORMED_BODY, MISSING_BODY, INVALID, EXHAUSTED -> new ApiError(400, "EndPoint.0002", detail);
            case BODY_TOO_LARGE -> new ApiError(413, "EndPoint.0002", detail);
            case WRONG_PROJECT -> new ApiError(400, "EndPoint.0014", detail);
            case NOT_FOUND -> new ApiError(404, "EndPoint.0005", detail);
            case FORBIDDEN -> new ApiError(403, "EndPoint.0004", detail);
            case INVALID_STATE, CONFLICT -> new ApiError(409, "EndPoint.3045", detail);
            case STALE -> new ApiError(412, "EndPoint.3045", detail);
            case INTERNAL -> new ApiError(500, UNAVAILABLE, detail);
            case UNAVAILABLE -> new ApiError(503, UNAVAILABLE, detail).retryAfter(COME_AGAIN);
        };
    }
}
