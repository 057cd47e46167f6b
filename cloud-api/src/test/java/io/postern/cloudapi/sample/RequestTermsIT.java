package io.postern.cloudapi.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.cloudapi.journal.IamLog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that come again, and requests that rest on a version: what their callers read. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestTermsIT {

    private static final String BODY = "{\"text\":\"a\"}";

    @Inject
    IamLog iam;

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    private Tenant acme = new Tenant("", "", "", new SignedCall.Key("", ""));
    private Tenant other = acme;
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void tell() {
        if (acme.domain().isEmpty()) {
            acme = Tenant.told(iam, "acme", false);
            other = Tenant.told(iam, "other", false);
            for (Tenant tenant : new Tenant[] {acme, other}) {
                String things = tenant.things();
                Awaitility.await()
                        .until(() -> call().signed(tenant.key(), "GET", things, "")
                                        .send("GET", things, "")
                                        .statusCode()
                                == 200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Client-Token", "Idempotency-Key", "x-client-token"})
    void a_request_that_comes_again_makes_nothing_more(String header) {
        String own = UUID.randomUUID().toString();
        HttpResponse<String> first = create(acme, header, own, BODY);
        HttpResponse<String> again = create(acme, header, own, BODY);

        assertEquals(200, first.statusCode(), first.body());
        assertEquals(first.body(), again.body());
        assertEquals(Optional.empty(), first.headers().firstValue("Idempotent-Replayed"));
        assertEquals(Optional.of("true"), again.headers().firstValue("Idempotent-Replayed"));
        assertEquals(Optional.of("\"1\""), again.headers().firstValue("ETag"));
    }

    @Test
    void without_a_key_each_request_makes_another() {
        assertNotEquals(id(create(acme, "X-Other", key, BODY)), id(create(acme, "X-Other", key, BODY)));
    }

    @Test
    void a_key_is_one_users_own() {
        assertNotEquals(id(create(acme, "X-Client-Token", key, BODY)), id(create(other, "X-Client-Token", key, BODY)));
    }

    @Test
    void a_key_belongs_to_one_request() {
        String own = UUID.randomUUID().toString();
        create(acme, "X-Client-Token", own, BODY);

        refused(create(acme, "X-Client-Token", own, "{\"text\":\"b\"}"), 400, "POSTERN.INVALID");
    }

    @Test
    void a_refused_request_may_be_corrected_under_the_same_key() {
        String own = UUID.randomUUID().toString();
        refused(create(acme, "X-Client-Token", own, "{\"text\":\"refused\"}"), 409, "POSTERN.EXHAUSTED");

        assertEquals(200, create(acme, "X-Client-Token", own, BODY).statusCode());
    }

    @Test
    void of_many_at_once_one_takes_effect() throws Exception {
        String own = UUID.randomUUID().toString();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, 24)
                    .mapToObj(_ -> clients.submit(() -> create(acme, "X-Client-Token", own, BODY)))
                    .toList();
            String made = id(create(acme, "X-Client-Token", own, BODY), answers);
            for (Future<HttpResponse<String>> answer : answers) {
                HttpResponse<String> got = answer.get();
                if (got.statusCode() == 200) {
                    assertEquals(made, id(got));
                } else {
                    refused(got, 409, "POSTERN.CONFLICT");
                    assertEquals(Optional.of("1"), got.headers().firstValue("Retry-After"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space"})
    void a_key_is_visible_text(String bad) {
        refused(create(acme, "X-Client-Token", bad, BODY), 400, "POSTERN.INVALID");
        refused(create(acme, "X-Client-Token", "x".repeat(129), BODY), 400, "POSTERN.INVALID");
    }

    @Test
    void two_keys_are_none() {
        String path = notes(acme);
        HttpResponse<String> answer = call().header("Idempotency-Key", "a")
                .header("X-Client-Token", "b")
                .signed(acme.key(), "POST", path, BODY)
                .send("POST", path, BODY);
        refused(answer, 400, "POSTERN.INVALID");
    }

    @Test
    void a_write_that_rests_on_a_version_takes_effect_on_it_or_not_at_all() {
        String id = id(create(acme, "X-Other", "", BODY));

        HttpResponse<String> written = update(id, "\"1\"");
        assertEquals(200, written.statusCode(), written.body());
        assertEquals(Optional.of("\"2\""), written.headers().firstValue("ETag"));
        for (String stale : new String[] {"\"1\"", "W/\"2\"", "2", "\"x\"", "\"3\", \"4\"", "\"99999999999\"", ""}) {
            refused(update(id, stale), 412, "POSTERN.STALE");
        }
        assertEquals(200, update(id, "*").statusCode());
        assertEquals(200, update(id, "\"7\", \"3\"").statusCode());
        assertEquals(Optional.of("\"4\""), show(id).headers().firstValue("ETag"));
    }

    @Test
    void a_write_on_what_is_not_there_has_no_version_to_rest_on() {
        refused(update(UUID.randomUUID().toString(), "*"), 412, "POSTERN.STALE");
    }

    @Test
    void a_create_rests_on_no_version() {
        refused(create(acme, "If-Match", "\"1\"", BODY), 400, "POSTERN.INVALID");
    }

    private HttpResponse<String> create(Tenant tenant, String header, String value, String body) {
        String path = notes(tenant);
        SignedCall signed = call().signed(tenant.key(), "POST", path, body);
        return signed.header(header, value).send("POST", path, body);
    }

    private HttpResponse<String> update(String id, String match) {
        String path = notes(acme) + "/" + id;
        return call().signed(acme.key(), "PUT", path, BODY)
                .header("If-Match", match)
                .send("PUT", path, BODY);
    }

    private HttpResponse<String> show(String id) {
        String path = notes(acme) + "/" + id;
        return call().signed(acme.key(), "GET", path, "").send("GET", path, "");
    }

    private static String notes(Tenant tenant) {
        return "/v1/" + tenant.project() + "/notes";
    }

    private SignedCall call() {
        return new SignedCall("http://localhost:" + port);
    }

    private static String id(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonPath.from(answer.body()).getString("id");
    }

    /** What was made, once all are answered. */
    private static String id(HttpResponse<String> own, List<Future<HttpResponse<String>>> others) {
        if (own.statusCode() == 200) {
            return id(own);
        }
        return others.stream()
                .map(other -> {
                    try {
                        return other.get();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .map(RequestTermsIT::id)
                .orElseThrow();
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, JsonPath.from(answer.body()).getString("error_code"), answer.body());
        assertTrue(answer.headers().firstValue("ETag").isEmpty());
    }
}
