package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.vpc.v2.model.DeleteSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.DeleteVpcRequest;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointRequestBody.ActionEnum;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddOrRemoveResourceInstanceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddOrRemoveResourceInstanceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointPolicyRequest;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListQueryProjectResourceTagsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListResourceInstancesRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePublicDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListSpecifiedVersionDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListVersionDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.PolicyStatement;
import com.huaweicloud.sdk.vpcep.v1.model.QueryResourceInstanceTagsBody;
import com.huaweicloud.sdk.vpcep.v1.model.ResourceTag;
import com.huaweicloud.sdk.vpcep.v1.model.TagValuesList;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointPolicyRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointPolicyRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointRoutetableRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointRoutetableRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointWhiteRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointWhiteRequestBody;
import io.postern.local.client.Cloud;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Operations 18 to 32 of the contract beyond {@link SdkPathIT}, with the official SDK: what works, what is refused, and
 * the pages of lists.
 */
class VpcepEndpointsIT {

    private static Shop shop;
    private static VpcepClient sdk;
    private static TokenClient http;
    private static String obs;

    @BeforeAll
    static void a_shop() {
        shop = Shop.open(false);
        sdk = shop.consumer().vpcep();
        http = new TokenClient(shop.consumer().account());
        obs = sdk.listServicePublicDetails(
                        new ListServicePublicDetailsRequest().withEndpointServiceName("region-1.obs."))
                .getEndpointServices()
                .getFirst()
                .getId();
    }

    @Test
    void the_whitelist_of_an_endpoint_is_changed() {
        String endpoint = shop.connect();

        var answer = sdk.updateEndpointWhite(whitelist(endpoint, true, "10.2.0.0/24"));

        assertTrue(answer.getEnableWhitelist());
        assertEquals(List.of("10.2.0.0/24"), shop.endpoint(endpoint).getWhitelist());
        assertEquals(
                List.of(), sdk.updateEndpointWhite(whitelist(endpoint, true)).getWhitelist());
        Refused.with(400, "EndPoint.2044", () -> sdk.updateEndpointWhite(whitelist(endpoint, true, "everybody")));
        Refused.with(
                404,
                "EndPoint.2006",
                () -> sdk.updateEndpointWhite(whitelist(UUID.randomUUID().toString(), true)));
        Refused.with(
                404, "EndPoint.2006", () -> shop.provider().vpcep().updateEndpointWhite(whitelist(endpoint, true)));
    }

    @Test
    void a_gateway_has_routes_and_no_address() {
        Cloud.Network network = shop.consumer().network("10.5");
        CreateEndpointResponse gateway = gateway(network);

        assertEquals("accepted", gateway.getStatus());
        assertEquals("gateway", gateway.getServiceType());
        assertNull(gateway.getIp());
        assertEquals(1, gateway.getRoutetables().size());
        assertEquals(
                PolicyStatement.EffectEnum.ALLOW,
                gateway.getPolicyStatement().getFirst().getEffect());

        String table = UUID.randomUUID().toString();
        assertEquals(
                List.of(table),
                sdk.updateEndpointRoutetable(routes(gateway.getId(), table)).getRoutetables());
        assertEquals(List.of(table), endpoint(gateway.getId()).getRoutetables());
        Refused.with(400, "EndPoint.1019", () -> sdk.updateEndpointRoutetable(routes(gateway.getId(), "mine")));
        Refused.with(400, "EndPoint.2040", () -> sdk.updateEndpointRoutetable(routes(gateway.getId())));
        Refused.with(400, "EndPoint.1019", () -> sdk.updateEndpointRoutetable(routes(shop.connect(), table)));
    }

