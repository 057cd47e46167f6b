package io.postern.iam;

import static io.postern.iam.OperatorsHands.openAccount;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.iam.OperatorsHands.Account;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agencies: one account lets users of another one act in it. */
@QuarkusTest
class AgenciesIT {

    private static final String PATH = "/v3.0/OS-AGENCY/agencies";

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    private Account account = Account.NOBODY;
    private Account trusted = Account.NOBODY;
    private Hands owner = Hands.NOBODY;

    @BeforeEach
    void open() {
        account = openAccount();
        trusted = openAccount();
        owner = Hands.of(account);
    }

    @Test
    void an_agency_is_made_found_changed_and_deleted() {
        String id = create("care", Map.of("trust_domain_name", trusted.name(), "duration", "ONEDAY"))
                .then()
                .statusCode(201)
                .body("agency.trust_domain_id", equalTo(trusted.domain()))
                .body("agency.duration", equalTo("24"))
                .body("agency.expire_time", notNullValue())
                .extract()
                .path("agency.id");
        owner.get(PATH + "?domain_id=" + account.domain() + "&name=care")
                .then()
                .body("agencies.id", equalTo(List.of(id)))
                .body("agencies[0].trust_domain_name", equalTo(trusted.name()));
        owner.get(PATH + "?domain_id=" + account.domain() + "&trust_domain_id=" + account.domain())
                .then()
                .body("agencies.size()", is(0));
        owner.put(PATH + "/" + id, Map.of("agency", Map.of("duration", "FOREVER", "description", "d")))
                .then()
                .statusCode(200)
                .body("agency.duration", equalTo("FOREVER"))
                .body("agency", hasKey("expire_time"))
                .body("agency.expire_time", nullValue())
                .body("agency.trust_domain_id", equalTo(trusted.domain()));
        owner.get(PATH + "/" + id).then().statusCode(200).body("agency.description", equalTo("d"));
        owner.delete(PATH + "/" + id).then().statusCode(204);
        owner.get(PATH + "/" + id).then().statusCode(404);
        owner.delete(PATH + "/" + id).then().statusCode(404);
        create("care", Map.of("trust_domain_name", "op_svc_vpcep"))
                .then()
                .statusCode(201)
                .body("agency.trust_domain_name", equalTo("op_svc_vpcep"));
    }

    @Test
    void a_list_names_all_who_are_trusted() {
        Account other = openAccount();
        create("a", Map.of("trust_domain_id", trusted.domain())).then().statusCode(201);
        create("b", Map.of("trust_domain_id", other.domain())).then().statusCode(201);
        create("c", Map.of("trust_domain_name", "op_svc_vpcep")).then().statusCode(201);
        create("d", Map.of("trust_domain_id", trusted.domain())).then().statusCode(201);

        owner.get(PATH + "?domain_id=" + account.domain())
                .then()
                .body(
                        "agencies.findAll { it.name == 'a' || it.name == 'd' }.trust_domain_name",
                        everyItem(equalTo(trusted.name())))
                .body("agencies.find { it.name == 'b' }.trust_domain_name", equalTo(other.name()))
                .body("agencies.find { it.name == 'c' }.trust_domain_name", equalTo("op_svc_vpcep"));
    }

    @Test
    void what_is_wrong_is_told_and_strangers_get_nothing() {
        create("care", Map.of()).then().statusCode(400).body("error_code", equalTo("IAM.0072"));
        create("care", Map.of("trust_domain_name", "nowhere")).then().statusCode(404);
        create("care", Map.of("trust_domain_id", trusted.domain(), "trust_domain_name", "other"))
                .then()
                .statusCode(404);
        create("care", Map.of("trust_domain_id", trusted.domain(), "duration", "soon"))
                .then()
                .statusCode(400);
        create("care", Map.of("trust_domain_name", "op_svc_" + "x".repeat(60)))
                .then()
                .statusCode(400);
        create("care", Map.of("trust_domain_id", "x".repeat(65))).then().statusCode(400);
        create("x".repeat(65), Map.of("trust_domain_id", trusted.domain()))
                .then()
                .statusCode(400);
        owner.post(PATH, Map.of("agency", Map.of("name", "x", "trust_domain_id", trusted.domain())))
                .then()
                .statusCode(400);
        String id = made("care");
        create("care", Map.of("trust_domain_id", trusted.domain())).then().statusCode(409);
        Hands stranger = Hands.of(trusted);
        stranger.get(PATH + "/" + id).then().statusCode(404);
        stranger.put(PATH + "/" + id, Map.of("agency", Map.of("description", "x")))
                .then()
                .statusCode(404);
        stranger.delete(PATH + "/" + id).then().statusCode(404);
        stranger.get(PATH + "?domain_id=" + account.domain()).then().statusCode(403);
    }

