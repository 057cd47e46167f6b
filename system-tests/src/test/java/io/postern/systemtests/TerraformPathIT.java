package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.postern.local.client.Cloud;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What Terraform's provider sends for its resources and data sources of VPC Endpoint, in its order, and the statuses and
 * states that it insists on: any other is an error there (huaweicloud/terraform-provider-huaweicloud, services/vpcep).
 */
class TerraformPathIT {

    private static final String SERVICES = "/v1/{project}/vpc-endpoint-services";
    private static final String ENDPOINTS = "/v1/{project}/vpc-endpoints";
    private static final String POLICY = """
            {"Version":"1.1","Statement":[{"Effect":"Allow","Action":["%s"],"Resource":["*"]}]}""";
    private static final String GONE = "gone";

    private static Cloud provider;
    private static Cloud.Network backend;
    private static TokenClient owner;
    private static TokenClient guest;
    private static Cloud.Network client;

    @BeforeAll
    static void two_accounts() {
        provider = Running.cloud("provider");
        backend = provider.network("10.1");
        owner = new TokenClient(provider.account());
        Cloud consumer = Running.cloud("consumer");
        client = consumer.network("10.2");
        guest = new TokenClient(consumer.account());
    }

    @Test
    void a_service_an_endpoint_and_its_approval_come_change_and_go() {
        String service = SERVICES + "/" + service("tf");
        String endpoint = endpoint(service);
        approve(service, endpoint, "receive", "accepted");

        changes(service, ENDPOINTS + "/" + endpoint, endpoint);

        approve(service, endpoint, "reject", "rejected");
        assertEquals(204, guest.delete("endpoint", ENDPOINTS + "/" + endpoint).status());
        assertEquals(GONE, settled(guest, ENDPOINTS + "/" + endpoint, Set.of("deleting")));
        assertEquals(204, owner.delete("endpoint", service).status());
        assertEquals(GONE, settled(owner, service, Set.of("available", "deleting")));
    }

    @Test
    void an_upgrade_of_a_service_has_no_content_and_that_of_an_endpoint_has() {
        String id = service("upgraded");
        String endpoint = endpoint(SERVICES + "/" + id);
        approve(SERVICES + "/" + id, endpoint, "receive", "accepted");
        String service = "/v2/{project}/vpc-endpoint-services/" + id;

        must(owner, "POST", service + "/upgrade", "", 204);
        must(owner, "POST", service + "/add-server-resources", """
                {"server_resources":[{"resource_id":"%s","availability_zone_id":"az1"}]}""".formatted(id), 204);
        must(guest, "POST", "/v2/{project}/vpc-endpoints/" + endpoint + "/upgrade", "{\"action\":\"start\"}", 200);
    }

    @Test
    void resources_are_searched_for_with_a_limit_of_text_and_an_offset_of_a_number() {
        String service = service("searched");
        String search = """
                {"action":"filter","limit":"1000","offset":%d,"matches":[{"key":"resource_name","value":"searched"}]}""";
        String path = "/v1/{project}/endpoint_service/resource_instances/action";

        JsonNode first = must(owner, "POST", path, search.formatted(0), 200);
        assertEquals(1, first.path("total_count").asInt());
        assertEquals(
                service, first.path("resources").path(0).path("resource_id").asText());
        JsonNode second = must(owner, "POST", path, search.formatted(1), 200);
        assertTrue(second.path("resources").isEmpty());
    }

    private static String service(String name) {
        String id = must(owner, "POST", SERVICES, """
                {"approval_enabled":true,"description":"first","enable_policy":true,"port_id":"%s","vpc_id":"%s",
                 "ports":[{"client_port":80,"protocol":"TCP","server_port":8080}],"server_type":"VM",
                 "service_name":"%s","service_type":"interface","tags":[{"key":"owner","value":"a"}]}""".formatted(provider.port(backend), backend.vpc(), name), 200)
                .path("id")
                .asText();
        assertEquals("available", settled(owner, SERVICES + "/" + id, Set.of("creating")));
        must(
                owner,
                "POST",
                SERVICES + "/" + id + "/permissions/action",
                """
                {"action":"add","permission_type":"domainId","permissions":["iam:domain::%s"]}""".formatted(guest.account().domainId()),
                200);
        return id;
    }

