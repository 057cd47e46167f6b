package io.postern.iam;

import static io.postern.iam.OperatorsHands.login;
import static io.postern.iam.OperatorsHands.openAccount;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.postern.iam.OperatorsHands.Account;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users of an account: who they are, what they may, and how they end. */
@QuarkusTest
class UsersIT {

    private static final String PASSWORD = "Secret-of-ann-1";

    @Test
    void a_user_is_made_shown_listed_changed_and_deleted() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String name = Hands.name();
        String id = owner.post(
                        "/v3/users",
                        Map.of("user", Map.of("name", name, "password", PASSWORD, "description", "of sales")))
                .then()
                .statusCode(201)
                .body("user.name", equalTo(name))
                .body("user.domain_id", equalTo(account.domain()))
                .body("user.enabled", is(true))
                .body("user.description", equalTo("of sales"))
                .body("user", hasKey("password_expires_at"))
                .body("user.password_expires_at", nullValue())
                .body("user", not(hasKey("password")))
                .extract()
                .path("user.id");
        owner.get("/v3/users/" + id).then().statusCode(200).body("user.name", equalTo(name));
        owner.get("/v3/users?name=" + name).then().statusCode(200).body("users.id", equalTo(List.of(id)));
        owner.get("/v3/users?name=nobody").then().statusCode(200).body("users.size()", is(0));
        owner.get("/v3/users")
                .then()
                .body("users.name", hasItem(account.name()))
                .body("users.id", hasItem(id));

        String other = Hands.name();
        owner.patch("/v3/users/" + id, Map.of("user", Map.of("name", other)))
                .then()
                .statusCode(200)
                .body("user.name", equalTo(other))
                .body("user.description", equalTo("of sales"));
        owner.get("/v3/users?name=" + name).then().body("users.size()", is(0));
        Hands.of(account, other, PASSWORD).get("/v3/auth/domains").then().statusCode(200);