    @Test
    void a_route_table_leads_to_one_endpoint_of_a_service() {
        Cloud.Network network = shop.consumer().network("10.6");
        CreateEndpointResponse first = gateway(network);

        Refused.with(400, "EndPoint.2039", () -> gateway(network));

        sdk.deleteEndpoint(new DeleteEndpointRequest().withVpcEndpointId(first.getId()));
        Running.eventually().until(() -> shop.gone(first.getId()));
        CreateEndpointResponse second = gateway(network);
        CreateEndpointResponse third = sdk.createEndpoint(new CreateEndpointRequest()
                .withBody(new CreateEndpointRequestBody()
                        .withEndpointServiceId(obs)
                        .withVpcId(network.vpc())
                        .withRoutetables(List.of(UUID.randomUUID().toString()))));
        Refused.with(
                400,
                "EndPoint.2039",
                () -> sdk.updateEndpointRoutetable(
                        routes(third.getId(), second.getRoutetables().getFirst())));
    }

    @Test
    void a_vpc_stays_while_a_gateway_is_attached_to_it() {
        Cloud cloud = Running.cloud("gateway");
        Cloud.Network network = cloud.network("10.7");
        String gateway = cloud.vpcep()
                .createEndpoint(new CreateEndpointRequest()
                        .withBody(new CreateEndpointRequestBody()
                                .withEndpointServiceId(obs)
                                .withVpcId(network.vpc())))
                .getId();
        cloud.vpc()
                .deleteSubnet(new DeleteSubnetRequest().withVpcId(network.vpc()).withSubnetId(network.subnet()));

        Refused.with(409, "VPC.0104", () -> cloud.vpc().deleteVpc(new DeleteVpcRequest().withVpcId(network.vpc())));

        cloud.vpcep().deleteEndpoint(new DeleteEndpointRequest().withVpcEndpointId(gateway));
        Running.eventually()
                .untilAsserted(() -> cloud.vpc().deleteVpc(new DeleteVpcRequest().withVpcId(network.vpc())));
        assertEquals(0, Running.held(cloud.account(), "endpoint"));
        Refused.with(400, "EndPoint.2001", () -> cloud.vpcep()
                .createEndpoint(new CreateEndpointRequest()
                        .withBody(new CreateEndpointRequestBody()
                                .withEndpointServiceId(obs)
                                .withVpcId(network.vpc()))));
        assertEquals(0, cloud.vpcep().listEndpoints(new ListEndpointsRequest()).getTotalCount());
    }

    @Test
    void the_policy_of_a_gateway_is_replaced_and_goes_back() {
        String gateway = gateway(shop.consumer().network("10.8")).getId();
        PolicyStatement deny = new PolicyStatement()
                .withEffect(PolicyStatement.EffectEnum.DENY)
                .withAction(List.of("obs:object:DeleteObject"))
                .withResource(List.of("obs:*:*:object:*"));

        sdk.updateEndpointPolicy(
                policy(gateway, new UpdateEndpointPolicyRequestBody().withPolicyStatement(List.of(deny))));

        assertEquals(List.of(deny), endpoint(gateway).getPolicyStatement());
        Refused.with(
                400,
                "EndPoint.2048",
                () -> sdk.updateEndpointPolicy(policy(gateway, new UpdateEndpointPolicyRequestBody())));
        Refused.with(
                400,
                "EndPoint.2048",
                () -> sdk.updateEndpointPolicy(
                        policy(gateway, new UpdateEndpointPolicyRequestBody().withPolicyDocument(document()))));

        var back = sdk.deleteEndpointPolicy(new DeleteEndpointPolicyRequest().withVpcEndpointId(gateway));
        assertEquals(gateway, back.getId());
        assertEquals("obs:*:*", back.getPolicyStatement().getFirst().getAction().getFirst());
        String without = shop.connect();
        Refused.with(
                400,
                "EndPoint.2049",
                () -> sdk.deleteEndpointPolicy(new DeleteEndpointPolicyRequest().withVpcEndpointId(without)));
        Refused.with(
                400,
                "EndPoint.2048",
                () -> sdk.updateEndpointPolicy(
                        policy(without, new UpdateEndpointPolicyRequestBody().withPolicyDocument(document()))));
    }

