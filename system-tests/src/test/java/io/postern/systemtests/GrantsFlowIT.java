package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.local.client.Account;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Grants on their way to the services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantsFlowIT {

    private static final Map<String, String> READS = Map.of(
            "vpc", "/v1/%s/vpcs",
            "endpoint", "/v1/%s/vpc-endpoints",
            "quota", "/v1/%s/quotas");

    private final Staff staff = new Staff(Running.account("flow"));
    private final Account account = staff.account();

    @Test
    void a_token_never_races_its_own_grants() {
        for (int i = 0; i < 10; i++) {
            String name = "racer-" + i;
            String user = staff.user(name);
            staff.join(staff.group(name, "Tenant Guest"), user);
            String token = staff.logIn(name);
            READS.forEach((service, path) -> assertEquals(200, ask(service, path, token), service));
        }
    }

    /** The user has been known to the services for as long as they remember, without the grant. */
    @Test
    void a_new_token_knows_of_grants_that_an_old_one_did_not() {
        String user = staff.user("promoted");
        String group = staff.group("promoted");
        staff.join(group, user);
        String old = staff.logIn("promoted");
        READS.forEach((service, path) -> assertEquals(403, ask(service, path, old), service));
        grant("PUT", group);
        String token = staff.logIn("promoted");
        READS.forEach((service, path) -> assertEquals(200, ask(service, path, token), service));
    }

    @Test
    void what_is_taken_is_taken_in_every_service() {
        String user = staff.user("leaver");
        String group = staff.group("leavers", "Tenant Guest");
        staff.join(group, user);
        String token = staff.logIn("leaver");
        READS.forEach((service, path) -> assertEquals(200, ask(service, path, token), service));
        grant("DELETE", group);
        READS.forEach((service, path) -> Running.eventually().until(() -> ask(service, path, token) == 403));
        grant("PUT", group);
        READS.forEach((service, path) -> Running.eventually().until(() -> ask(service, path, token) == 200));
        staff.call("DELETE", "/v3/groups/%s/users/%s".formatted(group, user), "", 204);
        READS.forEach((service, path) -> Running.eventually().until(() -> ask(service, path, token) == 403));
    }

    @Test
    void without_iam_everybody_may_what_he_might() {
        String user = staff.user("patient");
        staff.join(staff.group("patients", "VPC ReadOnlyAccess"), user);
        String token = staff.logIn("patient");
        assertEquals(200, ask("vpc", READS.getOrDefault("vpc", ""), token));
        Running.stack().service("iam").stop();
        try {
            for (int i = 0; i < 20; i++) {
                assertEquals(200, ask("vpc", READS.getOrDefault("vpc", ""), token));
                assertEquals(403, ask("endpoint", READS.getOrDefault("endpoint", ""), token));
            }
        } finally {
            Running.startAgain("iam");
        }
    }

    @Test
    void every_service_explains_what_it_decides() {
        String user = staff.user("curious");
        staff.join(staff.group("curious", "VPC ReadOnlyAccess"), user);
        staff.logIn("curious");
        for (String service : List.of("vpc", "endpoint", "quota", "iam")) {
            Running.eventually().untilAsserted(() -> {
                var answer = Running.operator()
                        .post(
                                Running.url(service) + "/operator/v1/explain",
                                Map.of("user_id", user, "action", "vpc:vpcs:list", "project_id", account.projectId()));
                assertEquals("allowed", answer.path("outcome").asText());
                assertEquals(
                        "VPC ReadOnlyAccess",
                        answer.path("statement").path("policy_name").asText());
            });
        }
    }

    private void grant(String method, String group) {
        staff.call(
                method,
                "/v3/OS-INHERIT/domains/%s/groups/%s/roles/%s/inherited_to_projects"
                        .formatted(account.domainId(), group, staff.role("Tenant Guest")),
                "",
                204);
    }

    private int ask(String service, String path, String token) {
        return Wire.send(service, "GET", path.formatted(account.projectId()), "", Wire.token(token))
                .statusCode();
    }
}