        owner.delete("/v3/users/" + id).then().statusCode(204);
        owner.get("/v3/users/" + id).then().statusCode(404).body("error_code", equalTo("IAM.0004"));
        owner.delete("/v3/users/" + id).then().statusCode(404);
        login(account.name(), other, PASSWORD, "").then().statusCode(401);
        owner.addUser(other, PASSWORD);
    }

    @Test
    void the_richer_api_knows_more() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "name", Hands.name(),
                "domain_id", account.domain(),
                "password", PASSWORD,
                "email", "ann@example.org",
                "areacode", "0049",
                "phone", "123456789",
                "access_mode", "programmatic",
                "pwd_status", true,
                "xuser_id", "4711",
                "xuser_type", "hr"));
        String id = owner.post("/v3.0/OS-USER/users", Map.of("user", wanted))
                .then()
                .statusCode(201)
                .body("user.email", equalTo("ann@example.org"))
                .body("user.phone", equalTo("123456789"))
                .body("user.areacode", equalTo("0049"))
                .body("user.access_mode", equalTo("programmatic"))
                .body("user.pwd_status", is(true))
                .body("user.is_domain_owner", is(false))
                .body("user.xuser_id", equalTo("4711"))
                .body("user.create_time", notNullValue())
                .extract()
                .path("user.id");
        owner.put("/v3.0/OS-USER/users/" + id, Map.of("user", Map.of("email", "", "access_mode", "default")))
                .then()
                .statusCode(200)
                .body("user", not(hasKey("email")))
                .body("user.phone", equalTo("123456789"))
                .body("user.access_mode", equalTo("default"));
        owner.get("/v3.0/OS-USER/users/" + account.user())
                .then()
                .statusCode(200)
                .body("user.is_domain_owner", is(true))
                .body("user.last_login_time", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "'{}',400,IAM.0072",
        "'{\"user\":{}}',400,1100",
        "'{\"user\":{\"name\":\"1ann\"}}',400,1101",
        "'{\"user\":{\"name\":\"a<b>\"}}',400,1101",
        "'{\"user\":{\"name\":\"ann\",\"password\":\"short\"}}',400,1118",
        "'{\"user\":{\"name\":\"ann\",\"email\":\"nonsense\"}}',400,1102",
        "'{\"user\":{\"name\":\"ann\",\"phone\":\"123\"}}',400,1104",
        "'{\"user\":{\"name\":\"ann\",\"phone\":\"x\",\"areacode\":\"49\"}}',400,1104",
        "'{\"user\":{\"name\":\"ann\",\"access_mode\":\"flying\"}}',400,1120",
        "'{\"user\":{\"name\":\"ann\",\"domain_id\":\"elsewhere\"}}',403,IAM.0003",
        "'{\"user\":{\"name\":7}}',400,IAM.0011",
        "'[]',400,IAM.0011"
    })
    void what_is_wrong_is_told(String body, int status, String code) {
        Hands owner = Hands.of(openAccount());
        owner.post("/v3.0/OS-USER/users", body).then().statusCode(status).body("error_code", equalTo(code));
    }

    @Test
    void names_are_unique_in_a_domain() {
        Hands owner = Hands.of(openAccount());
        Hands other = Hands.of(openAccount());
        String name = Hands.name();
        owner.addUser(name, PASSWORD);
        other.addUser(name, PASSWORD);
        owner.post("/v3/users", Map.of("user", Map.of("name", name)))
                .then()
                .statusCode(400)
                .body("error_code", equalTo("1109"));
        String second = owner.addUser(Hands.name(), PASSWORD);
        owner.patch("/v3/users/" + second, Map.of("user", Map.of("name", name)))
                .then()
                .statusCode(400)
                .body("error_code", equalTo("1109"));
    }

    @Test
    void strangers_and_users_without_permission_get_nothing() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        Hands stranger = Hands.of(openAccount());
        String name = Hands.name();
        String id = owner.addUser(name, PASSWORD);
        Hands user = Hands.of(account, name, PASSWORD);
        stranger.get("/v3/users/" + id).then().statusCode(404);
        stranger.get("/v3.0/OS-USER/users/" + id).then().statusCode(404);
        stranger.patch("/v3/users/" + id, Map.of("user", Map.of("enabled", false)))
                .then()
                .statusCode(404);
        stranger.delete("/v3/users/" + id).then().statusCode(404);
        stranger.get("/v3/users?domain_id=" + account.domain()).then().statusCode(403);
        stranger.get("/v3/users").then().body("users.id", everyItem(not(equalTo(id))));
        user.get("/v3/users/" + id).then().statusCode(200);
        user.get("/v3/users/" + account.user()).then().statusCode(403).body("error_code", equalTo("IAM.0003"));
        user.get("/v3/users").then().statusCode(403);
        user.post("/v3/users", Map.of("user", Map.of("name", "x"))).then().statusCode(403);
        user.patch("/v3/users/" + id, Map.of("user", Map.of("enabled", true)))
                .then()
                .statusCode(403);
        user.delete("/v3/users/" + id).then().statusCode(403);
    }

    @Test
    void the_owner_stays() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        owner.delete("/v3/users/" + account.user()).then().statusCode(400).body("error_code", equalTo("1107"));
        owner.patch("/v3/users/" + account.user(), Map.of("user", Map.of("enabled", false)))
                .then()
                .statusCode(403);
    }

    @Test
    void nobody_becomes_the_owner_by_changing_what_he_proves_himself_with() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String name = Hands.name();
        String id = owner.addUser(name, PASSWORD);
        List<String> admins = owner.get("/v3/groups?name=admin").path("groups.id");
        owner.put("/v3/groups/" + admins.getFirst() + "/users/" + id).then().statusCode(204);
        Hands admin = Hands.of(account, name, PASSWORD);
        String his = account.user();
        Map<String, Object> password = Map.of("user", Map.of("password", "Another-secret-1"));
        Map<String, Object> protection = Map.of("login_protect", Map.of("enabled", false));
        Map<String, Object> device = Map.of("virtual_mfa_device", Map.of("name", "x", "user_id", his));
        Map<String, Object> key = Map.of("credential", Map.of("user_id", his));
        String devices = "/v3.0/OS-MFA/virtual-mfa-devices";
        for (Response answer : List.of(
                admin.patch("/v3/users/" + his, password),
                admin.put("/v3.0/OS-USER/users/" + his, password),
                admin.put("/v3.0/OS-USER/users/" + his + "/login-protect", protection),
                admin.post("/v3.0/OS-CREDENTIAL/credentials", key),
                admin.post(devices, device),
                admin.delete(devices + "?serial_number=x&user_id=" + his))) {
            answer.then().statusCode(403).body("error_code", equalTo("IAM.0003"));
        }
        admin.patch("/v3/users/" + id, Map.of("user", Map.of("description", "of sales")))
                .then()
                .statusCode(200);
        owner.put("/v3.0/OS-USER/users/" + his + "/login-protect", protection)
                .then()
                .statusCode(200);
        owner.patch("/v3/users/" + his, password).then().statusCode(200);
    }

    @Test
    void a_page_that_nobody_can_count_to_is_refused() {
        Hands.of(openAccount())
                .get("/v3/users?page=1000000&per_page=5000")
                .then()
                .statusCode(400)
                .body("error_code", equalTo("IAM.0073"));
    }

    @Test
    void who_is_disabled_is_out_and_his_tokens_do_not_come_back() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String name = Hands.name();
        String id = owner.addUser(name, PASSWORD);
        Hands user = Hands.of(account, name, PASSWORD);
        user.get("/v3/auth/domains").then().statusCode(200);
        owner.patch("/v3/users/" + id, Map.of("user", Map.of("enabled", false)))
                .then()
                .statusCode(200);
        await().until(() -> user.get("/v3/auth/domains").statusCode() == 401);
        login(account.name(), name, PASSWORD, "").then().statusCode(401).body("error_code", equalTo("IAM.0001"));
        owner.patch("/v3/users/" + id, Map.of("user", Map.of("enabled", true)))
                .then()
                .statusCode(200);
        Hands.of(account, name, PASSWORD).get("/v3/auth/domains").then().statusCode(200);
        user.get("/v3/auth/domains").then().statusCode(401);
    }

    @Test
    void a_password_is_changed_by_who_knows_it() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String name = Hands.name();
        String id = owner.addUser(name, PASSWORD);
        Hands user = Hands.of(account, name, PASSWORD);
        String path = "/v3/users/" + id + "/password";
        user.post(path, change("Wrong-1", "Another-1")).then().statusCode(401).body("error_code", equalTo("IAM.0062"));
        user.post(path, change(PASSWORD, PASSWORD)).then().statusCode(400).body("error_code", equalTo("1108"));
        user.post(path, change(PASSWORD, "weak")).then().statusCode(400).body("error_code", equalTo("1118"));
        user.post(path, Map.of("user", Map.of("password", "x"))).then().statusCode(400);
        owner.post(path, change(PASSWORD, "Another-1")).then().statusCode(403);
        user.post(path, change(PASSWORD, "Another-1")).then().statusCode(204);
        login(account.name(), name, PASSWORD, "").then().statusCode(401);
        await().until(() -> user.get("/v3/auth/domains").statusCode() == 401);
        Hands.of(account, name, "Another-1").get("/v3/auth/domains").then().statusCode(200);
    }

    @Test
    void people_tell_how_to_reach_them() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String name = Hands.name();
        String id = owner.addUser(name, PASSWORD);
        Hands user = Hands.of(account, name, PASSWORD);
        String path = "/v3.0/OS-USER/users/" + id + "/info";
        user.put(path, Map.of("user", Map.of("email", "ann@example.org", "mobile", "0049-123")))
                .then()
                .statusCode(204);
        user.get("/v3.0/OS-USER/users/" + id)
                .then()
                .body("user.email", equalTo("ann@example.org"))
                .body("user.areacode", equalTo("0049"))
                .body("user.phone", equalTo("123"))
                .body("user.name", equalTo(name));
        user.put(path, Map.of("user", Map.of("mobile", "123"))).then().statusCode(400);
        owner.put(path, Map.of("user", Map.of("email", "x@example.org"))).then().statusCode(403);
    }

    private static Map<String, Object> change(String original, String password) {
        return Map.of("user", Map.of("original_password", original, "password", password));
    }
}
