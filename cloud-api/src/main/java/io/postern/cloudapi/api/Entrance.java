package io.postern.cloudapi.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.CloudApiConfig;
import io.postern.cloudapi.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * What every request passes first: it gets its id, its raw body is kept for the signature, and its body is JSON
 * whatever its headers say, because clients of these APIs differ in what they say.
 */
@ApplicationScoped
public class Entrance {

    static final String REQUEST_ID = "X-Request-Id";
    private static final int BEFORE_ALL_ROUTES = 100;
    private static final int BAD_REQUEST = 400;
    /** No id and no name has one, and no database text can. */
    private static final String NUL = "%00";
    /** Health and metrics are not the API's. */
    private static final String MANAGEMENT = "/q/";

    private final long maxBody;
    private final Duration clockOffset;
    private final Refusing refusing;

    Entrance(CloudApiConfig config, Refusing refusing) {
        this.maxBody = config.api().maxBody().asLongValue();
        this.clockOffset = config.clockOffset();
        this.refusing = refusing;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ALL_ROUTES);
    }

    private void pass(RoutingContext context) {
        String path = context.request().path();
        if (path != null && path.startsWith(MANAGEMENT)) {
            context.next();
            return;
        }
        Arrival arrival = Arrival.note(context, clockOffset);
        // with these capitals: the official SDK looks it up case-sensitively
        context.response().putHeader(REQUEST_ID, arrival.requestId());
        HttpServerRequest request = context.request();
        if (request.uri().contains(NUL)) {
            refusing.write(context, ApiError.gateway(BAD_REQUEST, "APIGW.0201", "The request line holds a NUL"));
            return;
        }
        request.headers().remove("Accept");
        request.headers().set("Content-Type", "application/json");
        if (hasBody(request)) {
            read(context);
        } else {
            context.next();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? request.headers().contains("Transfer-Encoding") : !length.equals("0");
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        boolean[] refused = {false};
        request.handler(chunk -> {
            if (refused[0]) {
                return;
            }
            if (body.length() + (long) chunk.length() > maxBody) {
                refused[0] = true;
                refuse(context);
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(_ -> {
            if (!refused[0]) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        });
        request.exceptionHandler(context::fail);
        request.resume();
    }

    private void refuse(RoutingContext context) {
        context.response().putHeader("Connection", "close");
        refusing.write(
                context,
                refusing.error(
                        Problem.BODY_TOO_LARGE, "Expected a body of at most %d bytes".formatted(maxBody), context));
    }
}
