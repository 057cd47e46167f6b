package io.postern.cloudapi.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.cloudapi.journal.IamLog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the caller reads when he gets no answer. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RejectionsIT {

    @Inject
    IamLog iam;

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    private Tenant acme = new Tenant("", "", "", new SignedCall.Key("", ""));

    @BeforeEach
    void tell() {
        if (acme.domain().isEmpty()) {
            acme = Tenant.told(iam, "acme", false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mapped,    400, Sample.0001,         'Expected this, but that'",
        "unmapped,  409, POSTERN.EXHAUSTED,   'Expected less, but more'",
        "conflict,  409, POSTERN.CONFLICT,    'Other writers were first too often; try again'",
        "down,      503, POSTERN.UNAVAILABLE, 'The service cannot answer now; try again'",
        "busy,      429, Sample.0429,         'Too many'",
        "bug,       500, POSTERN.INTERNAL,    'Internal error'"
    })
    void every_failure_has_a_body(String what, int status, String code, String message) {
        HttpResponse<String> answer = call().send("GET", "/v1/failures/" + what, "");
        refused(answer, status, code);
        assertEquals(message, JsonPath.from(answer.body()).getString("error_msg"));
    }

    @Test
    void who_should_come_again_is_told_when() {
        assertEquals("1", header(call().send("GET", "/v1/failures/down", ""), "Retry-After"));
        assertEquals("7", header(call().send("GET", "/v1/failures/busy", ""), "Retry-After"));
    }

    @Test
    void what_is_not_there_is_the_gateways_to_say() {
        refused(call().send("GET", "/nothing", ""), 404, "APIGW.0101");
        refused(call().send("GET", "/v1/x/y/z", ""), 404, "APIGW.0101");
        refused(call().send("PUT", "/v1/open", ""), 405, "APIGW.0101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "1",
                "{}x",
                "{\"short_name\":1}",
                "{\"short_name\":true}",
                "{\"short_name\":1.5}",
                "{\"short_name\":[]}",
                "{\"short_name\":{}}",
                "{\"port_count\":\"1\"}",
                "{\"port_count\":1.5}",
                "{\"port_count\":99999999999}",
                "{\"port_count\":\"\"}",
                "{\"is_open\":\"true\"}",
                "{\"is_open\":1}",
                "{\"tags\":\"a\"}",
                "{\"tags\":[1]}",
                "{\"inner\":1}",
                "{'short_name':'x'}",
                "\u0000"
            })
    void json_of_another_shape_is_refused(String body) {
        refused(create(body), 400, "POSTERN.MALFORMED_BODY");
    }

    @Test
    void the_member_that_is_wrong_is_named() {
        HttpResponse<String> answer = create("{\"inner\":{\"tags\":[\"a\",2]}}");
        assertTrue(answer.body().contains("Member inner.tags[1] has the wrong type"), answer.body());
    }

    @Test
    void deep_nesting_is_refused() {
        refused(create("{\"inner\":".repeat(3000) + "1" + "}".repeat(3000)), 400, "POSTERN.MALFORMED_BODY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", " null "})
    void a_body_that_is_needed_must_be_there(String body) {
        refused(create(body), 400, "POSTERN.MISSING_BODY");
    }

    @Test
    void a_large_body_is_not_even_read() {
        refused(create("x".repeat(70_000)), 413, "POSTERN.BODY_TOO_LARGE");
        HttpResponse<String> chunked = call().chunked().send("POST", acme.things(), "x".repeat(70_000));
        refused(chunked, 413, "POSTERN.BODY_TOO_LARGE");
    }

    @Test
    void unknown_members_are_ignored_and_absent_ones_left_out() {
        HttpResponse<String> answer = create("{\"short_name\":\"x\",\"new_in_the_next_sdk\":{}}");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("{\"short_name\":\"x\"}", answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json;charset=utf8", "application/xml", "nonsense", ""})
    void the_content_type_does_not_matter(String type) {
        SignedCall call = call().signed(acme.key(), "POST", acme.things(), "{}");
        HttpResponse<String> answer = (type.isEmpty() ? call : call.header("Content-Type", type))
                .header("Accept", "text/html")
                .send("POST", acme.things(), "{}");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void get_and_delete_may_say_json_and_have_no_body() {
        for (String method : new String[] {"GET", "DELETE"}) {
            HttpResponse<String> answer = call().header("Content-Type", "application/json")
                    .signed(acme.key(), method, acme.things(), "")
                    .send(method, acme.things(), "");
            assertTrue(answer.statusCode() < 300, answer.body());
        }
    }

    private HttpResponse<String> create(String body) {
        return call().signed(acme.key(), "POST", acme.things(), body).send("POST", acme.things(), body);
    }

    private SignedCall call() {
        return new SignedCall("http://localhost:" + port);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        JsonPath body = JsonPath.from(answer.body());
        assertEquals(code, body.getString("error_code"), answer.body());
        assertEquals(header(answer, "X-Request-Id"), body.getString("request_id"));
        assertEquals("application/json", header(answer, "Content-Type"));
    }
}
