package io.postern.iam;

import static io.postern.iam.OperatorsHands.openAccount;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.iam.OperatorsHands.Account;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Permanent access keys. */
@QuarkusTest
class CredentialsIT {

    private static final String PATH = "/v3.0/OS-CREDENTIAL/credentials";
    private static final String PASSWORD = "Secret-of-ann-1";

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    @Test
    void a_key_is_made_used_disabled_and_deleted() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String user = owner.addUser(Hands.name(), PASSWORD);
        Response made = create(owner, user);
        made.then()
                .statusCode(201)
                .body("credential.access", matchesPattern("[A-Z0-9]{20}"))
                .body("credential.secret", matchesPattern("[A-Za-z0-9]{40}"))
                .body("credential.status", equalTo("active"));
        String access = made.path("credential.access");
        KeySdk sdk = KeySdk.of(port, access, made.path("credential.secret"));
        assertEquals(200, sdk.listDomains());

        owner.get(PATH + "/" + access).then().statusCode(200).body("credential", not(hasKey("secret")));
        await().until(() -> owner.get(PATH + "/" + access).path("credential.last_use_time") != null);
        owner.get(PATH + "?user_id=" + user)
                .then()
                .body("credentials.access", equalTo(List.of(access)))
                .body("credentials[0]", not(hasKey("secret")));
        owner.put(PATH + "/" + access, Map.of("credential", Map.of("status", "inactive", "description", "old")))
                .then()
                .statusCode(200)
                .body("credential.status", equalTo("inactive"))
                .body("credential.description", equalTo("old"));
        await().until(() -> sdk.listDomains() == 401);
        owner.put(PATH + "/" + access, Map.of("credential", Map.of("status", "active")))
                .then()
                .statusCode(200);
        await().until(() -> sdk.listDomains() == 200);
        owner.delete(PATH + "/" + access).then().statusCode(204);
        await().until(() -> sdk.listDomains() == 401);
        owner.get(PATH + "/" + access).then().statusCode(404);
        owner.delete(PATH + "/" + access).then().statusCode(404);
    }

    @Test
    void a_user_has_at_most_two() {
        Hands owner = Hands.of(openAccount());
        String user = owner.addUser(Hands.name(), PASSWORD);
        List<Integer> statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ -> create(owner, user).statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(201, 201, 400, 400, 400, 400), statuses);
        create(owner, user).then().statusCode(400).body("error_code", equalTo("1115"));
        List<String> keys = owner.get(PATH + "?user_id=" + user).path("credentials.access");
        owner.delete(PATH + "/" + keys.getFirst()).then().statusCode(204);
        create(owner, user).then().statusCode(201);
    }

    @Test
    void users_have_their_own_if_the_account_lets_them() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String name = Hands.name();
        String id = owner.addUser(name, PASSWORD);
        Hands user = Hands.of(account, name, PASSWORD);
        String access = create(user, id).then().statusCode(201).extract().path("credential.access");
        user.get(PATH).then().body("credentials.access", equalTo(List.of(access)));
        create(user, account.user()).then().statusCode(403);
        user.get(PATH + "?user_id=" + account.user()).then().statusCode(403);
        user.get(PATH + "/" + account.access()).then().statusCode(403);
        user.delete(PATH + "/" + account.access()).then().statusCode(403);
        owner.put(
                        "/v3.0/OS-SECURITYPOLICY/domains/" + account.domain() + "/protect-policy",
                        Map.of("protect_policy", Map.of("allow_user", Map.of("manage_accesskey", false))))
                .then()
                .statusCode(200)
                .body("protect_policy.allow_user.manage_accesskey", is(false));
        create(user, id).then().statusCode(403);
        user.delete(PATH + "/" + access).then().statusCode(403);
        create(owner, id).then().statusCode(201);
    }

    @Test
    void what_is_denied_to_somebody_is_denied_with_his_own_too() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String name = Hands.name();
        String id = owner.addUser(name, PASSWORD);
        String group = owner.addGroup("keyless");
        owner.put("/v3/groups/" + group + "/users/" + id).then().statusCode(204);
        Map<String, Object> statement = Map.of("Effect", "Deny", "Action", List.of("iam:credentials:createCredential"));
        Map<String, Object> role = Map.of(
                "display_name",
                "no keys",
                "type",
                "AX",
                "description",
                "no keys",
                "policy",
                Map.of("Version", "1.1", "Statement", List.of(statement)));
        String policy = owner.post("/v3.0/OS-ROLE/roles", Map.of("role", role))
                .then()
                .statusCode(201)
                .extract()
                .path("role.id");
        Hands user = Hands.of(account, name, PASSWORD);
        create(user, id).then().statusCode(201);
        owner.put("/v3/domains/%s/groups/%s/roles/%s".formatted(account.domain(), group, policy))
                .then()
                .statusCode(204);
        create(Hands.of(account, name, PASSWORD), id).then().statusCode(403);
        user.get(PATH).then().statusCode(200);
    }

    @Test
    void strangers_get_nothing_and_what_is_wrong_is_told() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        Hands stranger = Hands.of(openAccount());
        stranger.get(PATH + "/" + account.access()).then().statusCode(404);
        stranger.put(PATH + "/" + account.access(), Map.of("credential", Map.of("status", "inactive")))
                .then()
                .statusCode(404);
        stranger.delete(PATH + "/" + account.access()).then().statusCode(404);
        create(stranger, account.user()).then().statusCode(404);
        owner.post(PATH, Map.of()).then().statusCode(400);
        owner.post(PATH, Map.of("credential", Map.of())).then().statusCode(400);
        create(owner, "nobody").then().statusCode(404);
        owner.put(PATH + "/" + account.access(), Map.of("credential", Map.of("status", "asleep")))
                .then()
                .statusCode(400);
    }

    private static Response create(Hands who, String user) {
        return who.post(PATH, Map.of("credential", Map.of("user_id", user)));
    }
}
