package io.postern.cloudapi.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever the official signer signs and OkHttp puts on the wire passes; the seed of a failure is in its message. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SdkSignsTest {

    private static final String[] KEYS = {"limit", "id", "name", "router:external", "tags[0]", "a b", "x.y-z_~"};
    private static final String[] VALUES = {"1", "", "a b*~/c", "100%", "a+b", "ü€", "x=y&z", "'(!)'", "%41"};
    private static final String[] PIECES = {"v1", "a~b", "x:y", "s@t", "p,q", "m+n", "e!f'(g)*", "a.b-c_d"};

    private final BasicCredentials credentials =
            new BasicCredentials().withAk(WireRequest.ACCESS).withSk(WireRequest.SECRET);

    @Test
    void every_request_of_the_sdk_passes() {
        long first = Long.getLong("postern.seed", System.getenv("CI") == null ? System.nanoTime() : 1);
        for (long seed = first; seed < first + 3000; seed++) {
            Signed signed = random(seed);
            assertEquals(Verdict.VALID, signed.verify(), "seed " + seed + ": " + signed);
        }
    }

    private Signed random(long seed) {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        StringBuilder path = new StringBuilder();
        for (int i = dice.nextInt(4); i > 0; i--) {
            path.append('/').append(PIECES[dice.nextInt(PIECES.length)]);
        }
        path.append(path.isEmpty() || dice.nextInt(4) == 0 ? "/" : "");
        HttpRequest.HttpRequestBuilder builder = HttpRequest.newBuilder()
                .withEndpoint("http://localhost:8080")
                .withPath(path.toString())
                .addHeader("X-Project-Id", WireRequest.PROJECT)
                .withContentType("application/json");
        String body = dice.nextBoolean() ? "{\"name\":\"ü\"}" : "";
        builder.withMethod(body.isEmpty() ? HttpMethod.GET : HttpMethod.POST);
        if (!body.isEmpty()) {
            builder.withBodyAsString(body);
        }
        for (int i = dice.nextInt(4); i > 0; i--) {
            builder.addQueryParam(KEYS[dice.nextInt(KEYS.length)], values(dice));
        }
        HttpRequest request = builder.build();
        return new Signed(request, new HashMap<>(AKSKSigner.getInstance().sign(request, credentials)), body);
    }

    private static List<String> values(RandomGenerator dice) {
        List<String> values = new ArrayList<>();
        for (int i = 1 + dice.nextInt(3); i > 0; i--) {
            values.add(VALUES[dice.nextInt(VALUES.length)]);
        }
        return values;
    }

    /** As OkHttp sends it. */
    private record Signed(HttpRequest request, Map<String, String> added, String body) {
        Verdict verify() {
            HttpUrl url = HttpUrl.get(request.getUrl());
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            request.getHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            headers.putAll(added);
            SignedRequest wire = new SignedRequest(
                    request.getMethod().name(),
                    url.encodedPath(),
                    url.encodedQuery(),
                    headers::get,
                    body.getBytes(StandardCharsets.UTF_8));
            Signature signature =
                    Signature.parse(headers.getOrDefault("Authorization", "")).orElseThrow();
            return SignatureVerifier.verify(wire, signature, WireRequest.SECRET, Instant.now());
        }

        @Override
        public String toString() {
            return request.getMethod() + " " + request.getUrl();
        }
    }
}
