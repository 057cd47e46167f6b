package io.postern.iam;

import static io.postern.iam.OperatorsHands.openAccount;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.isA;

import io.postern.iam.OperatorsHands.Account;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Groups, and who is in them. */
@QuarkusTest
class GroupsIT {

    private static final String PASSWORD = "Secret-of-ann-1";

    @Test
    void a_group_is_made_shown_listed_changed_and_deleted() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String id = owner.post("/v3/groups", Map.of("group", Map.of("name", "ops", "description", "d")))
                .then()
                .statusCode(201)
                .body("group.domain_id", equalTo(account.domain()))
                .body("group.create_time", isA(Long.class))
                .extract()
                .path("group.id");
        owner.get("/v3/groups/" + id).then().statusCode(200).body("group.name", equalTo("ops"));
        owner.get("/v3/groups?name=ops").then().body("groups.id", equalTo(List.of(id)));
        owner.patch("/v3/groups/" + id, Map.of("group", Map.of("name", "readers")))
                .then()
                .statusCode(200)
                .body("group.name", equalTo("readers"))
                .body("group.description", equalTo("d"));
        owner.delete("/v3/groups/" + id).then().statusCode(204);
        owner.get("/v3/groups/" + id).then().statusCode(404);
        owner.delete("/v3/groups/" + id).then().statusCode(404);
        owner.addGroup("readers");
    }

    @Test
    void what_is_wrong_is_told() {
        Hands owner = Hands.of(openAccount());
        owner.addGroup("ops");
        owner.post("/v3/groups", Map.of("group", Map.of("name", "ops")))
                .then()
                .statusCode(409)
                .body("error_code", equalTo("IAM.0005"));
        owner.post("/v3/groups", Map.of()).then().statusCode(400).body("error_code", equalTo("IAM.0072"));
        owner.post("/v3/groups", Map.of("group", Map.of())).then().statusCode(400);
        owner.post("/v3/groups", Map.of("group", Map.of("name", " "))).then().statusCode(400);
        owner.post("/v3/groups", Map.of("group", Map.of("name", "x".repeat(129))))
                .then()
                .statusCode(400)
                .body("error_code", equalTo("IAM.0073"));
        owner.post("/v3/groups", Map.of("group", Map.of("name", "x", "description", "<b>")))
                .then()
                .statusCode(400);
        owner.post("/v3/groups", Map.of("group", Map.of("name", "x", "domain_id", "elsewhere")))
                .then()
                .statusCode(403);
    }

    @Test
    void users_join_and_leave() {
        Hands owner = Hands.of(openAccount());
        String group = owner.addGroup("ops");
        String user = owner.addUser(Hands.name(), PASSWORD);
        String path = "/v3/groups/" + group + "/users/" + user;
        owner.head(path).then().statusCode(404);
        owner.put(path).then().statusCode(204);
        owner.put(path).then().statusCode(204);
        owner.head(path).then().statusCode(204);
        owner.get("/v3/groups/" + group + "/users").then().body("users.id", equalTo(List.of(user)));
        owner.get("/v3/users/" + user + "/groups").then().body("groups.id", equalTo(List.of(group)));
        owner.delete(path).then().statusCode(204);
        owner.head(path).then().statusCode(404);
        owner.delete(path).then().statusCode(404);
        owner.put(path).then().statusCode(204);
        owner.head(path).then().statusCode(204);
        owner.put("/v3/groups/nowhere/users/" + user).then().statusCode(404);
        owner.put("/v3/groups/" + group + "/users/nobody").then().statusCode(404);
        owner.get("/v3/groups/nowhere/users").then().statusCode(404);
        owner.get("/v3/users/nobody/groups").then().statusCode(404);
    }

    @Test
    void what_ends_takes_its_memberships_with_it() {
        Hands owner = Hands.of(openAccount());
        String group = owner.addGroup("ops");
        String other = owner.addGroup("readers");
        String user = owner.addUser(Hands.name(), PASSWORD);
        owner.put("/v3/groups/" + group + "/users/" + user).then().statusCode(204);
        owner.put("/v3/groups/" + other + "/users/" + user).then().statusCode(204);
        owner.delete("/v3/groups/" + group).then().statusCode(204);
        owner.get("/v3/users/" + user + "/groups").then().body("groups.id", equalTo(List.of(other)));
        owner.delete("/v3/users/" + user).then().statusCode(204);
        owner.get("/v3/groups/" + other + "/users").then().body("users.size()", is(0));
    }

    @Test
    void strangers_and_users_without_permission_get_nothing() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        Hands stranger = Hands.of(openAccount());
        String group = owner.addGroup("ops");
        String name = Hands.name();
        String user = owner.addUser(name, PASSWORD);
        String path = "/v3/groups/" + group;
        stranger.get(path).then().statusCode(404);
        stranger.patch(path, Map.of("group", Map.of("name", "mine"))).then().statusCode(404);
        stranger.delete(path).then().statusCode(404);
        stranger.put(path + "/users/" + user).then().statusCode(404);
        stranger.head(path + "/users/" + user).then().statusCode(404);
        stranger.get(path + "/users").then().statusCode(404);
        stranger.get("/v3/users/" + user + "/groups").then().statusCode(404);
        String theirs = stranger.addGroup("theirs");
        stranger.put("/v3/groups/" + theirs + "/users/" + user).then().statusCode(404);
        Hands himself = Hands.of(account, name, PASSWORD);
        himself.get("/v3/users/" + user + "/groups").then().statusCode(200);
        himself.get("/v3/users/" + account.user() + "/groups").then().statusCode(403);
        himself.put(path + "/users/" + user).then().statusCode(403);
        himself.get("/v3/groups").then().statusCode(403);
        himself.delete(path).then().statusCode(403);
    }
}