    @Test
    void the_policy_of_an_interface_is_a_document() {
        Shop other = Shop.open(false);
        TokenClient provider = new TokenClient(other.provider().account());
        String port = other.provider().port(other.backend());
        JsonNode service = provider.send("endpoint", "POST", "/v1/{project}/vpc-endpoint-services", """
                {"port_id":"%s","vpc_id":"%s","server_type":"LB","enable_policy":true,"approval_enabled":false,
                 "ports":[{"client_port":80,"server_port":80}]}""".formatted(
                                port, other.backend().vpc()))
                .body();
        assertTrue(service.path("enable_policy").asBoolean(), service.toString());
        Cloud own = other.provider();

        String endpoint = own.vpcep()
                .createEndpoint(new CreateEndpointRequest()
                        .withBody(new CreateEndpointRequestBody()
                                .withEndpointServiceId(service.path("id").asText())
                                .withVpcId(other.backend().vpc())
                                .withSubnetId(other.backend().subnet())
                                .withPolicyDocument(document())))
                .getId();

        assertEquals(document(), details(own.vpcep(), endpoint).getPolicyDocument());
        Map<String, Object> denied =
                Map.of("Statement", List.of(Map.of("Effect", "Deny", "Action", "*", "Resource", "*")));
        own.vpcep()
                .updateEndpointPolicy(
                        policy(endpoint, new UpdateEndpointPolicyRequestBody().withPolicyDocument(denied)));
        assertEquals(denied, details(own.vpcep(), endpoint).getPolicyDocument());
        own.vpcep().deleteEndpointPolicy(new DeleteEndpointPolicyRequest().withVpcEndpointId(endpoint));
        assertNull(details(own.vpcep(), endpoint).getPolicyDocument());
    }

    @Test
    void a_private_name_works_from_the_moment_of_acceptance() {
        Shop other = Shop.open(true);
        String endpoint = other.consumer()
                .vpcep()
                .createEndpoint(new CreateEndpointRequest()
                        .withBody(new CreateEndpointRequestBody()
                                .withEndpointServiceId(other.service())
                                .withVpcId(other.client().vpc())
                                .withSubnetId(other.client().subnet())
                                .withEnableDns(true)))
                .getId();
        assertEquals(List.of(), other.endpoint(endpoint).getDnsNames());

        other.provider().answer(other.service(), endpoint, ActionEnum.RECEIVE);

        assertEquals(
                List.of("vpcep-%s.region-1.vpcep.internal".formatted(endpoint)),
                other.endpoint(endpoint).getDnsNames());
    }

    @Test
    void an_endpoint_is_upgraded_once_its_service_is() {
        Shop other = Shop.open(false);
        String endpoint = other.connect();
        TokenClient consumer = new TokenClient(other.consumer().account());
        String path = "/v2/{project}/vpc-endpoints/%s/upgrade".formatted(endpoint);

        assertEquals("EndPoint.0015", code(consumer.send("endpoint", "POST", path, "{\"action\":\"start\"}")));
        new TokenClient(other.provider().account())
                .send(
                        "endpoint",
                        "POST",
                        "/v2/{project}/vpc-endpoint-services/%s/upgrade".formatted(other.service()),
                        "");
        assertEquals(
                200,
                consumer.send("endpoint", "POST", path, "{\"action\":\"start\"}")
                        .status());
        assertEquals("EndPoint.2027", code(consumer.send("endpoint", "POST", path, "{\"action\":\"stop\"}")));
        assertEquals("EndPoint.2006", code(http.send("endpoint", "POST", path, "{\"action\":\"start\"}")));

        CreateEndpointRequestBody dual = new CreateEndpointRequestBody()
                .withEndpointServiceId(other.service())
                .withVpcId(other.client().vpc())
                .withSubnetId(other.client().subnet())
                .withIpVersion(CreateEndpointRequestBody.IpVersionEnum.DUALSTACK)
                .withIpv6Address("2001:db8::7");
        assertEquals(
                "2001:db8::7",
                other.consumer()
                        .vpcep()
                        .createEndpoint(new CreateEndpointRequest().withBody(dual))
                        .getIpv6Address());
        Refused.with(
                400,
                "EndPoint.0015",
                () -> sdk.createEndpoint(new CreateEndpointRequest()
                        .withBody(new CreateEndpointRequestBody()
                                .withEndpointServiceId(shop.service())
                                .withVpcId(shop.client().vpc())
                                .withSubnetId(shop.client().subnet())
                                .withIpVersion(CreateEndpointRequestBody.IpVersionEnum.DUALSTACK))));
    }

