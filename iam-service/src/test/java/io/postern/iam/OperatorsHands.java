package io.postern.iam;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What an operator does over plain HTTP. */
public final class OperatorsHands {

    public static final String NAME = "operator";
    public static final String PASSWORD = "Operator-1";

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private OperatorsHands() {}

    /** An account as it was opened. */
    public record Account(
            String domain, String name, String project, String user, String password, String access, String secret) {

        /** Before a test has begun. */
        public static final Account NOBODY = new Account("", "", "", "", "", "", "");
    }

    /** A name that nobody else has. */
    public static String name() {
        return "acme-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static Account openAccount() {
        String name = name();
        String password = "Secret-1-" + name.substring(5);
        Response answer = open(Map.of("name", name, "password", password));
        JsonPath account = answer.then().statusCode(201).extract().jsonPath().setRootPath("account");
        return new Account(
                account.getString("domain_id"),
                account.getString("domain_name"),
                account.getString("project_id"),
                account.getString("user_id"),
                password,
                account.getString("access"),
                account.getString("secret"));
    }

    public static Response open(Map<String, String> body) {
        return given().header("X-Auth-Token", token()).body(body).post("/operator/v1/accounts");
    }

    public static String token() {
        awaitReady();
        return token(NAME, PASSWORD, "");
    }

    /** @param scope JSON, empty for none */
    public static String token(String name, String password, String scope) {
        return login(name, name, password, scope)
                .then()
                .statusCode(201)
                .extract()
                .header("X-Subject-Token");
    }

    public static Response login(String domain, String user, String password, String scope) {
        String wanted = scope.isEmpty() ? "" : ",\"scope\":" + scope;
        String body = """
                {"auth":{"identity":{"methods":["password"],
                "password":{"user":{"name":"%s","password":"%s","domain":{"name":"%s"}}}}%s}}""".formatted(user, password, domain, wanted);
        return given().body(body).post("/v3/auth/tokens");
    }

    /** The operator's account is there a moment after the service is. */
    public static void awaitReady() {
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    }
}
