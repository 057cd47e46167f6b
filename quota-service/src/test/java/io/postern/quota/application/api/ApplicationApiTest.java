package io.postern.quota.application.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.quota.Cloud;
import io.postern.testing.cloud.Account;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApplicationApiTest {

    private static final String DECISIONS = "/operator/v1/quota-applications";

    @Inject
    Cloud cloud;

    private Account account;
    private Account operator;

    @BeforeEach
    void an_account_and_those_who_run_the_cloud() {
        account = cloud.account();
        operator = cloud.operator();
    }

    private String applications() {
        return "/v1/" + account.project() + "/quotas/applications";
    }

    private String submit(String type, int quota) {
        return cloud.by(account)
                .body("{\"type\":\"%s\",\"quota\":%d,\"reason\":\"a second shop\"}".formatted(type, quota))
                .post(applications())
                .then()
                .statusCode(201)
                .body("application.status", equalTo("pending"))
                .body("application.project_id", equalTo(account.project()))
                .body("application.account_name", equalTo("acme"))
                .body("application.type", equalTo(type))
                .body("application.quota", equalTo(quota))
                .extract()
                .path("application.id");
    }

    private String ledger(String kind) {
        return "/operator/v1/quotas/" + account.project() + "/" + kind;
    }

    @Test
    void an_approved_application_is_the_new_limit_and_says_where_it_came_from() {
        String id = submit("endpoint", 80);
        cloud.by(operator)
                .queryParam("status", "pending")
                .queryParam("limit", 1000)
                .get(DECISIONS)
                .then()
                .statusCode(200)
                .body("applications.id", hasItem(id));

        cloud.by(operator)
                .body("{\"reason\":\"a good customer\"}")
                .post(DECISIONS + "/" + id + "/approve")
                .then()
                .statusCode(200)
                .body("application.status", equalTo("approved"))
                .body("application.approved_quota", equalTo(80));

        cloud.by(operator)
                .get(ledger("endpoint"))
                .then()
                .body("quota", equalTo(80))
                .body("own_limit", equalTo(true));
        cloud.by(operator)
                .get(ledger("endpoint") + "/history")
                .then()
                .statusCode(200)
                .body("history.quota", contains(80))
                .body("history.by", contains("user:" + operator.user()))
                .body("history.reason", contains("a good customer"))
                .body("history.application_id", contains(id));
        cloud.by(account).get(applications() + "/" + id).then().body("application.status", equalTo("approved"));
    }

    @Test
    void it_may_be_approved_with_another_number() {
        String id = submit("vpc", 80);

        cloud.by(operator)
                .body("{\"quota\":10}")
                .post(DECISIONS + "/" + id + "/approve")
                .then()
                .statusCode(200)
                .body("application.approved_quota", equalTo(10));

        cloud.by(account)
                .queryParam("type", "vpc")
                .get("/v1/" + account.project() + "/quotas")
                .then()
                .body("quotas.resources.quota", contains(10));
    }

    @Test
    void what_is_too_little_by_now_is_approved_only_with_another_number() {
        String id = submit("endpoint", 80);
        cloud.by(operator)
                .body("{\"quota\":100}")
                .put(ledger("endpoint"))
                .then()
                .statusCode(200);

        cloud.by(operator)
                .body("{}")
                .post(DECISIONS + "/" + id + "/approve")
                .then()
                .statusCode(409)
                .body("error_code", equalTo("Quota.0005"))
                .body("error_msg", containsString("it is 100 by now"));

        cloud.by(account).get(applications() + "/" + id).then().body("application.status", equalTo("pending"));
        cloud.by(operator).get(ledger("endpoint")).then().body("quota", equalTo(100));
        cloud.by(operator)
                .body("{\"quota\":90}")
                .post(DECISIONS + "/" + id + "/approve")
                .then()
                .statusCode(200);
        cloud.by(operator).get(ledger("endpoint")).then().body("quota", equalTo(90));
    }

    @Test
    void a_refused_application_changes_nothing_and_says_why() {
        String id = submit("endpoint", 80);

        cloud.by(operator)
                .body("{\"reason\":\"no room\"}")
                .post(DECISIONS + "/" + id + "/refuse")
                .then()
                .statusCode(200)
                .body("application.status", equalTo("refused"));

        cloud.by(account)
                .get(applications())
                .then()
                .statusCode(200)
                .body("applications.id", contains(id))
                .body("applications.refusal", contains("no room"))
                .body("applications[0].approved_quota", nullValue());
        assertEquals(List.of(), cloud.log().of("ledger", account.project() + ":endpoint"));
        cloud.by(operator)
                .body("{}")
                .post(DECISIONS + "/" + id + "/approve")
                .then()
                .statusCode(409)
                .body("error_code", equalTo("Quota.0005"));
    }

    @Test
    void one_at_a_time_for_the_same() {
        String first = submit("endpoint", 80);
        cloud.by(account)
                .body("{\"type\":\"endpoint\",\"quota\":90}")
                .post(applications())
                .then()
                .statusCode(409)
                .body("error_code", equalTo("Quota.0005"));
        submit("subnet", 200);

        cloud.by(operator).body("{\"reason\":\"no\"}").post(DECISIONS + "/" + first + "/refuse");
        submit("endpoint", 90);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"type\":\"endpoint\"}",
                "{\"quota\":80}",
                "{\"type\":\"vpn\",\"quota\":80}",
                "{\"type\":\"endpoint\",\"quota\":50}",
                "{\"type\":\"endpoint\",\"quota\":-1}",
                "{\"type\":\"endpoint\",\"quota\":1.5}",
                "{\"type\":\"endpoint\",\"quota\":99999999999}",
                "{\"type\":\"endpoint\",\"quota\":80,\"reason\":\"\"}",
                "{\"type\":\"endpoint\",\"quota\":80,\"reason\":\"<b>\"}"
            })
    void what_is_none_is_refused(String body) {
        cloud.by(account)
                .body(body)
                .post(applications())
                .then()
                .statusCode(400)
                .body("error_code", equalTo("Quota.0001"));
        cloud.by(account).get(applications()).then().body("applications", empty());
    }

    @Test
    void what_is_not_there_is_not_found_and_a_refusal_needs_a_reason() {
        String id = submit("endpoint", 80);
        for (String unknown : List.of(UUID.randomUUID().toString(), "x")) {
            cloud.by(account).get(applications() + "/" + unknown).then().statusCode(404);
            cloud.by(operator).get(DECISIONS + "/" + unknown).then().statusCode(404);
            cloud.by(operator)
                    .body("{}")
                    .post(DECISIONS + "/" + unknown + "/approve")
                    .then()
                    .statusCode(404)
                    .body("error_code", equalTo("Quota.0002"));
        }
        cloud.by(operator)
                .body("{\"reason\":\"  \"}")
                .post(DECISIONS + "/" + id + "/refuse")
                .then()
                .statusCode(400);
        cloud.by(operator)
                .body("{}")
                .post(DECISIONS + "/" + id + "/refuse")
                .then()
                .statusCode(400);
        cloud.by(operator)
                .body("{\"quota\":-1}")
                .post(DECISIONS + "/" + id + "/approve")
                .then()
                .statusCode(400);
    }

    @Test
    void nobody_else_sees_or_decides_it() {
        String id = submit("endpoint", 80);
        Account stranger = cloud.account();
        String theirs = "/v1/" + stranger.project() + "/quotas/applications";

        cloud.by(stranger).get(theirs + "/" + id).then().statusCode(404);
        cloud.by(stranger).get(theirs).then().body("applications.id", not(hasItem(id)));
        cloud.by(stranger).get(applications()).then().statusCode(400);
        for (Account one : List.of(account, stranger)) {
            cloud.by(one).get(DECISIONS).then().statusCode(403);
            cloud.by(one)
                    .body("{}")
                    .post(DECISIONS + "/" + id + "/approve")
                    .then()
                    .statusCode(403);
            cloud.by(one)
                    .body("{\"reason\":\"no\"}")
                    .post(DECISIONS + "/" + id + "/refuse")
                    .then()
                    .statusCode(403);
        }
        RestAssured.get(applications()).then().statusCode(401);
    }

    @Test
    void lists_come_page_by_page() {
        String first = submit("endpoint", 80);
        String second = submit("vpc", 80);

        cloud.by(account).queryParam("limit", 1).get(applications()).then().body("applications.id", contains(first));
        cloud.by(account)
                .queryParam("marker", first)
                .get(applications())
                .then()
                .body("applications.id", contains(second));
        cloud.by(account).queryParam("limit", -1).get(applications()).then().statusCode(400);
        cloud.by(account).queryParam("status", "x").get(applications()).then().statusCode(400);
        cloud.by(operator).queryParam("status", "none").get(DECISIONS).then().statusCode(400);
        cloud.by(account)
                .queryParam("status", "approved")
                .get(applications())
                .then()
                .body("applications", empty());
    }
}