    private static String endpoint(String service) {
        String id = must(
                        guest,
                        "POST",
                        ENDPOINTS,
                        """
                {"description":"tf","enable_dns":true,"enable_whitelist":true,"endpoint_service_id":"%s",
                 "policy_document":%s,"subnet_id":"%s","tags":[{"key":"owner","value":"a"}],"vpc_id":"%s",
                 "whitelist":["10.0.0.1"]}""".formatted(
                                        service.substring(SERVICES.length() + 1),
                                        POLICY.formatted("*"),
                                        client.subnet(),
                                        client.vpc()),
                        200)
                .path("id")
                .asText();
        assertEquals("pendingAcceptance", settled(guest, ENDPOINTS + "/" + id, Set.of("creating")));
        return id;
    }

    private static void approve(String service, String endpoint, String word, String outcome) {
        assertEquals("available", shown(owner, service).path("status").asText());
        must(owner, "POST", service + "/connections/action", """
                {"action":"%s","endpoints":["%s"]}""".formatted(word, endpoint), 200);
        JsonNode rows = shown(owner, service + "/connections?id=" + endpoint).path("connections");
        assertEquals(1, rows.size());
        assertEquals(outcome, rows.path(0).path("status").asText());
        assertTrue(shown(owner, service + "/connections?offset=" + 1)
                .path("connections")
                .isEmpty());
    }

    private static void changes(String service, String endpoint, String id) {
        must(owner, "PUT", service, "{\"description\":\"\",\"service_name\":\"tf\"}", 200);
        String tags = "/v1/{project}/endpoint/" + id + "/tags/action";
        must(guest, "POST", tags, "{\"action\":\"delete\",\"tags\":[{\"key\":\"owner\",\"value\":\"a\"}]}", 200);
        must(guest, "POST", tags, "{\"action\":\"create\",\"tags\":[{\"key\":\"owner\",\"value\":\"b\"}]}", 200);
        must(guest, "PUT", endpoint, "{\"enable_whitelist\":false,\"whitelist\":[]}", 200);
        // what was read of the one goes out again with what is wanted of the other
        must(
                guest,
                "PUT",
                endpoint + "/policy",
                """
                {"policy_statement":%s,"policy_document":%s}""".formatted(shown(guest, endpoint).path("policy_statement"), POLICY.formatted("obs")),
                200);

        assertEquals("", shown(owner, service).path("description").asText());
        JsonNode now = shown(guest, endpoint);
        assertEquals("b", now.path("tags").path(0).path("value").asText());
        assertTrue(now.path("whitelist").isEmpty());
        assertEquals("obs", now.at("/policy_document/Statement/0/Action/0").asText());
    }

    private static JsonNode shown(TokenClient who, String path) {
        TokenClient.Answer answer = who.get("endpoint", path);
        assertEquals(200, answer.status(), answer.toString());
        return answer.body();
    }

    private static JsonNode must(TokenClient who, String method, String path, String body, int status) {
        TokenClient.Answer answer = who.send("endpoint", method, path, body);
        assertEquals(status, answer.status(), answer.toString());
        return answer.body();
    }

    /** @return the first state that is not busy: any but those that it waits for is a failure, also on the first look */
    private static String settled(TokenClient who, String path, Set<String> busy) {
        return Running.eventually().until(() -> state(who, path), state -> !busy.contains(state));
    }

    private static String state(TokenClient who, String path) {
        TokenClient.Answer answer = who.get("endpoint", path);
        return answer.status() == 404 ? GONE : answer.body().path("status").asText();
    }
}