    @Test
    void resources_are_found_by_their_tags() {
        Cloud cloud = Running.cloud("tags");
        Cloud.Network network = cloud.network("10.1");
        String first = cloud.service(network, cloud.port(network), "one", false).getId();
        String second =
                cloud.service(network, cloud.port(network), "two", false).getId();
        tag(cloud, first, BatchAddOrRemoveResourceInstanceRequestBody.ActionEnum.CREATE, "team", "red");
        tag(cloud, second, BatchAddOrRemoveResourceInstanceRequestBody.ActionEnum.CREATE, "team", "blue");

        assertEquals(List.of(first), found(cloud, "team", "red"));
        assertEquals(2, found(cloud, "team").size());
        var keys = cloud.vpcep()
                .listQueryProjectResourceTags(new ListQueryProjectResourceTagsRequest()
                        .withResourceType(ListQueryProjectResourceTagsRequest.ResourceTypeEnum.ENDPOINT_SERVICE))
                .getTags();
        assertEquals(1, keys.size());
        assertEquals(2, keys.getFirst().getValues().size());
        var counted = cloud.vpcep()
                .listResourceInstances(query(new QueryResourceInstanceTagsBody()
                        .withAction(QueryResourceInstanceTagsBody.ActionEnum.COUNT)));
        assertEquals(2, counted.getTotalCount());
        assertNull(counted.getResources());
        var page = cloud.vpcep()
                .listResourceInstances(query(new QueryResourceInstanceTagsBody()
                        .withAction(QueryResourceInstanceTagsBody.ActionEnum.FILTER)
                        .withLimit("1")
                        .withOffset("1")));
        assertEquals(1, page.getResources().size());
        assertEquals(2, page.getTotalCount());

        tag(cloud, first, BatchAddOrRemoveResourceInstanceRequestBody.ActionEnum.DELETE, "team", "red");
        assertEquals(List.of(second), found(cloud, "team"));
        Refused.with(
                404,
                "EndPoint.0005",
                () -> tag(
                        shop.consumer(),
                        first,
                        BatchAddOrRemoveResourceInstanceRequestBody.ActionEnum.CREATE,
                        "a",
                        "b"));
        Refused.with(
                400,
                "EndPoint.3068",
                () -> tag(cloud, first, BatchAddOrRemoveResourceInstanceRequestBody.ActionEnum.CREATE, "_sys_a", "b"));
        assertEquals("EndPoint.3070", code(http.get("endpoint", "/v1/{project}/something/tags")));
    }

    @Test
    void tags_of_endpoints_are_tags_like_others() {
        String endpoint = shop.connect();
        sdk.batchAddOrRemoveResourceInstance(new BatchAddOrRemoveResourceInstanceRequest()
                .withResourceType(BatchAddOrRemoveResourceInstanceRequest.ResourceTypeEnum.ENDPOINT)
                .withResourceId(endpoint)
                .withBody(new BatchAddOrRemoveResourceInstanceRequestBody()
                        .withAction(BatchAddOrRemoveResourceInstanceRequestBody.ActionEnum.CREATE)
                        .withTags(List.of(new ResourceTag().withKey("team").withValue("shop")))));
        assertEquals("shop", shop.endpoint(endpoint).getTags().getFirst().getValue());
    }

