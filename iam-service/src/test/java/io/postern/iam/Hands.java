package io.postern.iam;

import static io.restassured.RestAssured.given;

import io.postern.iam.OperatorsHands.Account;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody with a token, over plain HTTP. */
public record Hands(String token) {

    /** Before a test has begun. */
    public static final Hands NOBODY = new Hands("");

    /** Of an account's owner, for his domain. */
    public static Hands of(Account account) {
        return new Hands(OperatorsHands.token(account.name(), account.password(), ""));
    }

    /** Of a user of an account. */
    public static Hands of(Account account, String user, String password) {
        return new Hands(OperatorsHands.login(account.name(), user, password, "")
                .then()
                .statusCode(201)
                .extract()
                .header("X-Subject-Token"));
    }

    public static Hands ofOperator() {
        return new Hands(OperatorsHands.token());
    }

    /** A name that nobody else has. */
    public static String name() {
        return "ann-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response head(String path) {
        return request().head(path);
    }

    public Response delete(String path) {
        return request().delete(path);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    public Response put(String path, Object body) {
        return request().body(body).put(path);
    }

    public Response put(String path) {
        return request().put(path);
    }

    public Response patch(String path, Object body) {
        return request().body(body).patch(path);
    }

    /** @return the id */
    public String addUser(String name, String password) {
        return post("/v3/users", Map.of("user", Map.of("name", name, "password", password)))
                .then()
                .statusCode(201)
                .extract()
                .path("user.id");
    }

    /** @return the id */
    public String addGroup(String name) {
        return post("/v3/groups", Map.of("group", Map.of("name", name)))
                .then()
                .statusCode(201)
                .extract()
                .path("group.id");
    }

    private RequestSpecification request() {
        return given().header("X-Auth-Token", token);
    }
}
