package io.postern.cloudapi.sample;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.cloudapi.journal.IamLog;
import io.postern.cloudapi.token.Claims;
import io.postern.cloudapi.token.SecurityToken;
import io.postern.cloudapi.token.TokenFormat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What IAM says later takes effect here, for credentials that were good before. */
@QuarkusTest
class EffectsIT {

    private static final String CALLER = "/v1/caller";
    private static final String AT = "\"at\":\"2026-01-01T12:00:00.000Z\"";

    @Inject
    IamLog iam;

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    private final EllipticCurveJsonWebKey pair = pair();
    private final String keyId = Tenant.hex();

    @BeforeEach
    void tell() {
        Map<String, Object> jwk = pair.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        iam.signingKey(keyId, String.valueOf(jwk.get("x")), String.valueOf(jwk.get("y")));
    }

    @Test
    void a_sealed_name_is_read_with_its_key() {
        Tenant acme = Tenant.told(iam, "acme", false);
        String user = Tenant.hex();
        iam.sealedUser(user, acme.domain(), "ann");
        HttpResponse<String> answer = byToken(token(Tenant.hex(), user, acme.domain(), null));
        assertEquals("ann", JsonPath.from(answer.body()).getString("user"), answer.body());
    }

    @Test
    void who_is_disabled_or_deleted_is_out() {
        Tenant acme = Tenant.told(iam, "acme", false);
        for (String end : List.of("UserUpdated", "UserDeleted")) {
            String user = Tenant.hex();
            String profile = iam.sealedUser(user, acme.domain(), "ann");
            String token = token(Tenant.hex(), user, acme.domain(), null);
            assertEquals(200, byToken(token).statusCode());
            iam.publish("user", end, user, acme.domain(), """
                    {"id":"%s","domain":"%s","nameKey":"k","sealedProfile":"%s","enabled":false,
                    "accessMode":"DEFAULT","loginProtection":"NONE",%s}""".formatted(user, acme.domain(), profile, AT));
            await().until(() -> byToken(token).statusCode() == 401);
        }
    }

    @Test
    void tokens_of_before_are_void_and_later_ones_are_not() {
        Tenant acme = Tenant.told(iam, "acme", false);
        String token = token(Tenant.hex(), acme.user(), acme.domain(), null);
        assertEquals(200, byToken(token).statusCode());
        iam.publish(
                "user", "UserTokensRevoked", acme.user(), acme.domain(), """
                {"id":"%s","domain":"%s","tokenEpoch":1,%s}""".formatted(acme.user(), acme.domain(), AT));
        await().until(() -> byToken(token).statusCode() == 401);
        Claims later = claims(Tenant.hex(), acme.user(), acme.domain(), 1, null);
        assertEquals(
                200,
                byToken(TokenFormat.sign(later, keyId, pair.getPrivateKey())).statusCode());
    }

    @Test
    void a_revoked_token_takes_with_it_what_was_issued_for_it() {
        Tenant acme = Tenant.told(iam, "acme", false);
        String id = Tenant.hex();
        String first = token(id, acme.user(), acme.domain(), null);
        String second = token(id + "." + Tenant.hex(), acme.user(), acme.domain(), null);
        String other = token(Tenant.hex(), acme.user(), acme.domain(), null);
        assertEquals(200, byToken(first).statusCode());
        assertEquals(200, byToken(second).statusCode());
        iam.publish("token", "TokenRevoked", id, acme.domain(), """
                {"id":"%s","user":"%s","domain":"%s","expiresAt":"2036-01-01T12:00:00.000Z",%s}""".formatted(id, acme.user(), acme.domain(), AT));
        await().until(() -> byToken(first).statusCode() == 401);
        await().until(() -> byToken(second).statusCode() == 401);
        assertEquals(200, byToken(other).statusCode());
    }

    @Test
    void a_disabled_key_signs_nothing() {
        Tenant acme = Tenant.told(iam, "acme", false);
        assertEquals(200, signed(acme.key()).statusCode());
        iam.disableAccessKey(
                acme.key().access(), acme.user(), acme.domain(), acme.key().secret());
        await().until(() -> signed(acme.key()).statusCode() == 401);
    }

