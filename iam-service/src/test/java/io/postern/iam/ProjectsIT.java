package io.postern.iam;

import static io.postern.iam.OperatorsHands.login;
import static io.postern.iam.OperatorsHands.openAccount;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.postern.iam.OperatorsHands.Account;
import io.postern.journal.JournalConfig;
import io.postern.testing.journal.PublishedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Projects of a domain's own, beside the region's. */
@QuarkusTest
class ProjectsIT {

    @Inject
    AgroalDataSource database;

    @Inject
    JournalConfig config;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void a_project_is_made_found_changed_suspended_and_deleted() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String id = create(owner, account, "region-1_lab")
                .then()
                .statusCode(201)
                .body("project.parent_id", equalTo(account.project()))
                .body("project.enabled", is(true))
                .extract()
                .path("project.id");
        owner.get("/v3/projects?name=region-1_lab").then().body("projects.id", equalTo(List.of(id)));
        owner.get("/v3/projects?parent_id=" + account.project()).then().body("projects.id", equalTo(List.of(id)));
        owner.get("/v3/projects?name=region-1").then().body("projects.id", equalTo(List.of(account.project())));
        owner.get("/v3/users/" + account.user() + "/projects")
                .then()
                .body("projects.id", hasItems(id, account.project()));
        owner.patch("/v3/projects/" + id, Map.of("project", Map.of("description", "for tests")))
                .then()
                .statusCode(200)
                .body("project.name", equalTo("region-1_lab"))
                .body("project.description", equalTo("for tests"));
        String scope = "{\"project\":{\"id\":\"%s\"}}".formatted(id);
        login(account.name(), account.name(), account.password(), scope).then().statusCode(201);

        owner.put("/v3-ext/projects/" + id, Map.of("project", Map.of("status", "suspended")))
                .then()
                .statusCode(204);
        owner.get("/v3-ext/projects/" + id).then().statusCode(200).body("project.status", equalTo("suspended"));
        owner.get("/v3/projects/" + id).then().body("project.enabled", is(false));
        owner.get("/v3/projects?enabled=false").then().body("projects.id", equalTo(List.of(id)));
        login(account.name(), account.name(), account.password(), scope).then().statusCode(401);
        owner.put("/v3-ext/projects/" + id, Map.of("project", Map.of("status", "normal")))
                .then()
                .statusCode(204);

        owner.delete("/v3/projects/" + id).then().statusCode(204);
        owner.get("/v3/projects/" + id).then().statusCode(404);
        owner.delete("/v3/projects/" + id).then().statusCode(404);
        create(owner, account, "region-1_lab").then().statusCode(201);
    }

    @Test
    void only_an_empty_project_is_deleted() throws SQLException {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        String id = create(owner, account, "region-1_lab").then().extract().path("project.id");
        try (PublishedEvents quota = new PublishedEvents(brokers, config.topicPrefix(), "quota")) {
            used(quota, id, "QuotaGranted", 2);
            await().until(() -> used(id), equalTo(List.of("2")));

            owner.delete("/v3/projects/" + id)
                    .then()
                    .statusCode(409)
                    .body("error_code", equalTo("IAM.0005"))
                    .body("error_msg", endsWith("but it has 2 vpc"));

            used(quota, id, "QuotaReleased", 0);
            owner.delete("/v3/projects/" + id).then().statusCode(204);
        }
    }

    private static void used(PublishedEvents quota, String project, String type, int used) {
        String payload =
                "{\"project\":\"%s\",\"kind\":\"vpc\",\"resource\":\"r\",\"used\":%d,\"limit\":5,\"at\":\"2026-01-01T12:00:00.000Z\"}"
                        .formatted(project, used);
        quota.publish(type, "ledger", project + ":vpc", project, payload);
        quota.flush();
    }

    private List<String> used(String project) throws SQLException {
        List<String> used = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select used::text from quota_usage where project = ?")) {
            query.setString(1, project);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    used.add(row.getString(1));
                }
            }
        }
        return used;
    }

    @Test
    void what_is_wrong_is_told() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        create(owner, account, "elsewhere_lab").then().statusCode(400).body("error_code", equalTo("IAM.0073"));
        create(owner, account, "region-1_" + "x".repeat(60)).then().statusCode(400);
        create(owner, account, "region-1_a b").then().statusCode(400);
        create(owner, account, "region-1_lab").then().statusCode(201);
        create(owner, account, "region-1_lab").then().statusCode(409);
        create(owner, account, "region-1").then().statusCode(409);
        owner.post("/v3/projects", Map.of("project", Map.of("name", "region-1_x")))
                .then()
                .statusCode(400);
        owner.post("/v3/projects", Map.of("project", Map.of("name", "region-1_x", "parent_id", account.domain())))
                .then()
                .statusCode(400);
        owner.patch("/v3/projects/" + account.project(), Map.of("project", Map.of("name", "region-1_y")))
                .then()
                .statusCode(403);
        owner.patch("/v3/projects/" + account.project(), Map.of("project", Map.of()))
                .then()
                .statusCode(400);
        owner.delete("/v3/projects/" + account.project()).then().statusCode(403);
        owner.put("/v3-ext/projects/" + account.project(), Map.of("project", Map.of("status", "asleep")))
                .then()
                .statusCode(400);
    }

    @Test
    void strangers_get_nothing() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        Account other = openAccount();
        Hands stranger = Hands.of(other);
        String id = create(owner, account, "region-1_lab").then().extract().path("project.id");
        stranger.get("/v3/projects/" + id).then().statusCode(404);
        stranger.get("/v3-ext/projects/" + id).then().statusCode(404);
        stranger.patch("/v3/projects/" + id, Map.of("project", Map.of("description", "x")))
                .then()
                .statusCode(404);
        stranger.put("/v3-ext/projects/" + id, Map.of("project", Map.of("status", "suspended")))
                .then()
                .statusCode(404);
        stranger.delete("/v3/projects/" + id).then().statusCode(404);
        stranger.get("/v3/users/" + account.user() + "/projects").then().statusCode(404);
        create(stranger, account, "region-1_mine").then().statusCode(400);
        stranger.get("/v3.0/OS-QUOTA/projects/" + id).then().statusCode(404);
    }

    @Test
    void how_much_there_is_and_may_be() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        create(owner, account, "region-1_lab").then().statusCode(201);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> owner.get("/v3.0/OS-QUOTA/projects/" + account.project())
                        .then()
                        .body("quotas.resources.type", contains("project"))
                        .body("quotas.resources.used", contains(2))
                        .body("quotas.resources.quota", contains(10)));
    }

    private static Response create(Hands who, Account account, String name) {
        return who.post("/v3/projects", Map.of("project", Map.of("name", name, "parent_id", account.project())));
    }
}
