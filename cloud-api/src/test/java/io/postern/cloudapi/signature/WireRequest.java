package io.postern.cloudapi.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A request to tamper with. */
record WireRequest(String method, String path, String query, Map<String, String> headers, String body) {

    static final String ACCESS = "EXAMPLEAK0123456789A";
    static final String SECRET = "EXAMPLEsecretkey0123456789abcdefABCDEFGHIJ";
    static final Instant NOON = Instant.parse("2024-01-02T03:04:05Z");
    static final String PROJECT = "0123456789abcdef0123456789abcdef";

    static WireRequest get(String path, String query) {
        return new WireRequest(
                "GET", path, query, Map.of("Host", "localhost:8080", "X-Sdk-Date", "20240102T030405Z"), "");
    }

    WireRequest method(String other) {
        return new WireRequest(other, path, query, headers, body);
    }

    WireRequest path(String other) {
        return new WireRequest(method, other, query, headers, body);
    }

    WireRequest query(String other) {
        return new WireRequest(method, path, other, headers, body);
    }

    WireRequest body(String other) {
        return new WireRequest(method, path, query, headers, other);
    }

    WireRequest header(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new WireRequest(method, path, query, more, body);
    }

    Verdict verify(String signedHeaders, String hex) {
        return verify(signedHeaders, hex, NOON);
    }

    Verdict verify(String signedHeaders, String hex, Instant now) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        SignedRequest request =
                new SignedRequest(method, path, query, byName::get, body.getBytes(StandardCharsets.UTF_8));
        return SignatureVerifier.verify(request, new Signature(ACCESS, signedHeaders, hex), SECRET, now);
    }
}