    @Test
    void a_suspended_project_cannot_be_entered() {
        Tenant acme = Tenant.told(iam, "acme", false);
        String token = token(Tenant.hex(), acme.user(), acme.domain(), null);
        assertEquals(200, get(token, acme.things()).statusCode());
        iam.publish("project", "ProjectUpdated", acme.project(), acme.domain(), """
                {"id":"%s","domain":"%s","name":"region-1","description":"","suspended":true,%s}""".formatted(
                        acme.project(), acme.domain(), AT));
        await().until(() -> get(token, acme.things()).statusCode() == 400);
    }

    @Test
    void a_temporary_key_signs_with_what_goes_with_it() {
        Tenant acme = Tenant.told(iam, "acme", false);
        SignedCall.Key key = new SignedCall.Key("TK" + Tenant.hex().substring(0, 18), Tenant.hex());
        String token = token(Tenant.hex(), acme.user(), acme.domain(), null);
        String sealedToken = new SecurityToken(token, key.access(), key.secret(), null).sealed(iam.cipher());
        assertEquals(200, signed(key, sealedToken).statusCode());
        assertEquals(401, signed(key, sealedToken + "x").statusCode());
        assertEquals(401, signed(key, "v2.00000000.AAAA").statusCode());
        assertEquals(
                401,
                signed(new SignedCall.Key(key.access(), "wrong"), sealedToken).statusCode());
        assertEquals(401, signed(acme.key(), sealedToken).statusCode());
        assertEquals(401, signed(key).statusCode());
    }

    @Test
    void an_agency_is_acted_by_as_long_as_it_trusts() {
        Tenant acme = Tenant.told(iam, "acme", false);
        Tenant care = Tenant.told(iam, "care", false);
        String agency = Tenant.hex();
        String agencyEvent = """
                {"id":"%s","domain":"%s","name":"network","trustDomain":"%%s","description":"",%s}""".formatted(agency, acme.domain(), AT);
        iam.publish("agency", "AgencyCreated", agency, acme.domain(), agencyEvent.formatted(care.domain()));
        Claims.Agency claimed = new Claims.Agency(agency, "network", care.domain(), "care");
        String token = token(Tenant.hex(), care.user(), acme.domain(), claimed);
        HttpResponse<String> answer = byToken(token);
        assertEquals("acme/network", JsonPath.from(answer.body()).getString("user"), answer.body());
        assertEquals(403, get(token, acme.things()).statusCode());
        iam.publish("agency", "AgencyUpdated", agency, acme.domain(), agencyEvent.formatted(acme.domain()));
        await().until(() -> byToken(token).statusCode() == 401);
    }

    private String token(String id, String user, String domain, Claims.@Nullable Agency agency) {
        return TokenFormat.sign(claims(id, user, domain, 0, agency), keyId, pair.getPrivateKey());
    }

    private static Claims claims(String id, String user, String domain, int epoch, Claims.@Nullable Agency agency) {
        Instant now = Instant.now();
        return new Claims(
                id,
                user,
                "ann",
                domain,
                "acme",
                new Claims.Scope.Domain(),
                List.of("password"),
                now.minusSeconds(60),
                now.plusSeconds(600),
                null,
                epoch,
                null,
                agency);
    }

    private HttpResponse<String> byToken(String token) {
        return get(token, CALLER);
    }

    private HttpResponse<String> get(String token, String path) {
        return new SignedCall("http://localhost:" + port)
                .header("X-Auth-Token", token)
                .send("GET", path, "");
    }

    private HttpResponse<String> signed(SignedCall.Key key) {
        return new SignedCall("http://localhost:" + port)
                .signed(key, "GET", CALLER, "")
                .send("GET", CALLER, "");
    }

    private HttpResponse<String> signed(SignedCall.Key key, String securityToken) {
        return new SignedCall("http://localhost:" + port)
                .header("X-Security-Token", securityToken)
                .signed(key, "GET", CALLER, "")
                .send("GET", CALLER, "");
    }

    private static EllipticCurveJsonWebKey pair() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }
}
