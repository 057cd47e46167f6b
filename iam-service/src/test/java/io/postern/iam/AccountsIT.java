package io.postern.iam;

import static io.postern.iam.OperatorsHands.login;
import static io.postern.iam.OperatorsHands.open;
import static io.postern.iam.OperatorsHands.openAccount;
import static io.postern.iam.OperatorsHands.token;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** How accounts come to be. */
@QuarkusTest
class AccountsIT {

    private static final String HEX = "[0-9a-f]{32}";

    @Test
    void an_account_is_a_domain_a_project_an_owner_and_his_key() {
        String name = OperatorsHands.name();
        open(Map.of("name", name))
                .then()
                .statusCode(201)
                .body("account.domain_id", matchesPattern(HEX))
                .body("account.domain_name", equalTo(name))
                .body("account.project_id", matchesPattern(HEX))
                .body("account.project_name", equalTo("region-1"))
                .body("account.user_id", matchesPattern(HEX))
                .body("account.user_name", equalTo(name))
                .body("account.access", matchesPattern("[A-Z0-9]{20}"))
                .body("account.secret", matchesPattern("[A-Za-z0-9]{40}"));
    }

    @Test
    void the_operator_may_bring_the_key() {
        String access = "AK" + OperatorsHands.name().substring(5).toUpperCase(java.util.Locale.ROOT) + "0000000000";
        Map<String, String> body =
                Map.of("name", OperatorsHands.name(), "access", access, "secret", "a-secret-of-the-operators-own");
        open(body).then().statusCode(201).body("account.access", equalTo(access));
        open(Map.of("name", OperatorsHands.name(), "access", access, "secret", "another-secret-0000"))
                .then()
                .statusCode(409)
                .body("error_code", equalTo("IAM.0005"));
    }

    @Test
    void a_name_is_given_once_and_nothing_is_left_of_the_second_attempt() {
        OperatorsHands.Account first = openAccount();
        open(Map.of("name", first.name(), "password", "Another-1"))
                .then()
                .statusCode(409)
                .body("error_code", equalTo("IAM.0005"))
                .body("error.code", equalTo(409))
                .body("error.title", equalTo("Conflict"));
        assertEquals(401, login(first.name(), first.name(), "Another-1", "").statusCode());
        assertEquals(
                201, login(first.name(), first.name(), first.password(), "").statusCode());
    }

    @Test
    void an_account_that_is_asked_for_again_is_the_same_with_the_same_secret() {
        String token = token();
        String body = "{\"name\":\"%s\",\"password\":\"Postern-1\"}".formatted(OperatorsHands.name());
        List<String> answers = Stream.of(1, 2)
                .map(_ -> given().header("X-Auth-Token", token)
                        .header("X-Client-Token", body.hashCode())
                        .body(body)
                        .post("/operator/v1/accounts"))
                .peek(answer -> answer.then().statusCode(201).body("account.secret", matchesPattern("[A-Za-z0-9]{40}")))
                .map(answer -> answer.body().asString())
                .toList();
        assertEquals(answers.get(0), answers.get(1));
    }

    @Test
    void of_many_at_once_with_one_name_one_wins() {
        String name = OperatorsHands.name();
        OperatorsHands.awaitReady();
        List<CompletableFuture<Integer>> attempts = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> open(Map.of("name", name)).statusCode()))
                .toList();
        List<Integer> answers =
                attempts.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(
                Stream.concat(Stream.of(201), Stream.generate(() -> 409).limit(7))
                        .toList(),
                answers);
    }

    @Test
    void the_operator_sees_all_accounts_and_no_secret() {
        OperatorsHands.Account account = openAccount();
        Response list = given().header("X-Auth-Token", token()).get("/operator/v1/accounts?limit=1000");
        list.then()
                .statusCode(200)
                .body("accounts.domain_name", hasItem(account.name()))
                .body("accounts.domain_name", hasItem("operator"))
                .body("accounts.project_id", hasItem(account.project()))
                .body("accounts.secret", Matchers.everyItem(Matchers.nullValue()));
        list.then().body(not(Matchers.containsString(account.access())));
    }

    @Test
    void accounts_come_in_pages() {
        openAccount();
        openAccount();
        String token = token();
        List<String> all = pageAfter(token, "", 1000);
        String first = pageAfter(token, "", 1).getFirst();
        assertEquals(all.get(0), first);
        assertEquals(all.get(1), pageAfter(token, first, 1).getFirst());
        assertEquals(List.of(), pageAfter(token, all.getLast(), 1000));
        given().header("X-Auth-Token", token)
                .get("/operator/v1/accounts?limit=x")
                .then()
                .statusCode(400);
    }

    @Test
    void nobody_else_opens_or_sees_accounts() {
        OperatorsHands.Account account = openAccount();
        String token = token(account.name(), account.password(), "");
        given().header("X-Auth-Token", token)
                .body(Map.of("name", OperatorsHands.name()))
                .post("/operator/v1/accounts")
                .then()
                .statusCode(403)
                .body("error_code", equalTo("IAM.0003"));
        given().header("X-Auth-Token", token)
                .get("/operator/v1/accounts")
                .then()
                .statusCode(403);
        given().get("/operator/v1/accounts").then().statusCode(401).body("error_code", equalTo("APIGW.0301"));
    }

    @Test
    void what_cannot_be_a_name_a_password_or_a_key_is_refused() {
        String name = OperatorsHands.name();
        for (Map<String, String> bad : List.of(
                Map.of("password", "Secret-1"),
                Map.of("name", ""),
                Map.of("name", "1st"),
                Map.of("name", "<acme>"),
                Map.of("name", "a".repeat(65)),
                Map.of("name", name, "access", "short", "secret", "a-secret-of-the-operators-own"),
                Map.of("name", name, "access", "AKAKAKAKAKAKAKAKAKAK"),
                Map.of("name", name, "access", "AKAKAKAKAKAKAKAKAKAK", "secret", "short"))) {
            assertEquals(400, open(bad).statusCode(), bad.toString());
        }
        open(Map.of("name", name, "password", "weak")).then().statusCode(400).body("error_code", equalTo("1118"));
    }

    private static List<String> pageAfter(String token, String marker, int limit) {
        return given().header("X-Auth-Token", token)
                .queryParam("limit", limit)
                .queryParam("marker", marker)
                .get("/operator/v1/accounts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("accounts.domain_id");
    }
}
