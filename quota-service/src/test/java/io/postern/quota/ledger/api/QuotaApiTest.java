package io.postern.quota.ledger.api;

import static io.postern.quota.Cloud.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.journal.Rebuilder;
import io.postern.journal.Verifier;
import io.postern.quota.Cloud;
import io.postern.testing.cloud.Account;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class QuotaApiTest {

    private static final String[] KINDS = {
        "endpoint_service", "endpoint", "vpc", "subnet", "user", "group", "policy", "agency", "project"
    };

    @Inject
    Cloud cloud;

    @Inject
    Rebuilder rebuilder;

    @Inject
    Verifier verifier;

    private Account account;
    private Account operator;

    @BeforeEach
    void an_account_and_those_who_run_the_cloud() {
        account = cloud.account();
        operator = cloud.operator();
    }

    private String quotas() {
        return "/v1/" + account.project() + "/quotas";
    }

    private String ledger(String kind) {
        return "/operator/v1/quotas/" + account.project() + "/" + kind;
    }

    @Test
    void a_project_without_resources_sees_the_defaults() {
        cloud.by(account)
                .get(quotas())
                .then()
                .statusCode(200)
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .body("quotas.resources.type", contains(KINDS))
                .body("quotas.resources.used", everyItem(equalTo(0)))
                .body("quotas.resources.quota", contains(20, 50, 5, 100, 50, 20, 200, 50, 10))
                .body("quotas.resources.min", everyItem(equalTo(0)));
    }

    @Test
    void what_is_used_is_counted() {
        cloud.answers(cloud.endpointRequested(account.project()), 1);
        cloud.answers(cloud.serviceRequested(account.project()), 1);

        cloud.by(account).get(quotas()).then().body("quotas.resources.used", contains(1, 1, 0, 0, 0, 0, 0, 0, 0));
        cloud.by(account)
                .queryParam("type", "endpoint")
                .get(quotas())
                .then()
                .body("quotas.resources", hasSize(1))
                .body("quotas.resources[0].type", equalTo("endpoint"));
    }

    @Test
    void an_unknown_type_is_refused() {
        cloud.by(account)
                .queryParam("type", "vpn")
                .get(quotas())
                .then()
                .statusCode(400)
                .body("error_code", equalTo("Quota.0001"))
                .body("request_id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void an_operator_sets_a_limit_that_is_in_force_at_once() {
        cloud.by(operator)
                .body("{\"quota\":1}")
                .put(ledger("endpoint"))
                .then()
                .statusCode(200)
                .body("quota", equalTo(1))
                .body("own_limit", equalTo(true));

        String first = cloud.endpointRequested(account.project());
        String second = cloud.endpointRequested(account.project());

        assertEquals(List.of("QuotaGranted"), cloud.answers(first, 1));
        assertEquals(List.of("QuotaDenied"), cloud.answers(second, 1));
        cloud.by(account)
                .get(quotas())
                .then()
                .body("quotas.resources.quota", contains(20, 1, 5, 100, 50, 20, 200, 50, 10));
        var changed = cloud.log()
                .of("ledger", account.project() + ":endpoint")
                .getFirst()
                .metadata();
        assertEquals("user:" + operator.user(), changed.getString("actor"));
    }

    @Test
    void a_limit_may_be_set_below_what_is_used() {
        cloud.answers(cloud.endpointRequested(account.project()), 1);

        cloud.by(operator)
                .body("{\"quota\":0}")
                .put(ledger("endpoint"))
                .then()
                .statusCode(200)
                .body("used", equalTo(1))
                .body("quota", equalTo(0));
        assertEquals(List.of("QuotaDenied"), cloud.answers(cloud.endpointRequested(account.project()), 1));
    }

    @Test
    void an_operator_sees_which_event_made_each_hold() {
        String event = cloud.endpointRequested(account.project(), "11111111-1111-4111-8111-111111111111");
        cloud.answers(cloud.endpointRequested(account.project()), 1);

        cloud.by(operator)
                .get(ledger("endpoint"))
                .then()
                .statusCode(200)
                .body("project_id", equalTo(account.project()))
                .body("type", equalTo("endpoint"))
                .body("used", equalTo(2))
                .body("quota", equalTo(50))
                .body("own_limit", equalTo(false))
                .body("holders", hasSize(2))
                .body("holders[0].resource_id", equalTo("11111111-1111-4111-8111-111111111111"))
                .body("holders[0].granted_by.version", equalTo(1))
                .body("holders[0].granted_by.causation_id", equalTo(event))
                .body("holders[0].granted_by.at", equalTo("2026-01-01T12:00:00.000Z"))
                .body("holders[1].granted_by.version", equalTo(2))
                .body("holders[1].granted_by.event_id", matchesPattern("[0-9a-f-]{36}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "x",
                "{\"quota\":null}",
                "{\"quota\":-1}",
                "{\"quota\":1.5}",
                "{\"quota\":\"1\"}",
                "{\"quota\":true}",
                "{\"quota\":99999999999}",
                "{\"quota\":1,\"reason\":\"\"}",
                "{\"quota\":1,\"reason\":\"a\\u0000b\"}",
                "{\"quota\":1,\"reason\":7}"
            })
    void a_limit_that_is_none_is_refused(String body) {
        cloud.by(operator)
                .body(body)
                .put(ledger("endpoint"))
                .then()
                .statusCode(400)
                .body("error_code", equalTo("Quota.0001"));
        assertEquals(List.of(), cloud.log().of("ledger", account.project() + ":endpoint"));
    }

    @Test
    void unknown_kinds_and_projects_are_not_there() {
        cloud.by(operator).get(ledger("vpn")).then().statusCode(404).body("error_code", equalTo("Quota.0002"));
        cloud.by(operator)
                .get("/operator/v1/quotas/x/endpoint")
                .then()
                .statusCode(404)
                .body("error_code", equalTo("Quota.0002"));
        cloud.by(operator).body("{\"quota\":1}").put(ledger("vpn")).then().statusCode(404);
    }

    @Test
    void a_tenant_that_nobody_knows_has_no_limits() throws ExecutionException, InterruptedException {
        cloud.iamIsHeard();
        String nobody = UUID.randomUUID().toString().replace("-", "");
        notThere(cloud.by(operator).body("{\"quota\":1}").put("/operator/v1/quotas/" + nobody + "/endpoint"));
        notThere(cloud.by(operator).get("/operator/v1/quotas/" + nobody));
        notThere(cloud.by(operator).get("/operator/v1/quotas/" + account.project() + "/user"));
        assertEquals(List.of(), cloud.log().of("ledger", nobody + ":endpoint"));

        for (String path : List.of(account.project(), account.domain(), account.domain() + "/user")) {
            cloud.by(operator).get("/operator/v1/quotas/" + path).then().statusCode(200);
        }
    }

    @Test
    void whoever_has_something_is_shown_though_iam_has_forgotten_him() {
        String gone = UUID.randomUUID().toString().replace("-", "");
        cloud.answers(cloud.endpointRequested(gone), 1);

        for (String path : List.of(gone, gone + "/endpoint", gone + "/endpoint/history")) {
            cloud.by(operator).get("/operator/v1/quotas/" + path).then().statusCode(200);
        }
    }

    private static void notThere(Response answer) {
        answer.then().statusCode(404).body("error_code", equalTo("Quota.0002"));
    }

    @Test
    void nobody_else_sees_or_sets_anything() {
        Account stranger = cloud.account();

        for (Account one : List.of(account, stranger)) {
            cloud.by(one).get(ledger("endpoint")).then().statusCode(403);
            cloud.by(one).body("{\"quota\":99}").put(ledger("endpoint")).then().statusCode(403);
        }
        cloud.by(stranger).get(quotas()).then().statusCode(400).body("error_code", equalTo("Quota.0001"));
        RestAssured.get(quotas()).then().statusCode(401).body("error_code", equalTo("APIGW.0301"));
        RestAssured.get(ledger("endpoint")).then().statusCode(401);
        assertEquals(List.of(), cloud.log().of("ledger", account.project() + ":endpoint"));
    }

    @Test
    void a_limit_below_what_is_used_is_shown_as_exceeded() {
        cloud.answers(cloud.endpointRequested(account.project()), 1);
        cloud.by(operator)
                .body("{\"quota\":0,\"reason\":\"it has not paid\"}")
                .put(ledger("endpoint"))
                .then()
                .statusCode(200)
                .body("exceeded", equalTo(true));

        cloud.by(operator)
                .get("/operator/v1/quotas/" + account.project())
                .then()
                .statusCode(200)
                .body("quotas.find { it.type == 'endpoint' }.exceeded", equalTo(true))
                .body("quotas.find { it.type == 'vpc' }.quota", equalTo(5))
                .body("quotas.find { it.type == 'vpc' }.own_limit", equalTo(false));
        cloud.by(operator)
                .get("/operator/v1/quotas")
                .then()
                .statusCode(200)
                .body("kinds.type", contains(KINDS))
                .body("kinds.find { it.type == 'endpoint' }.exceeded", greaterThanOrEqualTo(1));
    }

    @Test
    void a_limit_can_be_taken_away_again_and_the_history_says_who_did_what() {
        cloud.by(operator).body("{\"quota\":7,\"reason\":\"why not\"}").put(ledger("vpc"));
        cloud.by(operator)
                .delete(ledger("vpc"))
                .then()
                .statusCode(200)
                .body("quota", equalTo(5))
                .body("own_limit", equalTo(false));

        cloud.by(operator)
                .get(ledger("vpc") + "/history")
                .then()
                .statusCode(200)
                .body("history.version", contains(2, 1))
                .body("history.quota", contains(5, 7))
                .body("history.own_limit", contains(false, true))
                .body("history.by", contains("user:" + operator.user(), "user:" + operator.user()))
                .body("history.reason", contains(null, "why not"));
        cloud.by(operator)
                .queryParam("limit", 1)
                .get(ledger("vpc") + "/history")
                .then()
                .statusCode(200)
                .body("history.version", contains(2));
        cloud.by(operator)
                .queryParam("marker", 2)
                .get(ledger("vpc") + "/history")
                .then()
                .statusCode(200)
                .body("history.version", contains(1));
        cloud.by(operator)
                .queryParam("marker", "x")
                .get(ledger("vpc") + "/history")
                .then()
                .statusCode(400);
    }

    @Test
    void holders_come_page_by_page() {
        String first = cloud.endpointRequested(account.project());
        String second = cloud.endpointRequested(account.project());
        cloud.answers(first, 1);
        cloud.answers(second, 1);

        cloud.by(operator)
                .queryParam("limit", 1)
                .get(ledger("endpoint"))
                .then()
                .body("used", equalTo(2))
                .body("holders.resource_id", contains(first));
        cloud.by(operator)
                .queryParam("marker", 1)
                .get(ledger("endpoint"))
                .then()
                .body("holders.resource_id", contains(second));
        cloud.by(operator)
                .queryParam("marker", "x")
                .get(ledger("endpoint"))
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_held_in_the_whole_cloud_comes_page_by_page() {
        String endpoint = cloud.endpointRequested(account.project());
        cloud.answers(endpoint, 1);
        List<String> seen = new ArrayList<>();
        String marker = "";
        List<Map<String, Object>> page;
        do {
            page = cloud.by(operator)
                    .queryParam("limit", 50)
                    .queryParam("marker", marker)
                    .get("/operator/v1/holds/endpoint")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("holds");
            for (Map<String, Object> hold : page) {
                marker = hold.get("tenant_id") + "/" + hold.get("resource_id");
                seen.add(marker);
            }
        } while (!page.isEmpty());

        assertTrue(seen.contains(account.project() + "/" + endpoint));
        assertEquals(seen.size(), Set.copyOf(seen).size());
        cloud.by(operator).get("/operator/v1/holds/vpn").then().statusCode(404);
        cloud.by(account).get("/operator/v1/holds/endpoint").then().statusCode(403);
        cloud.by(account).get("/operator/v1/quotas").then().statusCode(403);
        cloud.by(account).delete(ledger("vpc")).then().statusCode(403);
    }

    @Test
    void a_ledger_replayed_into_an_empty_view_is_the_same() throws SQLException {
        String endpoint = cloud.endpointRequested(account.project());
        cloud.answers(endpoint, 1);
        cloud.endpointFailed(account.project(), endpoint);
        cloud.answers(endpoint, 2);
        cloud.by(operator).body("{\"quota\":7}").put(ledger("vpc"));
        for (String view : List.of("ledger", "default-limit", "application")) {
            String before = rebuilder.rebuild(view).digestBefore();
            cloud.empty(view.replace('-', '_') + "_view");

            assertEquals(before, rebuilder.rebuild(view).digestAfter(), view);
            assertEquals(List.of(), verifier.verify().differences());
        }
    }

    @Test
    void defaults_are_published() {
        eventually().until(() -> cloud.log().of("default-limit", "endpoint").size() == 1);
        var set = cloud.log().of("default-limit", "endpoint").getFirst();

        assertEquals("DefaultLimitSet", set.type());
        assertEquals("endpoint", set.text("kind"));
        assertEquals(50, set.payload().getInt("limit"));
    }
}
