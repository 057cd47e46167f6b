package io.postern.benchmarks.http;

import java.net.URI;
import java.util.Map;

/** @param body empty when there is none */
public record Request(String method, URI uri, Map<String, String> headers, String body) {
    public Request {
        headers = Map.copyOf(headers);
    }

    static final String JSON = "application/json";

    /** With a token. */
    public static Request byToken(String method, String url, String token, String body) {
        return new Request(method, URI.create(url), Map.of("X-Auth-Token", token, "Content-Type", JSON), body);
    }
}