    @Test
    void the_trusted_act_by_it_until_they_are_trusted_no_more() {
        String id = made("care");
        Response issued = assume(Hands.of(trusted).token(), "care");
        issued.then()
                .statusCode(201)
                .body("token.methods", equalTo(List.of("assume_role")))
                .body("token.user.id", equalTo(id))
                .body("token.user.name", equalTo(account.name() + "/care"))
                .body("token.user.domain.id", equalTo(account.domain()))
                .body("token.project.id", equalTo(account.project()))
                .body("token.assumed_by.user.id", equalTo(trusted.user()))
                .body("token.assumed_by.user.domain.id", equalTo(trusted.domain()));
        Hands agent = new Hands(issued.header("X-Subject-Token"));
        agent.get("/v3/auth/domains").then().statusCode(200).body("domains[0].id", equalTo(account.domain()));
        agent.get("/v3/users").then().statusCode(403);
        agent.get("/v3/users/" + trusted.user()).then().statusCode(403);
        assume(agent.token(), "care").then().statusCode(403);
        owner.delete(PATH + "/" + id).then().statusCode(204);
        await().until(() -> agent.get("/v3/auth/domains").statusCode() == 401);
    }

    @Test
    void what_a_token_proved_ends_with_it() {
        made("care");
        Hands user = Hands.of(trusted);
        Response issued = assume(user.token(), "care");
        String ends = given().header("X-Auth-Token", user.token())
                .header("X-Subject-Token", user.token())
                .get("/v3/auth/tokens")
                .path("token.expires_at");
        issued.then().statusCode(201).body("token.expires_at", equalTo(ends));
        Hands agent = new Hands(issued.header("X-Subject-Token"));
        agent.get("/v3/auth/domains").then().statusCode(200);
        given().header("X-Auth-Token", user.token())
                .header("X-Subject-Token", user.token())
                .delete("/v3/auth/tokens")
                .then()
                .statusCode(204);
        await().until(() -> agent.get("/v3/auth/domains").statusCode() == 401);
    }

    @Test
    void nobody_else_acts_by_it() {
        made("care");
        Account other = openAccount();
        assume(Hands.of(other).token(), "care").then().statusCode(404);
        assume(owner.token(), "care").then().statusCode(404);
        assume(Hands.of(trusted).token(), "cure").then().statusCode(404);
        assume("nonsense", "care").then().statusCode(401);
        Hands owns = Hands.of(trusted);
        String name = Hands.name();
        owns.addUser(name, "Secret-of-ann-1");
        assume(Hands.of(trusted, name, "Secret-of-ann-1").token(), "care")
                .then()
                .statusCode(403);
    }

    @Test
    void a_policy_may_name_the_agencies_that_its_holder_acts_by() {
        String id = made("care");
        made("cure");
        Hands owns = Hands.of(trusted);
        String name = Hands.name();
        String user = owns.addUser(name, "Secret-of-ann-1");
        String group = owns.addGroup("carers");
        owns.put("/v3/groups/" + group + "/users/" + user).then().statusCode(204);
        String policy = owns.post("/v3.0/OS-ROLE/roles", Map.of("role", role(id)))
                .then()
                .statusCode(201)
                .extract()
                .path("role.id");
        owns.put("/v3/domains/%s/groups/%s/roles/%s".formatted(trusted.domain(), group, policy))
                .then()
                .statusCode(204);
        await().until(
                        () -> assume(Hands.of(trusted, name, "Secret-of-ann-1").token(), "care")
                                .statusCode(),
                        is(201));
        assume(Hands.of(trusted, name, "Secret-of-ann-1").token(), "cure")
                .then()
                .statusCode(403);
    }

    @Test
    void the_condition_on_the_callers_address_is_asked_with_the_address() {
        String id = made("care");
        Hands owns = Hands.of(trusted);
        String name = Hands.name();
        String user = owns.addUser(name, "Secret-of-ann-1");
        String group = owns.addGroup("carers");
        owns.put("/v3/groups/" + group + "/users/" + user).then().statusCode(204);
        Map<String, Object> from = Map.of("IpAddress", Map.of("g:SourceIp", List.of("127.0.0.0/8", "::1")));
        String policy = owns.post("/v3.0/OS-ROLE/roles", Map.of("role", role(id, Map.of("Condition", from))))
                .then()
                .statusCode(201)
                .extract()
                .path("role.id");
        owns.put("/v3/domains/%s/groups/%s/roles/%s".formatted(trusted.domain(), group, policy))
                .then()
                .statusCode(204);

        await().until(
                        () -> assume(Hands.of(trusted, name, "Secret-of-ann-1").token(), "care")
                                .statusCode(),
                        is(201));
    }

