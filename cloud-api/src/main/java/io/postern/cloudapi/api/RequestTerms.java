package io.postern.cloudapi.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Caller;
import io.postern.cloudapi.Problem;
import io.postern.cloudapi.directory.Fingerprints;
import io.postern.journal.Fingerprint;
import io.postern.journal.KeyedRequests;
import io.postern.journal.Terms;
import io.postern.journal.Terms.Match;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks for in its headers: to take effect once, and only on a version that the caller knows. */
@ApplicationScoped
public class RequestTerms {

    /** Huawei's name for it, and that of the IETF draft (ADR 0060). */
    static final String CLIENT_TOKEN = "X-Client-Token";

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";
    private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");
    /** A tag of ours; a weak one, or another's, matches nothing. */
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private static final int NO_VERSION = -1;
    private static final byte[] NO_BODY = {};

    private final KeyedRequests requests;
    private final Fingerprints fingerprints;
    private final Refusing refusing;

    RequestTerms(KeyedRequests requests, Fingerprints fingerprints, Refusing refusing) {
        this.requests = requests;
        this.fingerprints = fingerprints;
        this.refusing = refusing;
    }

    /** @param parameters of the path */
    Uni<Terms> of(Caller caller, MultivaluedMap<String, String> parameters, RoutingContext context) {
        Match match = match(parameters, context);
        String key = context.request().method() == HttpMethod.POST ? key(context) : null;
        if (key == null) {
            return Uni.createFrom().item(Terms.of(null, match));
        }
        return requests.find("user:" + caller.userId(), key, fingerprint(context), caller.requestId())
                .map(keyed -> {
                    if (keyed.again()) {
                        context.response().putHeader(REPLAYED, "true");
                    }
                    return Terms.of(keyed, match);
                });
    }

    private @Nullable String key(RoutingContext context) {
        HttpServerRequest request = context.request();
        Set<String> keys = List.of(CLIENT_TOKEN, IDEMPOTENCY_KEY).stream()
                .flatMap(name -> request.headers().getAll(name).stream())
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return null;
        }
        String key = keys.iterator().next();
        if (keys.size() > 1 || !KEY.matcher(key).matches()) {
            throw bad("Expected one %s of 1 to 128 visible ASCII characters".formatted(CLIENT_TOKEN), context);
        }
        return key;
    }

    private Fingerprint fingerprint(RoutingContext context) {
        Buffer body = context.body().buffer();
        return fingerprints.of(context.request().uri(), body == null ? NO_BODY : body.getBytes());
    }

    private @Nullable Match match(MultivaluedMap<String, String> parameters, RoutingContext context) {
        String asked = context.request().getHeader("If-Match");
        if (asked == null || context.request().method() == HttpMethod.GET) {
            return null;
        }
        String resource = resource(parameters, context);
        if (resource == null) {
            throw bad("Expected If-Match only on a resource", context);
        }
        return new Match(resource, asked.strip().equals("*") ? List.of() : versions(asked));
    }

    private static List<Integer> versions(String tags) {
        return Arrays.stream(tags.split(",", -1))
                .map(tag -> TAG.matcher(tag.strip()))
                .map(tag -> tag.matches() ? Integer.parseInt(tag.group(1)) : NO_VERSION)
                .toList();
    }

    /** The last id in the path: whose version is meant. */
    private static @Nullable String resource(MultivaluedMap<String, String> parameters, RoutingContext context) {
        Set<String> ids = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(Doorkeeper.PROJECT))
                .flatMap(parameter -> parameter.getValue().stream())
                .collect(Collectors.toSet());
        String path = context.request().path();
        return Arrays.stream(path == null ? new String[0] : path.split("/", -1))
                .filter(ids::contains)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private ApiError bad(String detail, RoutingContext context) {
        return refusing.error(Problem.INVALID, detail, context);
    }
}
