package io.postern.cloudapi.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.cloudapi.journal.IamLog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who gets in, over real Kafka and PostgreSQL: the directory knows only what IAM's topics said. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntranceIT {

    @Inject
    IamLog iam;

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    private Tenant acme = new Tenant("", "", "", new SignedCall.Key("", ""));
    private Tenant operator = acme;

    @BeforeEach
    void tell() {
        if (acme.domain().isEmpty()) {
            acme = Tenant.told(iam, "acme", false);
            operator = Tenant.told(iam, "operator", true);
            Awaitility.await().until(() -> get(acme, acme.things()).statusCode() == 200);
        }
    }

    @Test
    void a_signed_request_of_the_owner_gets_in() {
        HttpResponse<String> answer = get(acme, acme.things());
        assertEquals(200, answer.statusCode(), answer.body());
        JsonPath body = JsonPath.from(answer.body());
        assertEquals(acme.project(), body.getString("project"));
        assertEquals("acme", body.getString("user"));
        assertEquals("user:" + acme.user(), body.getString("actor"));
        assertEquals(answer.headers().firstValue("X-Request-Id").orElseThrow(), body.getString("request"));
    }

    /** Over a bare socket: the JDK's client does not keep the spelling. */
    @Test
    void the_request_id_is_spelt_as_the_sdk_reads_it() throws IOException {
        for (String path : new String[] {"/v1/open", "/v1/nothing", "/v1/caller", "/v1/failures/bug"}) {
            try (Socket socket = new Socket("localhost", port)) {
                String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertTrue(answer.contains("\r\nX-Request-Id: "), answer);
                assertTrue(answer.contains("\r\nContent-Type: application/json"), answer);
            }
        }
    }

    /** As the Go SDK does, on which Terraform rests. */
    @Test
    void what_is_accepted_may_be_signed() {
        HttpResponse<String> answer = call().header("Accept", "application/json")
                .signed(acme.key(), "GET", acme.things(), "")
                .send("GET", acme.things(), "");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void a_signed_body_gets_in_chunked_or_not() {
        String body = "{\"short_name\":\"ü\"}";
        HttpResponse<String> whole =
                call().signed(acme.key(), "POST", acme.things(), body).send("POST", acme.things(), body);
        HttpResponse<String> chunked =
                call().chunked().signed(acme.key(), "POST", acme.things(), body).send("POST", acme.things(), body);
        assertEquals(200, whole.statusCode(), whole.body());
        assertEquals(200, chunked.statusCode(), chunked.body());
        assertEquals(body, chunked.body());
    }

    @Test
    void a_changed_body_does_not() {
        SignedCall call = call().signed(acme.key(), "POST", acme.things(), "{}");
        refused(call.send("POST", acme.things(), "{\"short_name\":\"evil\"}"), "verify aksk signature fail");
    }

    @Test
    void another_path_does_not() {
        SignedCall call = call().signed(acme.key(), "GET", acme.things(), "");
        refused(call.send("GET", "/v1/caller", ""), "verify aksk signature fail");
    }

    @Test
    void a_secret_that_is_not_the_keys_does_not() {
        SignedCall.Key wrong = new SignedCall.Key(acme.key().access(), "wrong");
        refused(
                call().signed(wrong, "GET", acme.things(), "").send("GET", acme.things(), ""),
                "verify aksk signature fail");
    }

    @Test
    void an_old_signature_does_not() {
        String date = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(Instant.now().minus(Duration.ofMinutes(16)));
        SignedCall call = call().header("X-Sdk-Date", date).signed(acme.key(), "GET", acme.things(), "");
        refused(call.send("GET", acme.things(), ""), "calc aksk signature fail:signature expired, ");
    }

    @Test
    void an_unknown_key_does_not_and_is_waited_for_only_so_long() {
        long start = System.nanoTime();
        SignedCall.Key unknown = new SignedCall.Key("AKUNKNOWN", "secret");
        refused(
                call().signed(unknown, "GET", acme.things(), "").send("GET", acme.things(), ""),
                "Get secretKey failed,ak:AKUNKNOWN,err:ak not exist");
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofMillis(900)) > 0);
    }

    @Test
    void a_key_that_is_on_its_way_gets_in() throws Exception {
        SignedCall.Key late = new SignedCall.Key("AK" + Tenant.hex().substring(0, 18), "late secret");
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                () -> call().signed(late, "GET", acme.things(), "").send("GET", acme.things(), ""));
        iam.accessKey(late.access(), acme.user(), acme.domain(), late.secret());
        assertEquals(200, answer.get().statusCode(), answer.get().body());
    }

    @Test
    void an_erased_key_stops_within_a_second() {
        SignedCall.Key key = acme.employee(iam);
        Awaitility.await().until(() -> get(key, "/v1/caller").statusCode() == 200);
        iam.eraseAccessKey(key.access(), acme.domain());
        Awaitility.await().until(() -> get(key, "/v1/caller").statusCode() == 401);
    }

    @Test
    void no_proof_or_a_proof_of_another_kind_does_not_get_in() {
        refused(call().send("GET", acme.things(), ""), "x-auth-token not found");
        refused(
                call().header("Authorization", "SDK-HMAC-SM3 Access=x").send("GET", acme.things(), ""),
                "the Authorization header is not a signature with SDK-HMAC-SHA256");
        refused(call().header("X-Auth-Token", "x.y.z").send("GET", acme.things(), ""), "decrypt token fail");
    }

    @Test
    void a_project_of_somebody_else_is_the_services_own_error() {
        for (String path : new String[] {
            operator.things(), "/v1/" + Tenant.hex() + "/things", "/v1/%7Bproject_id%7D/things", "/v1/x/things"
        }) {
            HttpResponse<String> answer = get(acme, path);
            assertEquals(400, answer.statusCode(), path + answer.body());
            assertEquals("POSTERN.WRONG_PROJECT", JsonPath.from(answer.body()).getString("error_code"));
        }
    }

    @Test
    void the_operator_is_no_tenant_of_others_either() {
        assertEquals(400, get(operator, acme.things()).statusCode());
    }

    @Test
    void a_project_in_a_header_counts_where_the_path_has_none_even_unsigned() {
        HttpResponse<String> own = call().signed(acme.key(), "GET", "/v1/caller", "")
                .header("X-Project-Id", acme.project())
                .send("GET", "/v1/caller", "");
        assertEquals(acme.project(), JsonPath.from(own.body()).getString("project"));
        HttpResponse<String> others = call().signed(acme.key(), "GET", "/v1/caller", "")
                .header("X-Project-Id", operator.project())
                .send("GET", "/v1/caller", "");
        assertEquals(400, others.statusCode());
    }

    @Test
    void an_employee_without_policies_is_known_and_no_more() {
        SignedCall.Key bob = acme.employee(iam);
        assertEquals(200, get(bob, "/v1/caller").statusCode());
        HttpResponse<String> answer = get(bob, acme.things());
        assertEquals(403, answer.statusCode());
        assertEquals("POSTERN.FORBIDDEN", JsonPath.from(answer.body()).getString("error_code"));
    }

    @Test
    void only_the_operator_gets_to_the_operators_operations() {
        assertEquals(200, get(operator, "/v1/operator").statusCode());
        assertEquals(403, get(acme, "/v1/operator").statusCode());
    }

    @Test
    void everybody_gets_to_what_is_open() {
        HttpResponse<String> answer = call().send("GET", "/v1/open", "");
        assertEquals(200, answer.statusCode());
        assertEquals("anonymous", JsonPath.from(answer.body()).getString("actor"));
    }

    private HttpResponse<String> get(Tenant tenant, String path) {
        return get(tenant.key(), path);
    }

    /** The SDK signs the path before anything of it is escaped. */
    private HttpResponse<String> get(SignedCall.Key key, String path) {
        String plain = path.replace("%7B", "{").replace("%7D", "}");
        return call().signed(key, "GET", plain, "").send("GET", path, "");
    }

    private SignedCall call() {
        return new SignedCall("http://localhost:" + port);
    }

    private static void refused(HttpResponse<String> answer, String reason) {
        assertEquals(401, answer.statusCode(), answer.body());
        JsonPath body = JsonPath.from(answer.body());
        assertEquals("APIGW.0301", body.getString("error_code"));
        String text = body.getString("error_msg");
        assertTrue(text.startsWith("Incorrect IAM authentication information: " + reason), text);
        assertEquals(answer.headers().firstValue("X-Request-Id").orElseThrow(), body.getString("request_id"));
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
    }
}
