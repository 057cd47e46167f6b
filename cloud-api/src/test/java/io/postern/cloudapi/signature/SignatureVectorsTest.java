package io.postern.cloudapi.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The vectors of the wire contract, and what must not pass beside them. */
class SignatureVectorsTest {

    private static final String PATH = "/v1/" + WireRequest.PROJECT + "/vpc-endpoints";
    private static final String WITH_PROJECT = "host;user-agent;x-project-id;x-sdk-date";
    private static final WireRequest LIST = WireRequest.get(
                    PATH, "limit=10&endpoint_service_name=a%20b*~%2Fc&id=2&id=1")
            .header("User-Agent", "contract-test/1")
            .header("X-Project-Id", WireRequest.PROJECT);
    private static final String LIST_SIGNATURE = "9f4ff809c80de2e7eb062e4808c1f3cafc48d2e8f6aed6aad1bb4b51e76b8af7";
    private static final WireRequest CREATE = LIST.method("POST")
            .query("")
            .header("Content-Type", "application/json;charset=UTF-8")
            .body("{\"vpc_id\":\"v-1\",\"endpoint_service_id\":\"s-1\"}");
    private static final String CREATE_SIGNATURE = "dc482e3195e64fbe38d0a41a9fb68fd2e1ef3395ebf02c073f94a84f063d8d46";
    private static final WireRequest NETWORKS =
            WireRequest.get("/v2.0/networks", "router:external=true&limit=5").header("User-Agent", "contract-test/1");

    @Test
    void vector_1_repeated_keys_keep_their_order() {
        assertEquals(Verdict.VALID, LIST.verify(WITH_PROJECT, LIST_SIGNATURE));
    }

    @Test
    void vector_1_whatever_of_it_is_escaped_on_the_wire() {
        WireRequest escaped = LIST.query("limit=10&endpoint%5Fservice_name=%61+b%2A%7e/c&id=2&id=1");
        assertEquals(Verdict.VALID, escaped.verify(WITH_PROJECT, LIST_SIGNATURE));
    }

    @Test
    void vector_2_the_body_is_signed() {
        assertEquals(Verdict.VALID, CREATE.verify(WITH_PROJECT, CREATE_SIGNATURE));
    }

    @Test
    void vector_3_the_root() {
        WireRequest root = WireRequest.get("/", "");
        String hex = "f8916a545cff94c68762bacf8f540f28f079733c4432d2590dec9ef0e00dcb8a";
        assertEquals(Verdict.VALID, root.verify("host;x-sdk-date", hex));
    }

    @Test
    void vector_4_a_key_that_needs_encoding_counts_twice() {
        String hex = "0902c4892452ba53f2935331a302c8df6ad6089d4dbd6fea8512b61a18e9981e";
        assertEquals(Verdict.VALID, NETWORKS.verify("host;user-agent;x-sdk-date", hex));
        WireRequest escaped = NETWORKS.query("router%3Aexternal=true&limit=5");
        assertEquals(Verdict.VALID, escaped.verify("host;user-agent;x-sdk-date", hex));
    }

    @Test
    void vector_4_as_a_go_client_signs_it_once() {
        String hex = "db200e76a9a4a1b0f1623301cf846850c37c2337af7ee3eff30a00186e5f927d";
        assertEquals(Verdict.VALID, NETWORKS.verify("host;user-agent;x-sdk-date", hex));
    }

    @Test
    void vector_5_the_endpoints_prefix_is_signed() {
        WireRequest tags = WireRequest.get("/vpcep/v1/" + WireRequest.PROJECT + "/endpoint/tags", "")
                .header("User-Agent", "contract-test/1")
                .header("X-Security-Token", "tok");
        String hex = "a211ffd91a04dac222d71946f4d812481aff0f999fd319d816be6be63760bcaf";
        assertEquals(Verdict.VALID, tags.verify("host;user-agent;x-sdk-date;x-security-token", hex));
    }

    @Test
    void another_request_has_another_signature() {
        assertEquals(Verdict.MISMATCH, LIST.method("DELETE").verify(WITH_PROJECT, LIST_SIGNATURE));
        assertEquals(Verdict.MISMATCH, LIST.path(PATH + "/x").verify(WITH_PROJECT, LIST_SIGNATURE));
        assertEquals(Verdict.MISMATCH, LIST.path(PATH.replace("/vpc", "%2Fvpc")).verify(WITH_PROJECT, LIST_SIGNATURE));
        assertEquals(Verdict.MISMATCH, LIST.query("limit=11").verify(WITH_PROJECT, LIST_SIGNATURE));
        assertEquals(Verdict.MISMATCH, LIST.query(LIST.query() + "&all=1").verify(WITH_PROJECT, LIST_SIGNATURE));
        assertEquals(Verdict.MISMATCH, LIST.header("Host", "evil:80").verify(WITH_PROJECT, LIST_SIGNATURE));
        assertEquals(Verdict.MISMATCH, LIST.body("x").verify(WITH_PROJECT, LIST_SIGNATURE));
        assertEquals(Verdict.MISMATCH, CREATE.body("{}").verify(WITH_PROJECT, CREATE_SIGNATURE));
        assertEquals(Verdict.MISMATCH, LIST.verify("host;x-sdk-date", LIST_SIGNATURE));
        assertEquals(Verdict.MISMATCH, LIST.verify(WITH_PROJECT, "0".repeat(64)));
    }

    @Test
    void an_announced_hash_must_be_the_bodys() {
        WireRequest unsigned = CREATE.header("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD");
        assertEquals(Verdict.MISMATCH, unsigned.verify(WITH_PROJECT, CREATE_SIGNATURE));
        String hash = "b2038b6b6db25f1b4a0c6e31f108cef834843c771a7a10a8ad9c6fe17c89bf12";
        WireRequest announced = CREATE.header("X-Sdk-Content-Sha256", hash);
        assertEquals(Verdict.VALID, announced.verify(WITH_PROJECT, CREATE_SIGNATURE));
        assertEquals(Verdict.MISMATCH, announced.body("{}").verify(WITH_PROJECT, CREATE_SIGNATURE));
    }

    @Test
    void fifteen_minutes_are_allowed_either_way() {
        Duration allowed = SignatureVerifier.CLOCK_DIFFERENCE;
        assertEquals(Verdict.VALID, LIST.verify(WITH_PROJECT, LIST_SIGNATURE, WireRequest.NOON.plus(allowed)));
        assertEquals(Verdict.VALID, LIST.verify(WITH_PROJECT, LIST_SIGNATURE, WireRequest.NOON.minus(allowed)));
        Duration more = allowed.plusSeconds(1);
        assertEquals(Verdict.EXPIRED, LIST.verify(WITH_PROJECT, LIST_SIGNATURE, WireRequest.NOON.plus(more)));
        assertEquals(Verdict.EXPIRED, LIST.verify(WITH_PROJECT, LIST_SIGNATURE, WireRequest.NOON.minus(more)));
    }

    @Test
    void the_date_must_be_there_and_signed() {
        assertEquals(Verdict.UNDATED, LIST.verify("host", LIST_SIGNATURE));
        for (String date : new String[] {"", "20240102", "20240102T030405", "20241302T030405Z", "2024-102T030405Z"}) {
            assertEquals(Verdict.UNDATED, LIST.header("X-Sdk-Date", date).verify(WITH_PROJECT, LIST_SIGNATURE));
        }
    }
}