    @Test
    void versions_are_told_to_everybody() {
        var versions = sdk.listVersionDetails(new ListVersionDetailsRequest()).getVersions();
        assertEquals(List.of("v1", "v2"), versions.stream().map(v -> v.getId()).toList());
        assertEquals(
                "1",
                sdk.listSpecifiedVersionDetails(new ListSpecifiedVersionDetailsRequest().withVersion("v1"))
                        .getVersion()
                        .getVersion());
        Refused.with(
                404,
                "EndPoint.0005",
                () -> sdk.listSpecifiedVersionDetails(new ListSpecifiedVersionDetailsRequest().withVersion("v3")));
    }

    @Test
    void endpoints_are_listed_page_by_page() {
        Cloud cloud = Running.cloud("lister");
        shop.provider().permit(shop.service(), cloud.account().domainId());
        Cloud.Network network = cloud.network("10.1");
        String first = cloud.endpoint(shop.service(), network).getId();
        String second = cloud.endpoint(shop.service(), network).getId();

        var page = cloud.vpcep()
                .listEndpoints(new ListEndpointsRequest().withLimit(1).withOffset(1));
        assertEquals(2, page.getTotalCount());
        assertEquals(first, page.getEndpoints().getFirst().getId());
        assertEquals(
                1,
                cloud.vpcep()
                        .listEndpoints(new ListEndpointsRequest().withId(second))
                        .getTotalCount());
        assertEquals(
                2,
                cloud.vpcep()
                        .listEndpoints(new ListEndpointsRequest().withEndpointServiceName("SHOP"))
                        .getTotalCount());
        assertEquals(
                0,
                cloud.vpcep()
                        .listEndpoints(new ListEndpointsRequest()
                                .withVpcId(shop.client().vpc()))
                        .getTotalCount());
    }

    @Test
    void a_rule_accepts_in_advance_up_to_its_limit_and_is_named() {
        Shop other = Shop.open(true);
        TokenClient provider = new TokenClient(other.provider().account());
        String rules = "/v1/{project}/vpc-endpoint-services/%s/approval-rules".formatted(other.service());
        JsonNode rule = provider.send("endpoint", "POST", rules, """
                {"domain_id":"%s","max_connections":1,"expires_at":"2099-01-01T00:00:00Z"}""".formatted(
                                other.consumer().account().domainId()))
                .body()
                .path("approval_rule");

        String first = other.connect();
        assertEquals("accepted", other.status(first));
        String second = other.connect();
        assertEquals("pendingAcceptance", other.status(second));
        JsonNode row = provider.get(
                        "endpoint",
                        "/v1/{project}/vpc-endpoint-services/%s/connections?id=%s".formatted(other.service(), first))
                .body()
                .path("connections")
                .path(0);
        assertEquals(rule.path("id").asText(), row.path("approval_rule").asText());

        other.delete(first);
        Running.eventually().until(() -> other.gone(first));
        assertEquals("accepted", other.status(other.connect()));
        assertEquals(
                204,
                provider.delete("endpoint", rules + "/" + rule.path("id").asText())
                        .status());
        assertEquals("pendingAcceptance", other.status(other.connect()));
        assertEquals(
                404,
                provider.delete("endpoint", rules + "/" + rule.path("id").asText())
                        .status());
        assertEquals(
                0, provider.get("endpoint", rules).body().path("approval_rules").size());
    }

    @Test
    void a_diagnosis_says_why_an_endpoint_carries_no_traffic() {
        Shop other = Shop.open(true);
        TokenClient consumer = new TokenClient(other.consumer().account());
        String endpoint = other.connect();
        String path = "/v1/{project}/vpc-endpoints/%s/diagnosis".formatted(endpoint);

        JsonNode waiting = consumer.get("endpoint", path).body();
        assertFalse(waiting.path("carries_traffic").asBoolean());
        assertEquals("failed", step(waiting, "approval").path("result").asText());
        assertEquals(
                "EndpointSubmitted",
                step(waiting, "approval").path("event").path("type").asText());
        assertEquals(
                "PermissionAdded",
                step(waiting, "whitelist").path("event").path("type").asText());
        assertEquals(
                "not_checked", step(waiting, "security_group").path("result").asText());
        assertEquals("not_checked", step(waiting, "network_acl").path("result").asText());

        other.provider().answer(other.service(), endpoint, ActionEnum.RECEIVE);
        JsonNode connected = consumer.get("endpoint", path).body();
        assertTrue(connected.path("carries_traffic").asBoolean(), connected.toString());
        assertTrue(step(connected, "port_mapping").path("fact").asText().contains("5432/TCP"));
        assertNotEquals(200, http.get("endpoint", path).status());
    }

