package io.postern.vpc.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.ErrorStyle;
import io.postern.cloudapi.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the VPC API says no: {@code code} and {@code message} (API reference, Error Codes). */
@ApplicationScoped
public class VpcErrors implements ErrorStyle {

    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    @Override
    public ApiError error(Problem problem, String detail, String path) {
        Family family = Family.of(path);
        return switch (problem) {
            case MALFORMED_BODY, MISSING_BODY, INVALID -> new ApiError(400, family.bad(), detail);
            case BODY_TOO_LARGE -> new ApiError(413, family.bad(), detail);
            case WRONG_PROJECT -> new ApiError(400, "VPC.0007", detail);
            case NOT_FOUND -> new ApiError(404, family.unknown(), detail);
            case FORBIDDEN -> new ApiError(403, "VPC.0010", detail);
            case INVALID_STATE, CONFLICT, EXHAUSTED -> new ApiError(409, family.bad(), detail);
            case STALE -> new ApiError(412, family.bad(), detail);
            case INTERNAL -> new ApiError(500, family.bad(), detail);
            case UNAVAILABLE -> new ApiError(503, family.bad(), detail).retryAfter(COME_AGAIN);
        };
    }

    @Override
    public Map<String, Object> body(ApiError error, String path, String requestId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", error.code());
        body.put("message", error.text());
        body.put("request_id", requestId);
        return body;
    }
}
