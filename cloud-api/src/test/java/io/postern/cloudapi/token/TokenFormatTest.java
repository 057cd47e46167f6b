package io.postern.cloudapi.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class TokenFormatTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Claims CLAIMS = new Claims(
            "id",
            "user",
            "ann",
            "domain",
            "acme",
            new Claims.Scope.Project("project", "region-1"),
            List.of("password"),
            NOON,
            NOON.plusSeconds(60),
            "000001-2-3",
            3,
            NOON.minusSeconds(5),
            new Claims.Agency("agency", "care", "other", "globex"));

    private final EllipticCurveJsonWebKey key = pair();

    @Test
    void what_is_signed_can_be_read() {
        String token = TokenFormat.sign(CLAIMS, "1", key.getPrivateKey());
        assertEquals("1", TokenFormat.keyId(token));
        assertEquals(CLAIMS, TokenFormat.verify(token, key.getPublicKey(), NOON.plusSeconds(59)));
    }

    @Test
    void a_domain_token_has_no_project() {
        Claims global = new Claims(
                "id",
                "user",
                "ann",
                "domain",
                "acme",
                new Claims.Scope.Domain(),
                List.of("password"),
                NOON,
                NOON.plusSeconds(60),
                null,
                0,
                null,
                null);
        String token = TokenFormat.sign(global, "1", key.getPrivateKey());
        assertEquals(global, TokenFormat.verify(token, key.getPublicKey(), NOON));
    }

    @Test
    void a_token_names_those_it_was_issued_for() {
        Claims derived = new Claims(
                "a.b.c", "user", "ann", "domain", "acme", CLAIMS.scope(), List.of(), NOON, NOON, null, 0, null, null);
        assertEquals(List.of("a", "a.b", "a.b.c"), derived.chain());
        assertEquals(List.of("id"), CLAIMS.chain());
    }

    @Test
    void an_expired_token_is_worth_nothing() {
        String token = TokenFormat.sign(CLAIMS, "1", key.getPrivateKey());
        bad(() -> TokenFormat.verify(token, key.getPublicKey(), NOON.plusSeconds(60)));
    }

    @Test
    void another_key_did_not_sign_it() {
        String token = TokenFormat.sign(CLAIMS, "1", pair().getPrivateKey());
        bad(() -> TokenFormat.verify(token, key.getPublicKey(), NOON));
    }

    @Test
    void a_changed_token_is_worth_nothing() {
        String[] parts = TokenFormat.sign(CLAIMS, "1", key.getPrivateKey()).split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = encoded(payload.replace("\"acme\"", "\"evil\""));
        bad(() -> TokenFormat.verify(parts[0] + "." + changed + "." + parts[2], key.getPublicKey(), NOON));
    }

    @Test
    void a_token_that_chooses_its_algorithm_is_worth_nothing() {
        String payload = TokenFormat.sign(CLAIMS, "1", key.getPrivateKey()).split("\\.")[1];
        for (String header : List.of("{\"alg\":\"none\",\"kid\":\"1\"}", "{\"alg\":\"HS256\",\"kid\":\"1\"}")) {
            bad(() -> TokenFormat.verify(encoded(header) + "." + payload + ".", key.getPublicKey(), NOON));
        }
    }

    @Test
    void garbage_names_no_key() {
        for (String garbage :
                List.of("", "x", "a.b", "a.b.c", "....", "ü", encoded("{\"alg\":\"ES256\"}") + ".e30.AAAA")) {
            bad(() -> TokenFormat.keyId(garbage));
        }
    }

    @Test
    void a_key_is_named_by_a_plain_word() {
        for (String kid :
                List.of("5", "null", "[]", "{}", "true", "\"\"", "\"\\u0000\"", "\"" + "k".repeat(65) + "\"")) {
            bad(() -> TokenFormat.keyId(encoded("{\"alg\":\"ES256\",\"kid\":" + kid + "}") + ".e30.AAAA"));
        }
        bad(() -> TokenFormat.verify(encoded("{\"alg\":5,\"kid\":\"1\"}") + ".e30.AAAA", key.getPublicKey(), NOON));
    }

    private static void bad(Runnable attempt) {
        assertThrows(BadToken.class, attempt::run);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static EllipticCurveJsonWebKey pair() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }
}
