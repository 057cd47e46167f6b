package io.postern.vpc.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.postern.testing.cloud.Account;
import io.postern.vpc.Cloud;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no SDK would send is answered in the contract's words, and never with a fault. */
@QuarkusTest
class WrongRequestsTest {

    @Inject
    Cloud cloud;

    private Account account;

    @BeforeEach
    void an_account() {
        account = cloud.account();
    }

    private String path(String rest) {
        return "/v1/" + account.project() + rest;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "x",
                "{\"vpc\":null}",
                "{\"vpc\":[]}",
                "{\"vpc\":{\"name\":1}}",
                "{\"vpc\":{\"name\":true}}",
                "{\"vpc\":{\"cidr\":{}}}",
                "{\"vpc\":{\"tags\":\"k*v\"}}",
                "{\"vpc\":{\"tags\":[null]}}",
                "{\"vpc\":{\"tags\":[\"k\"]}}",
                "{\"vpc\":{\"tags\":[\"k*v\",\"k*w\"]}}",
                "{\"vpc\":{\"description\":\"a\\u0000b\"}}",
                "{\"vpc\":{\"description\":\"\\ud800\"}}",
                "{\"vpc\":{\"description\":\"<b>\"}}",
                "{\"vpc\":{\"name\":\"\\u0000\"}}",
                "{\"vpc\":{\"enterprise_project_id\":\"1\"}}",
                "{\"vpc\":{}} {}"
            })
    void a_body_that_is_no_vpc_is_refused(String body) {
        cloud.by(account)
                .body(body)
                .post(path("/vpcs"))
                .then()
                .statusCode(400)
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .contentType("application/json")
                .body("code", equalTo("VPC.0101"))
                .body("message", matchesPattern("(?s).+"));
    }

    @Test
    void members_that_are_not_known_are_ignored() {
        cloud.by(account)
                .body("{\"vpc\":{\"name\":\"a\",\"future\":[1]},\"dry_run\":true}")
                .post(path("/vpcs"))
                .then()
                .statusCode(200)
                .body("vpc.name", equalTo("a"))
                .body("vpc.status", equalTo("OK"))
                .body("vpc.created_at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d"));
    }

    @ParameterizedTest
    @CsvSource({"/vpcs, id", "/vpcs, marker", "/subnets, vpc_id", "/ports, name", "/ports, id"})
    void a_nul_never_gets_to_an_operation(String rest, String name) {
        cloud.by(account)
                .queryParam(name, "\0")
                .get(path(rest))
                .then()
                .statusCode(400)
                .body("error_code", equalTo("APIGW.0201"));
    }

    @ParameterizedTest
    @CsvSource({
        "/vpcs, limit, -1, VPC.0101",
        "/vpcs, limit, 2001, VPC.0101",
        "/vpcs, limit, x, VPC.0101",
        "/subnets, limit, x, VPC.0201",
        "/ports, limit, x, VPC.0702",
    })
    void a_bad_parameter_is_refused(String rest, String name, String value, String code) {
        cloud.by(account)
                .queryParam(name, value)
                .get(path(rest))
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subnet\":{\"name\":\"a\",\"dhcp_enable\":\"true\"}}",
                "{\"subnet\":{\"name\":\"a\",\"dnsList\":\"1.1.1.1\"}}",
                "{\"subnet\":{\"name\":\"a\",\"extra_dhcp_opts\":[{\"opt_name\":\"x\"}]}}",
                "{}"
            })
    void a_body_that_is_no_subnet_is_refused(String body) {
        cloud.by(account)
                .body(body)
                .post(path("/subnets"))
                .then()
                .statusCode(400)
                .body("code", equalTo("VPC.0201"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"port\":{}}",
                "{\"port\":{\"network_id\":\"a\"}}",
                "{\"port\":{\"network_id\":1}}",
                "{\"port\":{\"fixed_ips\":{}}}",
                "{}"
            })
    void a_body_that_is_no_port_is_refused(String body) {
        cloud.by(account).body(body).post(path("/ports")).then().statusCode(400).body("code", equalTo("VPC.0702"));
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        cloud.by(account)
                .body("{\"vpc\":{\"description\":\"" + "d".repeat(2_000_000) + "\"}}")
                .post(path("/vpcs"))
                .then()
                .statusCode(413);
    }

    @Test
    void without_a_proof_nothing_is_answered() {
        for (String rest : List.of("/vpcs", "/subnets", "/ports", "/vpcs/x", "/subnets/x", "/ports/x")) {
            RestAssured.get(path(rest)).then().statusCode(401).body("error_code", equalTo("APIGW.0301"));
        }
    }

    @Test
    void another_accounts_project_is_refused() {
        String other = cloud.account().project();

        for (String rest : List.of("/vpcs", "/subnets", "/ports")) {
            cloud.by(account).get("/v1/" + other + rest).then().statusCode(400).body("code", equalTo("VPC.0007"));
        }
    }
}
