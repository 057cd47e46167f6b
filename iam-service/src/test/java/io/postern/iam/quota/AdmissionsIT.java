package io.postern.iam.quota;

import static io.postern.iam.quota.Asked.NOON;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.postern.cloudapi.ApiError;
import io.postern.iam.Admission;
import io.postern.iam.DomainId;
import io.postern.iam.OperatorsHands;
import io.postern.iam.WhyNot;
import io.postern.journal.CommandRefused;
import io.postern.journal.Journal;
import io.postern.journal.JournalConfig;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.testing.journal.PublishedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is counted is asked for: with quota, without, and while nobody answers. */
@QuarkusTest
class AdmissionsIT {

    private static final Origin ORIGIN = Origin.request("user:test", "request");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Journal journal;

    @Inject
    Admissions admissions;

    @Inject
    JournalConfig config;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private OperatorsHands.Account account;
    private PublishedEvents quotaService;

    static List<Asked<?, ?>> kinds() {
        return Asked.all();
    }

    @BeforeEach
    void an_account() {
        account = OperatorsHands.openAccount();
        quotaService = new PublishedEvents(brokers, config.topicPrefix(), "quota");
    }

    @AfterEach
    void close() {
        quotaService.close();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void with_quota_it_comes(Asked<?, ?> asked) {
        String id = ask(asked, "region-1_one");
        assertThrows(CommandRefused.class, () -> ask(asked, "region-1_one"));

        answer("QuotaGranted", asked, id);

        assertInstanceOf(asked.kind().there(), held(asked, id).join());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void without_quota_the_contracts_error_says_so_and_the_name_is_free(Asked<?, ?> asked) {
        String id = ask(asked, "region-1_one");

        answer("QuotaDenied", asked, id);

        ApiError no = refusal(held(asked, id));
        assertEquals(400, no.status());
        assertEquals("1115", no.code());
        assertEquals("Expected one more %s within the quota, but 2 of 50 are used".formatted(asked), no.text());
        assertEquals(WhyNot.QUOTA_EXCEEDED, withdrawn(asked, id).reason());
        ask(asked, "region-1_one");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_waits_is_not_there_for_anybody(Asked<?, ?> asked) {
        RequestSpecification owner = owner();
        String id = ask(asked, "region-1_one");
        String path = asked.path() + "/" + id;

        owner.get(path).then().statusCode(404);
        owner.delete(path).then().statusCode(404);
        assertFalse(owner.get(asked.path()).asString().contains(id));
        answer("QuotaGranted", asked, id);
        assertInstanceOf(asked.kind().there(), held(asked, id).join());
    }

    @Test
    void while_nobody_answers_it_is_withdrawn_and_a_late_yes_brings_nothing_whether_anybody_waited_or_not() {
        Map<Asked<?, ?>, String> ids = new HashMap<>();
        Asked.all().forEach(asked -> ids.put(asked, ask(asked, "region-1_one")));
        Map<Asked<?, ?>, String> abandoned = new HashMap<>();
        Asked.all().forEach(asked -> abandoned.put(asked, ask(asked, "region-1_two")));
        Map<Asked<?, ?>, CompletableFuture<Object>> waiting = new HashMap<>();
        ids.forEach((asked, id) -> waiting.put(asked, held(asked, id)));
        waiting.forEach((asked, answer) -> {
            ApiError later = refusal(answer);
            assertEquals(503, later.status(), asked::toString);
            assertEquals(Duration.ofSeconds(2), later.retryAfter(), asked::toString);
        });

        ids.forEach((asked, id) -> answer("QuotaGranted", asked, id));
        abandoned.forEach((asked, id) -> answer("QuotaGranted", asked, id));
        await().atMost(PATIENCE).untilAsserted(() -> {
            quotas(account.domain()).body("quotas.resources.used", everyItem(is(2)));
            owner().get("/v3.0/OS-QUOTA/projects/" + account.project())
                    .then()
                    .body("quotas.resources.used", contains(2));
        });

        ids.forEach((asked, id) ->
                assertEquals(WhyNot.NOT_DECIDED, withdrawn(asked, id).reason(), asked::toString));
        abandoned.forEach((asked, id) -> {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertEquals(
                            WhyNot.NOT_DECIDED, withdrawn(asked, id).reason(), asked::toString));
            ask(asked, "region-1_two");
        });
    }

    @Test
    void what_was_made_with_a_key_and_deleted_is_not_made_again() {
        Map<String, Object> body = Map.of("group", Map.of("name", "ops"));
        String id = keyed(body).then().statusCode(201).extract().path("group.id");
        keyed(body).then().statusCode(201).body("group.id", is(id));

        owner().delete("/v3/groups/" + id).then().statusCode(204);

        keyed(body).then().statusCode(404);
        keyed(body).then().statusCode(404);
    }

    @Test
    void quotas_are_the_accounts_own() {
        quotas(account.domain())
                .statusCode(200)
                .body("quotas.resources.type", contains("agency", "group", "policy", "user"))
                .body("quotas.resources.quota", contains(50, 20, 200, 50));
        owner().queryParam("type", "group")
                .get("/v3.0/OS-QUOTA/domains/" + account.domain())
                .then()
                .body("quotas.resources.type", contains("group"));
        owner().queryParam("type", "idp")
                .get("/v3.0/OS-QUOTA/domains/" + account.domain())
                .then()
                .body("quotas.resources.size()", is(0));
        owner().queryParam("type", "vpn")
                .get("/v3.0/OS-QUOTA/domains/" + account.domain())
                .then()
                .statusCode(400);
        quotas(hex()).statusCode(403);
        RestAssured.get("/v3.0/OS-QUOTA/domains/" + account.domain()).then().statusCode(401);
    }

    /** @return id of what is asked for and waits, since nobody answers this request but the test */
    private <S, C> String ask(Asked<S, C> asked, String name) {
        String id = hex();
        C command = asked.asking().command(id, new DomainId(account.domain()), name);
        journal.execute(ORIGIN, new Order<>(asked.kind().streams(), id, account.domain(), command))
                .await()
                .atMost(PATIENCE);
        return id;
    }

    private CompletableFuture<Object> held(Asked<?, ?> asked, String id) {
        return admissions
                .held(asked.kind(), id, ORIGIN, NOON)
                .<Object>map(stored -> stored.state())
                .subscribeAsCompletionStage();
    }

    private static ApiError refusal(CompletableFuture<Object> answer) {
        return assertInstanceOf(
                ApiError.class,
                assertThrows(CompletionException.class, answer::join).getCause());
    }

    private Admission.Withdrawn withdrawn(Asked<?, ?> asked, String id) {
        return assertInstanceOf(
                Admission.Withdrawn.class,
                journal.load(asked.kind().streams(), id)
                        .await()
                        .atMost(PATIENCE)
                        .state());
    }

    private void answer(String type, Asked<?, ?> asked, String id) {
        String payload =
                "{\"project\":\"%s\",\"kind\":\"%s\",\"resource\":\"%s\",\"used\":2,\"limit\":50,\"at\":\"%s\"}"
                        .formatted(account.domain(), asked, id, NOON);
        quotaService.publish(type, "ledger", account.domain() + ":" + asked, account.domain(), payload);
        quotaService.flush();
    }

    private Response keyed(Map<String, Object> body) {
        return owner().contentType("application/json")
                .header("X-Client-Token", "once")
                .body(body)
                .post("/v3/groups");
    }

    private ValidatableResponse quotas(String domain) {
        return owner().get("/v3.0/OS-QUOTA/domains/" + domain).then();
    }

    private RequestSpecification owner() {
        return RestAssured.given().header("X-Auth-Token", OperatorsHands.token(account.name(), account.password(), ""));
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