    private static JsonNode step(JsonNode diagnosis, String name) {
        for (JsonNode step : diagnosis.path("steps")) {
            if (step.path("step").asText().equals(name)) {
                return step;
            }
        }
        throw new AssertionError("no step %s in %s".formatted(name, diagnosis));
    }

    private static String code(TokenClient.Answer answer) {
        return answer.body().path("error_code").asText();
    }

    private static CreateEndpointResponse gateway(Cloud.Network network) {
        return sdk.createEndpoint(new CreateEndpointRequest()
                .withBody(new CreateEndpointRequestBody()
                        .withEndpointServiceId(obs)
                        .withVpcId(network.vpc())));
    }

    private static ListEndpointInfoDetailsResponse endpoint(String id) {
        return details(sdk, id);
    }

    private static ListEndpointInfoDetailsResponse details(VpcepClient client, String id) {
        return client.listEndpointInfoDetails(new ListEndpointInfoDetailsRequest().withVpcEndpointId(id));
    }

    private static Map<String, Object> document() {
        return Map.of(
                "Version",
                "5.0",
                "Statement",
                List.of(Map.of("Effect", "Allow", "Action", List.of("*"), "Resource", List.of("*"))));
    }

    private static UpdateEndpointWhiteRequest whitelist(String endpoint, boolean enabled, String... addresses) {
        return new UpdateEndpointWhiteRequest()
                .withVpcEndpointId(endpoint)
                .withBody(new UpdateEndpointWhiteRequestBody()
                        .withEnableWhitelist(enabled)
                        .withWhitelist(List.of(addresses)));
    }

    private static UpdateEndpointRoutetableRequest routes(String endpoint, String... tables) {
        return new UpdateEndpointRoutetableRequest()
                .withVpcEndpointId(endpoint)
                .withBody(new UpdateEndpointRoutetableRequestBody().withRoutetables(List.of(tables)));
    }

    private static UpdateEndpointPolicyRequest policy(String endpoint, UpdateEndpointPolicyRequestBody body) {
        return new UpdateEndpointPolicyRequest().withVpcEndpointId(endpoint).withBody(body);
    }

    private static ListResourceInstancesRequest query(QueryResourceInstanceTagsBody body) {
        return new ListResourceInstancesRequest()
                .withResourceType(ListResourceInstancesRequest.ResourceTypeEnum.ENDPOINT_SERVICE)
                .withBody(body);
    }

    private static List<String> found(Cloud cloud, String key, String... values) {
        return cloud
                .vpcep()
                .listResourceInstances(query(new QueryResourceInstanceTagsBody()
                        .withAction(QueryResourceInstanceTagsBody.ActionEnum.FILTER)
                        .withTags(List.of(new TagValuesList().withKey(key).withValues(List.of(values))))))
                .getResources()
                .stream()
                .map(resource -> resource.getResourceId())
                .toList();
    }

    private static void tag(
            Cloud cloud,
            String service,
            BatchAddOrRemoveResourceInstanceRequestBody.ActionEnum action,
            String key,
            String value) {
        cloud.vpcep()
                .batchAddOrRemoveResourceInstance(new BatchAddOrRemoveResourceInstanceRequest()
                        .withResourceType(BatchAddOrRemoveResourceInstanceRequest.ResourceTypeEnum.ENDPOINT_SERVICE)
                        .withResourceId(service)
                        .withBody(new BatchAddOrRemoveResourceInstanceRequestBody()
                                .withAction(action)
                                .withTags(List.of(new ResourceTag().withKey(key).withValue(value)))));
    }
}
