package io.postern.cloudapi.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.ErrorStyle;
import io.postern.cloudapi.Problem;
import io.postern.cloudapi.RefusalCodes;
import io.postern.decider.Refusal;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns what went wrong into what the caller reads: the gateway's words, or the service's own. */
@ApplicationScoped
public class Refusing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ErrorStyle style;
    private final List<RefusalCodes> codes;

    Refusing(ErrorStyle style, @All List<RefusalCodes> codes) {
        this.style = style;
        this.codes = codes;
    }

    ApiError error(Problem problem, String detail, RoutingContext context) {
        return style.error(problem, detail, path(context));
    }

    ApiError error(Refusal refusal, RoutingContext context) {
        return codes.stream()
                .map(aggregate -> aggregate.of(refusal))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> error(Problem.of(refusal.reason().kind()), refusal.text(), context));
    }

    Map<String, Object> body(ApiError error, RoutingContext context) {
        String requestId = Arrival.of(context).requestId();
        return switch (error.family()) {
            case GATEWAY -> ErrorStyle.flat(error, requestId);
            case SERVICE -> style.body(error, path(context), requestId);
        };
    }

    /** Answers before any operation was found. */
    void write(RoutingContext context, ApiError error) {
        HttpServerResponse response = context.response().setStatusCode(error.status());
        response.putHeader("Content-Type", "application/json");
        response.putHeader(Entrance.REQUEST_ID, Arrival.of(context).requestId());
        Duration wait = error.retryAfter();
        if (wait != null) {
            response.putHeader("Retry-After", Long.toString(wait.toSeconds()));
        }
        try {
            response.end(JSON.writeValueAsString(body(error, context)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an error's body is plain text in a map", e);
        }
    }

    private static String path(RoutingContext context) {
        String path = context.request().path();
        return path == null ? "/" : path;
    }
}
