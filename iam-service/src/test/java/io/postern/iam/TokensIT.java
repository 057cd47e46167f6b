package io.postern.iam;

import static io.postern.iam.OperatorsHands.login;
import static io.postern.iam.OperatorsHands.openAccount;
import static io.postern.iam.OperatorsHands.token;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.iam.OperatorsHands.Account;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a token, and what it says. */
@QuarkusTest
class TokensIT {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";

    @Test
    void a_password_gets_a_project_token() {
        Account account = openAccount();
        for (String scope : new String[] {
            "{\"project\":{\"id\":\"%s\"}}".formatted(account.project()),
            "{\"project\":{\"name\":\"region-1\"}}",
            "{\"project\":{\"name\":\"region-1\",\"domain\":{\"name\":\"%s\"}}}".formatted(account.name()),
            "{\"project\":{\"name\":\"region-1\"},\"domain\":{\"name\":\"%s\"}}".formatted(account.name())
        }) {
            login(account.name(), account.name(), account.password(), scope)
                    .then()
                    .statusCode(201)
                    .header("X-Subject-Token", notNullValue())
                    .body("token.methods", equalTo(java.util.List.of("password")))
                    .body("token.issued_at", matchesPattern(TIME))
                    .body("token.expires_at", matchesPattern(TIME))
                    .body("token.user.id", equalTo(account.user()))
                    .body("token.user.domain.name", equalTo(account.name()))
                    .body("token.project.id", equalTo(account.project()))
                    .body("token.project.name", equalTo("region-1"))
                    .body("token.project.domain.id", equalTo(account.domain()))
                    .body("token.domain", nullValue())
                    .body("token.roles.name", hasItems("te_admin"));
        }
    }

    @Test
    void a_password_gets_a_domain_token() {
        Account account = openAccount();
        for (String scope : new String[] {
            "",
            "{\"domain\":{\"id\":\"%s\"}}".formatted(account.domain()),
            "{\"domain\":{\"name\":\"%s\"}}".formatted(account.name())
        }) {
            login(account.name(), account.name(), account.password(), scope)
                    .then()
                    .statusCode(201)
                    .body("token.domain.id", equalTo(account.domain()))
                    .body("token.project", nullValue());
        }
    }

    @Test
    void a_user_may_be_named_by_his_id() {
        Account account = openAccount();
        given().body("""
                        {"auth":{"identity":{"methods":["password"],"password":{"user":{"id":"%s","password":"%s"}}}}}""".formatted(account.user(), account.password()))
                .post("/v3/auth/tokens")
                .then()
                .statusCode(201)
                .body("token.user.name", equalTo(account.name()));
    }

    @Test
    void who_is_unknown_and_who_errs_are_told_the_same() {
        Account account = openAccount();
        Response wrong = login(account.name(), account.name(), "Wrong-1", "");
        for (Response other : new Response[] {
            login(account.name(), "nobody", "Wrong-1", ""), login("nowhere", "nobody", account.password(), "")
        }) {
            assertEquals(body(wrong), body(other));
        }
        wrong.then()
                .statusCode(401)
                .body("error.title", equalTo("Unauthorized"))
                .body("error_msg", notNullValue());
    }

    @Test
    void a_scope_of_others_is_not_given() {
        Account account = openAccount();
        Account other = openAccount();
        for (String scope : new String[] {
            "{\"project\":{\"id\":\"%s\"}}".formatted(other.project()),
            "{\"project\":{\"name\":\"nowhere\"}}",
            "{\"project\":{\"name\":\"region-1\",\"domain\":{\"name\":\"%s\"}}}".formatted(other.name()),
            "{\"domain\":{\"name\":\"%s\"}}".formatted(other.name()),
            "{\"domain\":{}}"
        }) {
            Response answer = login(account.name(), account.name(), account.password(), scope);
            assertEquals(401, answer.statusCode(), scope);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"auth\":{}}",
                "{\"auth\":{\"identity\":{}}}",
                "{\"auth\":{\"identity\":{\"methods\":[]}}}",
                "{\"auth\":{\"identity\":{\"methods\":[\"magic\"]}}}",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"]}}}",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{}}}}",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"x\"}}}}}",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"password\":\"x\"}}}}}",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"x\",\"password\":\"x\"}}}}}",
                "{\"auth\":{\"identity\":{\"methods\":\"password\"}}}",
                "[]",
                "null",
                "{"
            })
    void what_is_missing_or_wrong_is_told(String body) {
        given().body(body)
                .post("/v3/auth/tokens")
                .then()
                .statusCode(400)
                .body("error_code", matchesPattern("IAM\\.00(11|72|73)"))
                .body("error.code", equalTo(400));
    }

    @Test
    void a_token_can_be_looked_at_by_its_own_domain_and_by_the_operator() {
        Account account = openAccount();
        Account other = openAccount();
        String mine = token(account.name(), account.password(), "{\"project\":{\"name\":\"region-1\"}}");
        look(mine, mine, 200, "token.project.id", equalTo(account.project()));
        look(token(), mine, 200, "token.user.id", equalTo(account.user()));
        look(token(other.name(), other.password(), ""), mine, 404, "error_code", equalTo("IAM.0004"));
        look(mine, "x.y.z", 404, "error_code", equalTo("IAM.0004"));
        look(mine, mine + "x", 404, "error_code", equalTo("IAM.0004"));
        given().header("X-Auth-Token", mine)
                .get("/v3/auth/tokens")
                .then()
                .statusCode(400)
                .body("error_code", equalTo("IAM.0009"));
        given().header("X-Auth-Token", mine)
                .header("X-Subject-Token", mine)
                .head("/v3/auth/tokens")
                .then()
                .statusCode(200);
    }

    @Test
    void the_catalog_is_left_out_on_request() {
        Account account = openAccount();
        String token = token(account.name(), account.password(), "{\"project\":{\"name\":\"region-1\"}}");
        given().header("X-Auth-Token", token)
                .header("X-Subject-Token", token)
                .get("/v3/auth/tokens?nocatalog=1")
                .then()
                .body("token.catalog", nullValue());
        given().header("X-Auth-Token", token)
                .get("/v3/auth/catalog")
                .then()
                .statusCode(200)
                .body("catalog.type", hasItems("iam", "vpc", "vpcep"))
                .body(
                        "catalog.find { it.type == 'vpcep' }.endpoints[0].url",
                        equalTo("http://localhost:8083/v1/" + account.project()))
                .body("catalog[0].endpoints[0].interface", equalTo("public"))
                .body("catalog[0].endpoints[0].region_id", equalTo("region-1"));
    }

    @Test
    void the_keys_that_tokens_are_verified_with_are_there_for_all() {
        OperatorsHands.awaitReady();
        given().get("/v3/OS-POSTERN/jwks")
                .then()
                .statusCode(200)
                .body("keys.size()", equalTo(1))
                .body("keys[0].crv", equalTo("P-256"))
                .body("keys[0].d", nullValue());
    }

    private static void look(String caller, String subject, int status, String path, Matcher<?> matcher) {
        given().header("X-Auth-Token", caller)
                .header("X-Subject-Token", subject)
                .get("/v3/auth/tokens")
                .then()
                .statusCode(status)
                .body(path, matcher);
    }

    private static String body(Response answer) {
        return answer.statusCode() + answer.asString().replaceAll("\"request_id\":\"[0-9a-f]*\"", "");
    }
}
