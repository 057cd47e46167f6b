package io.postern.cloudapi.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Problem;
import io.postern.journal.CommandRefused;
import io.postern.journal.Conflict;
import io.postern.journal.EventTooLarge;
import io.postern.journal.KeyInUse;
import io.postern.journal.KeyReused;
import io.postern.journal.PreconditionFailed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever an operation throws becomes an answer the caller can read, here and nowhere else. */
public class Rejections {

    private static final Logger LOG = Logger.getLogger(Rejections.class);
    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final Refusing refusing;

    Rejections(Refusing refusing) {
        this.refusing = refusing;
    }

    @ServerExceptionMapper
    public Response refused(ApiError error, RoutingContext context) {
        return answer(error, context);
    }

    @ServerExceptionMapper
    public Response refused(CommandRefused refused, RoutingContext context) {
        LOG.debugf("A command is refused reason=%s", refused.refusal().reason().name());
        return answer(refusing.error(refused.refusal(), context), context);
    }

    @ServerExceptionMapper
    public Response conflict(Conflict conflict, RoutingContext context) {
        return answer(Problem.CONFLICT, "Other writers were first too often; try again", context);
    }

    @ServerExceptionMapper
    public Response keyInUse(KeyInUse twin, RoutingContext context) {
        String detail = "A request with the same key is being answered; come again for its answer";
        return answer(refusing.error(Problem.CONFLICT, detail, context).retryAfter(COME_AGAIN), context);
    }

    @ServerExceptionMapper
    public Response keyReused(KeyReused reused, RoutingContext context) {
        return answer(Problem.INVALID, "Expected a new key, but this one belongs to another request", context);
    }

    @ServerExceptionMapper
    public Response stale(PreconditionFailed stale, RoutingContext context) {
        return answer(Problem.STALE, String.valueOf(stale.getMessage()), context);
    }

    @ServerExceptionMapper
    public Response tooLarge(EventTooLarge large, RoutingContext context) {
        return answer(Problem.BODY_TOO_LARGE, "The request asks for more than one event can hold", context);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, RoutingContext context) {
        return answer(wrongBody(e, context), context);
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException e, RoutingContext context) {
        return answer(wrongBody(e, context), context);
    }

    @ServerExceptionMapper
    public Response missing(NoContentException e, RoutingContext context) {
        return answer(Problem.MISSING_BODY, "Expected a body", context);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, RoutingContext context) {
        return switch (e) {
            case NotFoundException _ -> answer(ApiError.gateway(404, "APIGW.0101", "The API does not exist"), context);
            case NotAllowedException _ ->
                answer(ApiError.gateway(405, "APIGW.0101", "The API does not know this method"), context);
            default -> other(e, context);
        };
    }

    @ServerExceptionMapper
    public Response fault(Throwable failure, RoutingContext context) {
        if (Faults.dependencyDown(failure)) {
            LOG.warnf(
                    "A dependency does not answer request=%s cause=%s",
                    Arrival.of(context).requestId(), failure);
            ApiError down = refusing.error(Problem.UNAVAILABLE, "The service cannot answer now; try again", context);
            return answer(down.retryAfter(COME_AGAIN), context);
        }
        LOG.errorf(failure, "A request failed request=%s", Arrival.of(context).requestId());
        return answer(Problem.INTERNAL, "Internal error", context);
    }

    private Response other(WebApplicationException e, RoutingContext context) {
        int status = e.getResponse().getStatus();
        if (e.getCause() instanceof JsonProcessingException || status == 400) {
            return answer(wrongBody(e.getCause() == null ? e : e.getCause(), context), context);
        }
        if (status < 500) {
            return answer(ApiError.gateway(status, "APIGW.0201", "Bad request"), context);
        }
        return fault(e.getCause() == null ? new IllegalStateException(e) : e.getCause(), context);
    }

    private ApiError wrongBody(Throwable cause, RoutingContext context) {
        String detail = cause instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? "Member %s has the wrong type".formatted(member(mapping))
                : "The body is not valid JSON";
        return refusing.error(Problem.MALFORMED_BODY, detail, context);
    }

    /** As {@code vpc.tags[0].key}. */
    private static String member(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? "[%d]".formatted(step.getIndex()) : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private Response answer(Problem problem, String detail, RoutingContext context) {
        return answer(refusing.error(problem, detail, context), context);
    }

    private Response answer(ApiError error, RoutingContext context) {
        Response.ResponseBuilder response = Response.status(error.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(refusing.body(error, context));
        Duration wait = error.retryAfter();
        return wait == null
                ? response.build()
                : response.header("Retry-After", wait.toSeconds()).build();
    }
}
