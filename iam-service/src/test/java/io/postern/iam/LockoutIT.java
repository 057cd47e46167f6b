package io.postern.iam;

import static io.postern.iam.OperatorsHands.login;
import static io.postern.iam.OperatorsHands.openAccount;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.iam.OperatorsHands.Account;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever tries too many passwords is locked; and an account says what it asks of its users. */
@QuarkusTest
class LockoutIT {

    private static final String PASSWORD = "Secret-of-ann-1";

    @Test
    void wrong_passwords_lock_and_another_password_unlocks() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        policy(owner, account, "login", Map.of("login_failed_times", 3)).then().statusCode(200);
        String name = Hands.name();
        String id = owner.addUser(name, PASSWORD);
        Hands user = Hands.of(account, name, PASSWORD);
        String wrong = "";
        for (int i = 0; i < 3; i++) {
            wrong = told(account, name, "Wrong-1");
        }
        assertEquals(wrong, told(account, name, PASSWORD));
        assertEquals(wrong, told(account, "nobody", PASSWORD));
        user.get("/v3/auth/domains").then().statusCode(200);
        owner.patch("/v3/users/" + id, Map.of("user", Map.of("password", "Another-1")))
                .then()
                .statusCode(200);
        login(account.name(), name, "Another-1", "").then().statusCode(201);
    }

    @Test
    void guessing_by_changing_it_is_counted_too() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        policy(owner, account, "login", Map.of("login_failed_times", 3)).then().statusCode(200);
        String name = Hands.name();
        String id = owner.addUser(name, PASSWORD);
        Hands user = Hands.of(account, name, PASSWORD);
        for (int i = 0; i < 3; i++) {
            change(user, id, "Wrong-1").then().statusCode(401);
        }
        change(user, id, PASSWORD).then().statusCode(401);
        login(account.name(), name, PASSWORD, "").then().statusCode(401);
    }

    @Test
    void an_account_says_what_passwords_look_like() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        policy(owner, account, "password", Map.of("minimum_password_length", 12, "password_char_combination", 3))
                .then()
                .statusCode(200)
                .body("password_policy.minimum_password_length", is(12))
                .body("password_policy.maximum_password_length", is(32))
                .body("password_policy.password_not_username_or_invert", is(true));
        owner.post("/v3/users", Map.of("user", Map.of("name", "ann", "password", "Secret-1")))
                .then()
                .statusCode(400)
                .body("error_code", equalTo("1118"));
        owner.addUser("ann", "Long-enough-secret-1");
        policy(owner, account, "password", Map.of("minimum_password_length", 5))
                .then()
                .statusCode(400);
        owner.put(path(account, "password"), Map.of()).then().statusCode(400);
    }

    @Test
    void a_password_is_not_used_again_too_soon() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        policy(owner, account, "password", Map.of("number_of_recent_passwords_disallowed", 2))
                .then()
                .statusCode(200);
        String id = owner.addUser(Hands.name(), "First-1");
        for (String next : new String[] {"Second-1", "Third-1"}) {
            owner.patch("/v3/users/" + id, Map.of("user", Map.of("password", next)))
                    .then()
                    .statusCode(200);
        }
        owner.patch("/v3/users/" + id, Map.of("user", Map.of("password", "Second-1")))
                .then()
                .statusCode(400)
                .body("error_code", equalTo("1108"));
        owner.patch("/v3/users/" + id, Map.of("user", Map.of("password", "First-1")))
                .then()
                .statusCode(200);
    }

    @Test
    void users_may_read_policies_and_only_who_may_changes_them() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String name = Hands.name();
        owner.addUser(name, PASSWORD);
        Hands user = Hands.of(account, name, PASSWORD);
        Hands stranger = Hands.of(openAccount());
        for (String kind : new String[] {"login", "password", "protect"}) {
            user.get(path(account, kind)).then().statusCode(200);
            policy(user, account, kind, Map.of()).then().statusCode(403);
            stranger.get(path(account, kind)).then().statusCode(403);
            policy(stranger, account, kind, Map.of()).then().statusCode(403);
        }
        policy(owner, account, "login", Map.of("lockout_duration", 1)).then().statusCode(400);
        policy(owner, account, "protect", Map.of("allow_user", Map.of("manage_password", false)))
                .then()
                .statusCode(200);
        String id = owner.get("/v3/users?name=" + name).path("users[0].id");
        change(user, id, PASSWORD).then().statusCode(403);
    }

    private static Response change(Hands user, String id, String original) {
        return user.post(
                "/v3/users/" + id + "/password",
                Map.of("user", Map.of("original_password", original, "password", "Another-1")));
    }

    private static Response policy(Hands who, Account account, String kind, Map<String, ?> policy) {
        return who.put(path(account, kind), Map.of(kind + "_policy", policy));
    }

    private static String path(Account account, String kind) {
        return "/v3.0/OS-SECURITYPOLICY/domains/" + account.domain() + "/" + kind + "-policy";
    }

    private static String told(Account account, String name, String password) {
        return login(account.name(), name, password, "")
                .then()
                .statusCode(401)
                .extract()
                .asString()
                .replaceAll("\"request_id\":\"[0-9a-f]*\"", "");
    }
}
