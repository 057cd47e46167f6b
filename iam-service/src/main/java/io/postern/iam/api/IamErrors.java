package io.postern.iam.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.ErrorStyle;
import io.postern.cloudapi.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** IAM's two bodies at once: keystone's, and the flat one that the SDK looks at first. */
@ApplicationScoped
public class IamErrors implements ErrorStyle {

    @Override
    public ApiError error(Problem problem, String detail, String path) {
        String code =
                switch (problem) {
                    case MALFORMED_BODY, MISSING_BODY, BODY_TOO_LARGE -> "IAM.0011";
                    case WRONG_PROJECT, INVALID -> "IAM.0007";
                    case NOT_FOUND -> "IAM.0004";
                    case FORBIDDEN -> "IAM.0003";
                    case CONFLICT, INVALID_STATE, STALE -> "IAM.0005";
                    case EXHAUSTED -> "1115";
                    case INTERNAL, UNAVAILABLE -> "IAM.0006";
                };
        return new ApiError(problem == Problem.EXHAUSTED ? 400 : problem.status(), code, detail);
    }

    @Override
    public Map<String, Object> body(ApiError error, String path, String requestId) {
        Map<String, Object> keystone = new LinkedHashMap<>();
        keystone.put("code", error.status());
        keystone.put("message", error.text());
        keystone.put("title", title(error.status()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", keystone);
        body.putAll(ErrorStyle.flat(error, requestId));
        return body;
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Bad Request" : "Internal Server Error";
        };
    }
}
