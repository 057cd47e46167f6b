package io.postern.cloudapi.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.cloudapi.journal.IamLog;
import io.postern.cloudapi.token.Claims;
import io.postern.cloudapi.token.TokenFormat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gets in with a token. */
@QuarkusTest
class TokensIT {

    @Inject
    IamLog iam;

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    private final EllipticCurveJsonWebKey pair = pair();
    private final String keyId = Tenant.hex();

    @Test
    void a_token_gets_in_as_soon_as_its_key_is_known() {
        Tenant acme = Tenant.told(iam, "acme", false);
        publishKey();
        HttpResponse<String> answer = get(token(acme, new Claims.Scope.Domain(), 60, null), acme.things());
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void a_project_token_names_the_project_and_is_good_for_no_other() {
        Tenant acme = Tenant.told(iam, "acme", false);
        publishKey();
        String second = Tenant.hex();
        iam.project(second, acme.domain());
        String token = token(acme, new Claims.Scope.Project(acme.project(), "region-1"), 60, null);
        HttpResponse<String> answer = get(token, "/v1/caller");
        assertEquals(acme.project(), JsonPath.from(answer.body()).getString("project"), answer.body());
        assertEquals(400, get(token, "/v1/" + second + "/things").statusCode());
    }

    @Test
    void an_expired_token_does_not_get_in() {
        Tenant acme = Tenant.told(iam, "acme", false);
        publishKey();
        assertEquals(
                401,
                get(token(acme, new Claims.Scope.Domain(), -1, null), acme.things())
                        .statusCode());
    }

    @Test
    void a_token_never_races_what_was_granted_before_it() throws Exception {
        Tenant acme = Tenant.told(iam, "acme", false);
        publishKey();
        String reached = iam.publish("group", "SomethingGranted", Tenant.hex(), acme.domain(), "{}");
        assertEquals(
                200,
                get(token(acme, new Claims.Scope.Domain(), 60, reached), acme.things())
                        .statusCode());

        String ahead = "000001-%020d-%020d".formatted(700, Long.MAX_VALUE);
        HttpResponse<String> answer = get(token(acme, new Claims.Scope.Domain(), 60, ahead), acme.things());
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void a_token_waits_for_the_log_to_come_as_far() throws Exception {
        Tenant acme = Tenant.told(iam, "acme", false);
        publishKey();
        String last = iam.publish("group", "SomethingGranted", Tenant.hex(), acme.domain(), "{}");
        String next = last.substring(0, 28) + "%020d".formatted(Long.parseLong(last.substring(28)) + 1);
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                () -> get(token(acme, new Claims.Scope.Domain(), 60, next), acme.things()));
        iam.publish("group", "SomethingGranted", Tenant.hex(), acme.domain(), "{}");
        assertEquals(200, answer.get().statusCode(), answer.get().body());
    }

    private void publishKey() {
        Map<String, Object> jwk = pair.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        iam.signingKey(keyId, String.valueOf(jwk.get("x")), String.valueOf(jwk.get("y")));
    }

    private String token(Tenant tenant, Claims.Scope scope, long seconds, @Nullable String position) {
        Instant now = Instant.now();
        Claims claims = new Claims(
                Tenant.hex(),
                tenant.user(),
                "acme",
                tenant.domain(),
                "acme",
                scope,
                List.of("password"),
                now.minusSeconds(60),
                now.plusSeconds(seconds),
                position,
                0,
                null,
                null);
        return TokenFormat.sign(claims, keyId, pair.getPrivateKey());
    }

    private HttpResponse<String> get(String token, String path) {
        return new SignedCall("http://localhost:" + port)
                .header("X-Auth-Token", token)
                .send("GET", path, "");
    }

    private static EllipticCurveJsonWebKey pair() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }
}
