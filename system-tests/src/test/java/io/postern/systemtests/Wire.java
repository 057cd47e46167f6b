package io.postern.systemtests;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpMethod;
import io.postern.local.client.Account;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Bare HTTP with whatever headers somebody comes with. */
final class Wire {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Wire() {}

    /** How a request proves who sends it: headers, given all there is to sign. */
    interface Proof {
        Map<String, String> headers(String method, String url, String body);
    }

    static final Proof NONE = (_, _, _) -> Map.of();

    static Proof token(String token) {
        return (_, _, _) -> Map.of("X-Auth-Token", token);
    }

    /** Signed as the official SDK does, at the time that the headers say, if they do. */
    static Proof signed(Account account, Map<String, String> beforehand) {
        return (method, url, body) -> {
            URI uri = URI.create(url);
            var unsigned = com.huaweicloud.sdk.core.http.HttpRequest.newBuilder()
                    .withMethod(HttpMethod.valueOf(method))
                    .withEndpoint(uri.getScheme() + "://" + uri.getAuthority())
                    .withPath(uri.getPath())
                    .withContentType("application/json");
            if (!body.isEmpty()) {
                unsigned.withBodyAsString(body);
            }
            beforehand.forEach(unsigned::addHeader);
            Map<String, String> headers = new HashMap<>(beforehand);
            headers.putAll(AKSKSigner.getInstance()
                    .sign(
                            unsigned.build(),
                            new BasicCredentials().withAk(account.access()).withSk(account.secret())));
            headers.remove("Host");
            return headers;
        };
    }

    static HttpResponse<String> send(String service, String method, String path, String body, Proof proof) {
        String url = Running.url(service) + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        proof.headers(method, url, body).forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                request.header(name, value);
            }
        });
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
