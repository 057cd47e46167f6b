package io.postern.cloudapi.api;

import io.postern.cloudapi.Occasion;
import io.postern.cloudapi.signature.SignedRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param at in whole milliseconds
 * @param contentType as it was sent, which may be part of what is signed
 * @param accept as it was sent; the Go SDK behind Terraform signs it
 */
record Arrival(
        String requestId,
        Instant at,
        @Nullable String contentType,
        @Nullable String accept) {

    private static final String KEY = Arrival.class.getName();
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] NO_BODY = {};

    static Arrival note(RoutingContext context, Duration clockOffset) {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        Arrival arrival = new Arrival(
                HexFormat.of().formatHex(id),
                Instant.now().plus(clockOffset).truncatedTo(ChronoUnit.MILLIS),
                context.request().getHeader("Content-Type"),
                context.request().getHeader("Accept"));
        context.put(KEY, arrival);
        return arrival;
    }

    /** What was noted when this request came; a path that no entrance guards is noted now. */
    static Arrival of(RoutingContext context) {
        Arrival noted = context.get(KEY);
        return noted == null ? note(context, Duration.ZERO) : noted;
    }

    static Occasion occasion(RoutingContext context) {
        SocketAddress source = context.request().remoteAddress();
        return new Occasion(of(context).at(), source == null ? null : source.hostAddress());
    }

    SignedRequest signed(RoutingContext context) {
        HttpServerRequest request = context.request();
        Buffer body = context.body().buffer();
        return new SignedRequest(
                request.method().name(),
                request.path(),
                request.query(),
                name -> switch (name.toLowerCase(Locale.ROOT)) {
                    case "content-type" -> contentType;
                    case "accept" -> accept;
                    default -> request.getHeader(name);
                },
                body == null ? NO_BODY : body.getBytes());
    }
}
