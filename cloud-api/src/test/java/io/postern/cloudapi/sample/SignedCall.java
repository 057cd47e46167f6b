package io.postern.cloudapi.sample;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpMethod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A request signed by the official signer and sent by the JDK's client, which can be changed in between. */
final class SignedCall {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final Map<String, String> headers = new HashMap<>();
    private boolean chunked;

    SignedCall(String base) {
        this.base = base;
    }

    SignedCall header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    SignedCall chunked() {
        chunked = true;
        return this;
    }

    /** Signs now: headers that are added later are not signed. */
    SignedCall signed(Key key, String method, String path, String body) {
        com.huaweicloud.sdk.core.http.HttpRequest.HttpRequestBuilder request =
                com.huaweicloud.sdk.core.http.HttpRequest.newBuilder()
                        .withEndpoint(base)
                        .withPath(path)
                        .withMethod(HttpMethod.valueOf(method));
        if (!body.isEmpty()) {
            request.withBodyAsString(body);
        }
        headers.forEach(request::addHeader);
        headers.putAll(AKSKSigner.getInstance()
                .sign(
                        request.build(),
                        new BasicCredentials().withAk(key.access()).withSk(key.secret())));
        headers.remove("Host");
        return this;
    }

    HttpResponse<String> send(String method, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest.BodyPublisher publisher = chunked
                ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                : bytes.length == 0
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(bytes);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, publisher);
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    record Key(String access, String secret) {}
}
