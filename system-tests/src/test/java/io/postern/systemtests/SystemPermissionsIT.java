package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables 1-3 and 1-4 of the guide: what the system-defined permissions of VPC Endpoint are worth. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SystemPermissionsIT {

    private static final String UNKNOWN = UUID.randomUUID().toString();

    private static final String QUERY_SERVICE = "Querying a VPC endpoint service";
    private static final String QUERY_ENDPOINT = "Querying a VPC endpoint";
    private static final String MODIFY_SERVICE = "Modifying a VPC endpoint service";
    private static final String MODIFY_ENDPOINT = "Modifying a VPC endpoint";
    private static final String WHITELIST = "Adding or removing a whitelist record";

    /** The row of table 1-4 that an action is of. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("vpcep:epservices:create", "Creating a VPC endpoint service"),
            Map.entry("vpcep:epservices:delete", "Deleting a VPC endpoint service"),
            Map.entry("vpcep:epservices:get", QUERY_SERVICE),
            Map.entry("vpcep:epservices:list", QUERY_SERVICE),
            Map.entry("vpcep:epserviceDesc:get", QUERY_SERVICE),
            Map.entry("vpcep:pubEpservices:list", QUERY_SERVICE),
            Map.entry("vpcep:connections:list", QUERY_SERVICE),
            Map.entry("vpcep:permissions:list", QUERY_SERVICE),
            Map.entry("vpcep:epservices:update", MODIFY_SERVICE),
            Map.entry("vpcep:connections:update", "Accepting or rejecting a VPC endpoint for a VPC endpoint service"),
            Map.entry("vpcep:permissions:update", WHITELIST),
            Map.entry("vpcep:endpoints:create", "Creating a VPC endpoint"),
            Map.entry("vpcep:endpoints:delete", "Deleting a VPC endpoint"),
            Map.entry("vpcep:endpoints:update", MODIFY_ENDPOINT),
            Map.entry("vpcep:epRouters:update", MODIFY_ENDPOINT),
            Map.entry("vpcep:tags:update", MODIFY_ENDPOINT),
            Map.entry("vpcep:endpoints:get", QUERY_ENDPOINT),
            Map.entry("vpcep:endpoints:list", QUERY_ENDPOINT),
            Map.entry("vpcep:tags:list", QUERY_ENDPOINT),
            Map.entry("vpcep:resource:list", QUERY_ENDPOINT),
            Map.entry("vpcep:quotas:get", QUERY_ENDPOINT),
            Map.entry("vpcep:quotas:list", QUERY_ENDPOINT));

    private static final Set<String> READ_ONLY = Set.of(QUERY_SERVICE, QUERY_ENDPOINT);

    private final Staff staff = new Staff(Running.account("permissions"));
    private String full = "";
    private String readOnly = "";
    private String administrator = "";
    private String alone = "";

    @BeforeAll
    void hire() {
        full = hire("full", "VPCEndpoint FullAccess");
        readOnly = hire("readonly", "VPCEndpoint ReadOnlyAccess");
        administrator = hire("administrator", "VPCEP Administrator", "VPC Administrator", "Server Administrator");
        alone = hire("alone", "VPCEP Administrator");
    }

    static Stream<Operation> operations() {
        return Operation.of("endpoint").filter(operation -> !operation.action().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void full_access_is_all_rows(Operation operation) {
        allowed(true, operation, full);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void read_only_access_is_the_rows_that_query(Operation operation) {
        allowed(READ_ONLY.contains(row(operation)), operation, readOnly);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_administrator_has_all_rows(Operation operation) {
        allowed(true, operation, administrator);
    }

    /** Table 1-3: the role depends on two others in the same project. */
    @ParameterizedTest
    @MethodSource("operations")
    void an_administrator_without_the_roles_it_depends_on_has_none(Operation operation) {
        allowed(false, operation, alone);
    }

    @Test
    void every_row_that_is_built_is_asked() {
        Set<String> asked = operations().map(SystemPermissionsIT::row).collect(Collectors.toSet());
        assertEquals(Set.copyOf(ROWS.values()), asked);
    }

    /** Chapter 5.1, step 3: the user can create an endpoint; another service says that he may not. */
    @Test
    void the_process_of_the_guide() {
        Shop shop = Shop.open(true);
        Staff consumer = new Staff(shop.consumer().account());
        consumer.join(
                consumer.group("clerks", "VPCEP Administrator", "VPC Administrator", "Server Administrator"),
                consumer.user("clerk"));
        String clerk = consumer.logIn("clerk");
        String project = shop.consumer().account().projectId();
        JsonNode made = Staff.call(
                "endpoint",
                "POST",
                "/v1/%s/vpc-endpoints".formatted(project),
                """
                {"endpoint_service_id":"%s","vpc_id":"%s","subnet_id":"%s"}""".formatted(shop.service(), shop.client().vpc(), shop.client().subnet()),
                clerk,
                200);
        assertEquals("pendingAcceptance", made.path("status").asText());
        Staff.call("iam", "GET", "/v3/groups", "", clerk, 403);
    }

    private static String row(Operation operation) {
        String row = ROWS.get(operation.action());
        if (row == null) {
            throw new AssertionError("Expected %s in a row of table 1-4".formatted(operation.action()));
        }
        return row;
    }

    private void allowed(boolean allowed, Operation operation, String token) {
        String path = operation.path(
                parameter -> parameter.equals("project_id") ? staff.account().projectId() : UNKNOWN);
        HttpResponse<String> answer =
                Wire.send("endpoint", operation.method(), path, operation.body(), Wire.token(token));
        String told =
                "%s: %s was answered %d %s".formatted(row(operation), operation, answer.statusCode(), answer.body());
        if (allowed) {
            assertNotEquals(403, answer.statusCode(), told);
            assertTrue(answer.statusCode() != 401 && answer.statusCode() < 500, told);
        } else {
            assertEquals(403, answer.statusCode(), told);
        }
    }

    private String hire(String name, String... held) {
        staff.join(staff.group(name, held), staff.user(name));
        return staff.logIn(name);
    }
}