    @Test
    void of_changes_at_the_same_moment_none_is_lost() throws Exception {
        String id = made("care");
        for (int round = 0; round < 5; round++) {
            String description = "d" + round;
            String duration = String.valueOf(round + 2);
            together(
                    () -> owner.put(PATH + "/" + id, Map.of("agency", Map.of("description", description))),
                    () -> owner.put(PATH + "/" + id, Map.of("agency", Map.of("duration", duration))));
            owner.get(PATH + "/" + id)
                    .then()
                    .body("agency.description", equalTo(description))
                    .body("agency.duration", equalTo(String.valueOf(24 * (round + 2))));
        }
        String policy = "/v3.0/OS-SECURITYPOLICY/domains/" + account.domain() + "/login-policy";
        for (int round = 0; round < 5; round++) {
            int failures = 3 + round;
            int minutes = 20 + round;
            together(
                    () -> owner.put(policy, Map.of("login_policy", Map.of("login_failed_times", failures))),
                    () -> owner.put(policy, Map.of("login_policy", Map.of("lockout_duration", minutes))));
            owner.get(policy)
                    .then()
                    .body("login_policy.login_failed_times", is(failures))
                    .body("login_policy.lockout_duration", is(minutes));
        }
    }

    @Test
    void a_change_may_rest_on_what_its_caller_has_seen() {
        String agency = PATH + "/" + made("care");
        String policy = "/v3.0/OS-SECURITYPOLICY/domains/" + account.domain() + "/login-policy";
        owner.put(policy, Map.of("login_policy", Map.of("login_failed_times", 4)))
                .then()
                .statusCode(200);
        Map<String, Object> description = Map.of("agency", Map.of("description", "new"));
        Map<String, Object> failures = Map.of("login_policy", Map.of("login_failed_times", 7));

        for (Map.Entry<String, Map<String, Object>> change :
                Map.of(agency, description, policy, failures).entrySet()) {
            String path = change.getKey();
            String seen = owner.get(path).header("ETag");
            matching(seen, path, change.getValue()).then().statusCode(200);
            matching(seen, path, change.getValue()).then().statusCode(412);
            matching(owner.get(path).header("ETag"), path, change.getValue())
                    .then()
                    .statusCode(200);
        }
    }

    private Response matching(String tag, String path, Map<String, Object> body) {
        return given().header("X-Auth-Token", owner.token())
                .header("If-Match", tag)
                .body(body)
                .put(path);
    }

    private static void together(Callable<Response> one, Callable<Response> other) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
            for (Future<Response> answer : clients.invokeAll(List.of(one, other))) {
                answer.get().then().statusCode(200);
            }
        }
    }

    private static Map<String, Object> role(String agency) {
        return role(agency, Map.of());
    }

    private static Map<String, Object> role(String agency, Map<String, Object> condition) {
        Map<String, Object> statement = new HashMap<>(condition);
        statement.put("Effect", "Allow");
        statement.put("Action", List.of("iam:agencies:assume"));
        if (condition.isEmpty()) { // a statement has one of both
            statement.put("Resource", Map.of("uri", List.of("/iam/agencies/" + agency)));
        }
        return Map.of(
                "display_name",
                "one agency",
                "type",
                "AX",
                "description",
                "acts by one",
                "policy",
                Map.of("Version", "1.1", "Statement", List.of(statement)));
    }

    @Test
    void a_temporary_key_acts_by_it_too() {
        made("care");
        Response made = given().header("X-Auth-Token", Hands.of(trusted).token())
                .body("""
                        {"auth":{"identity":{"methods":["assume_role"],"assume_role":
                        {"agency_name":"care","domain_name":"%s","duration_seconds":900}}}}""".formatted(account.name()))
                .post("/v3.0/OS-CREDENTIAL/securitytokens");
        made.then().statusCode(201);
        KeySdk sdk = KeySdk.of(
                port,
                made.path("credential.access"),
                made.path("credential.secret"),
                made.path("credential.securitytoken"));
        assertEquals(account.domain(), sdk.domain());
    }

    private Response assume(String token, String agency) {
        return given().header("X-Auth-Token", token)
                .body("""
                        {"auth":{"identity":{"methods":["assume_role"],"assume_role":
                        {"agency_name":"%s","domain_name":"%s"}},"scope":{"project":{"name":"region-1"}}}}""".formatted(agency, account.name()))
                .post("/v3/auth/tokens");
    }

    private String made(String name) {
        return create(name, Map.of("trust_domain_id", trusted.domain()))
                .then()
                .statusCode(201)
                .extract()
                .path("agency.id");
    }

    private Response create(String name, Map<String, String> more) {
        Map<String, String> agency = new HashMap<>(more);
        agency.put("name", name);
        agency.put("domain_id", account.domain());
        return owner.post(PATH, Map.of("agency", agency));
    }
}
