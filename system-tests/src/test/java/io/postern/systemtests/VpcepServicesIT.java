package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.vpc.v2.model.DeletePortRequest;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddEndpointServicePermissionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddEndpointServicePermissionsRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.BatchRemoveEndpointServicePermissionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.BatchRemoveEndpointServicePermissionsRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.ConnectionEndpoints;
import com.huaweicloud.sdk.vpcep.v1.model.ConnectionsDesc;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.EpsAddPermissionRequest;
import com.huaweicloud.sdk.vpcep.v1.model.EpsPermission;
import com.huaweicloud.sdk.vpcep.v1.model.EpsRemovePermissionRequest;
import com.huaweicloud.sdk.vpcep.v1.model.EpsUpdatePermissionDesc;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceConnectionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDescribeDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePermissionsDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePublicDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.PermissionObject;
import com.huaweicloud.sdk.vpcep.v1.model.PortList;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointConnectionsDescRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointConnectionsDescRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceNameRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceNameRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServicePermissionDescRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServicePermissionDescRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpgradeEndpointServiceRequest;
import io.postern.local.client.Cloud;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Operations 1 to 17 and 33 of the contract beyond {@link SdkPathIT}, with the official SDK: what works, what is
 * refused, and the pages of lists.
 */
class VpcepServicesIT {

    private static Shop shop;
    private static VpcepClient sdk;
    private static TokenClient http;

    @BeforeAll
    static void a_shop() {
        shop = Shop.open(true);
        sdk = shop.provider().vpcep();
        http = new TokenClient(shop.provider().account());
    }

    @Test
    void a_service_is_updated() {
        String service = another("before");

        var answer = sdk.updateEndpointService(new UpdateEndpointServiceRequest()
                .withVpcEndpointServiceId(service)
                .withBody(new UpdateEndpointServiceRequestBody()
                        .withServiceName("after")
                        .withApprovalEnabled(false)
                        .withTcpProxy(UpdateEndpointServiceRequestBody.TcpProxyEnum.TOA_OPEN)
                        .withDescription("changed")
                        .withPorts(List.of(new PortList().withClientPort(80).withServerPort(9080)))));

        assertEquals("region-1.after." + service, answer.getServiceName());
        ListServiceDetailsResponse now = details(sdk, service);
        assertEquals("region-1.after." + service, now.getServiceName());
        assertFalse(now.getApprovalEnabled());
        assertEquals("changed", now.getDescription());
        assertEquals(9080, now.getPorts().getFirst().getServerPort());
        assertEquals("available", now.getStatus());
    }

    @Test
    void a_service_moves_to_another_backend_and_lets_the_old_one_go() {
        String old = shop.provider().port(shop.backend());
        String service =
                shop.provider().service(shop.backend(), old, "moving", true).getId();
        String next = shop.provider().port(shop.backend());

        sdk.updateEndpointService(update(
                service, new UpdateEndpointServiceRequestBody().withPortId(next).withDescription("moved")));

        assertEquals(next, details(sdk, service).getPortId());
        assertEquals("moved", details(sdk, service).getDescription());
        shop.provider().vpc().deletePort(new DeletePortRequest().withPortId(old));
        String nowhere = UUID.randomUUID().toString();
        Refused.with(
                400,
                "EndPoint.3008",
                () -> sdk.updateEndpointService(update(
                        service,
                        new UpdateEndpointServiceRequestBody()
                                .withPortId(nowhere)
                                .withApprovalEnabled(false)
                                .withDescription("nowhere"))));
        ListServiceDetailsResponse kept = details(sdk, service);
        assertEquals(next, kept.getPortId());
        assertEquals("moved", kept.getDescription());
        assertTrue(kept.getApprovalEnabled());
    }

    @Test
    void an_update_is_refused() {
        String service = another("refused");
        Refused.with(
                404,
                "EndPoint.0005",
                () -> sdk.updateEndpointService(update(
                        UUID.randomUUID().toString(), new UpdateEndpointServiceRequestBody().withDescription("x"))));
        Refused.with(404, "EndPoint.0005", () -> shop.consumer()
                .vpcep()
                .updateEndpointService(update(service, new UpdateEndpointServiceRequestBody().withDescription("x"))));
        Refused.with(
                400,
                "EndPoint.1003",
                () -> sdk.updateEndpointService(
                        update(service, new UpdateEndpointServiceRequestBody().withServiceName("not a name"))));
        Refused.with(
                400,
                "EndPoint.0002",
                () -> sdk.updateEndpointService(
                        update(service, new UpdateEndpointServiceRequestBody().withDescription("<b>"))));
        Refused.with(
                400,
                "EndPoint.3052",
                () -> sdk.updateEndpointService(update(
                        service,
                        new UpdateEndpointServiceRequestBody()
                                .withPortId(UUID.randomUUID().toString())
                                .withIp("10.0.0.1"))));
    }

    @Test
    void a_server_port_of_a_backend_belongs_to_one_service() {
        String port = shop.provider().port(shop.backend());
        shop.provider().service(shop.backend(), port, "first", true);

        Refused.with(400, "EndPoint.3044", () -> shop.provider().service(shop.backend(), port, "second", true));

        String other = sdk.createEndpointService(new CreateEndpointServiceRequest()
                        .withBody(new CreateEndpointServiceRequestBody()
                                .withVpcId(shop.backend().vpc())
                                .withPortId(port)
                                .withServerType(CreateEndpointServiceRequestBody.ServerTypeEnum.VM)
                                .withPorts(List.of(
                                        new PortList().withClientPort(80).withServerPort(80)))))
                .getId();
        Refused.with(
                400,
                "EndPoint.3044",
                () -> sdk.updateEndpointService(update(
                        other,
                        new UpdateEndpointServiceRequestBody()
                                .withPorts(List.of(
                                        new PortList().withClientPort(80).withServerPort(5432))))));
    }

    @Test
    void a_service_is_renamed_and_its_endpoints_show_it() {
        Shop other = Shop.open(false);
        String endpoint = other.connect();

        var answer = other.provider()
                .vpcep()
                .updateEndpointServiceName(new UpdateEndpointServiceNameRequest()
                        .withVpcEndpointServiceId(other.service())
                        .withBody(new UpdateEndpointServiceNameRequestBody().withEndpointServiceName("fresh")));

        assertEquals("region-1.fresh." + other.service(), answer.getEndpointServiceName());
        assertEquals(
                "region-1.fresh." + other.service(), other.endpoint(endpoint).getEndpointServiceName());
        Refused.with(
                404,
                "EndPoint.0005",
                () -> sdk.updateEndpointServiceName(new UpdateEndpointServiceNameRequest()
                        .withVpcEndpointServiceId(other.service())
                        .withBody(new UpdateEndpointServiceNameRequestBody().withEndpointServiceName("mine"))));
        Refused.with(400, "EndPoint.1003", () -> other.provider()
                .vpcep()
                .updateEndpointServiceName(new UpdateEndpointServiceNameRequest()
                        .withVpcEndpointServiceId(other.service())
                        .withBody(new UpdateEndpointServiceNameRequestBody())));
    }

    @Test
    void a_consumer_is_told_of_a_service_that_it_may_connect_to() {
        String name = details(sdk, shop.service()).getServiceName();

        var byName = shop.consumer()
                .vpcep()
                .listServiceDescribeDetails(new ListServiceDescribeDetailsRequest().withEndpointServiceName(name));
        assertEquals(shop.service(), byName.getId());
        assertEquals(
                name,
                shop.consumer()
                        .vpcep()
                        .listServiceDescribeDetails(new ListServiceDescribeDetailsRequest().withId(shop.service()))
                        .getServiceName());

        Cloud stranger = Running.cloud("stranger");
        String told = Refused.with(404, "EndPoint.0005", () -> stranger.vpcep()
                        .listServiceDescribeDetails(
                                new ListServiceDescribeDetailsRequest().withEndpointServiceName(name)))
                .getErrorMsg();
        assertTrue(told.startsWith("Service name not found"), told);
        Refused.with(404, "EndPoint.0005", () -> shop.consumer()
                .vpcep()
                .listServiceDescribeDetails(new ListServiceDescribeDetailsRequest()
                        .withEndpointServiceName(name.replace("region-1", "region-2"))));
        Refused.with(
                400, "EndPoint.0002", () -> sdk.listServiceDescribeDetails(new ListServiceDescribeDetailsRequest()));
    }

    @Test
    void what_the_operator_offers_is_found_by_everybody_page_by_page() {
        var all = sdk.listServicePublicDetails(new ListServicePublicDetailsRequest().withLimit(1000));
        assertTrue(all.getTotalCount() >= 2);
        assertEquals(all.getTotalCount(), all.getEndpointServices().size());

        var dns = sdk.listServicePublicDetails(
                        new ListServicePublicDetailsRequest().withEndpointServiceName("REGION-1.DNS."))
                .getEndpointServices()
                .getFirst();
        assertEquals("interface", dns.getServiceType());
        assertEquals("DNS", dns.getOwner());
        assertEquals(
                1,
                sdk.listServicePublicDetails(new ListServicePublicDetailsRequest().withId(dns.getId()))
                        .getTotalCount());
        assertTrue(sdk.listServicePublicDetails(
                        new ListServicePublicDetailsRequest().withLimit(1).withOffset(all.getTotalCount()))
                .getEndpointServices()
                .isEmpty());
        Refused.with(
                400,
                "EndPoint.0006",
                () -> sdk.listServicePublicDetails(new ListServicePublicDetailsRequest().withLimit(1001)));
        Refused.with(
                404,
                "EndPoint.0005",
                () -> sdk.deleteEndpointService(
                        new DeleteEndpointServiceRequest().withVpcEndpointServiceId(dns.getId())));
    }

    @Test
    void the_operator_publishes_and_withdraws() {
        String url = Running.url("endpoint") + "/operator/v1/endpoint-services";
        String id = Running.operator()
                .post(url, Map.of("service_name", "smn", "service_type", "gateway", "owner", "SMN"))
                .path("id")
                .asText();
        assertEquals("region-1.smn." + id, describe(sdk, id));

        assertEquals(
                403,
                http.delete("endpoint", "/operator/v1/endpoint-services/" + id).status());

        Cloud consumer = Running.cloud("consumer");
        String vpc = consumer.network("10.9").vpc();
        TokenClient consumers = new TokenClient(consumer.account());
        String body = "{\"endpoint_service_id\":\"%s\",\"vpc_id\":\"%s\"}".formatted(id, vpc);
        var created = consumers.send("endpoint", "POST", "/v1/{project}/vpc-endpoints", body);
        assertEquals(
                "accepted",
                created.body().path("status").asText(),
                created.body().toString());

        assertEquals(400, Running.operatorDeletes(url + "/" + id));
        consumers.delete(
                "endpoint",
                "/v1/{project}/vpc-endpoints/" + created.body().path("id").asText());
        Running.eventually().until(() -> Running.operatorDeletes(url + "/" + id) == 204);
        Refused.with(404, "EndPoint.0005", () -> describe(sdk, id));
    }

    @Test
    void services_are_listed_page_by_page() {
        Cloud cloud = Running.cloud("lister");
        Cloud.Network network = cloud.network("10.1");
        String first =
                cloud.service(network, cloud.port(network), "alpha", true).getId();
        String second =
                cloud.service(network, cloud.port(network), "beta", true).getId();

        var newest = cloud.vpcep().listEndpointService(new ListEndpointServiceRequest().withLimit(1));
        assertEquals(2, newest.getTotalCount());
        assertEquals(second, newest.getEndpointServices().getFirst().getId());
        assertEquals(0, newest.getEndpointServices().getFirst().getConnectionCount());
        var oldest = cloud.vpcep()
                .listEndpointService(new ListEndpointServiceRequest()
                        .withSortKey(ListEndpointServiceRequest.SortKeyEnum.CREATE_AT)
                        .withSortDir(ListEndpointServiceRequest.SortDirEnum.ASC));
        assertEquals(first, oldest.getEndpointServices().getFirst().getId());
        assertEquals(
                1,
                cloud.vpcep()
                        .listEndpointService(new ListEndpointServiceRequest().withEndpointServiceName("ALPHA"))
                        .getTotalCount());
        Refused.with(400, "EndPoint.0010", () -> cloud.vpcep()
                .listEndpointService(new ListEndpointServiceRequest().withOffset(-1)));
    }

    @Test
    void connections_are_described_by_their_provider() {
        String endpoint = shop.connect();

        var row = sdk.updateEndpointConnectionsDesc(notes(shop.service(), endpoint, "the shop"))
                .getConnections()
                .getFirst();
        assertEquals("the shop", row.getDescription());
        assertEquals("the shop", connection(endpoint).getDescription());
        assertNotEquals("the shop", shop.endpoint(endpoint).getDescription());

        String unknown = UUID.randomUUID().toString();
        Refused.with(
                404,
                "EndPoint.2006",
                () -> sdk.updateEndpointConnectionsDesc(notes(shop.service(), unknown, "nobody")));
        Refused.with(
                400,
                "EndPoint.0002",
                () -> sdk.updateEndpointConnectionsDesc(notes(shop.service(), endpoint, "<script>")));
        Refused.with(404, "EndPoint.0005", () -> shop.consumer()
                .vpcep()
                .updateEndpointConnectionsDesc(notes(shop.service(), endpoint, "mine")));
    }

    @Test
    void connections_are_answered_all_or_none() {
        Shop other = Shop.open(true);
        String first = other.connect();
        String second = other.connect();
        TokenClient provider = new TokenClient(other.provider().account());
        String path = "/v1/{project}/vpc-endpoint-services/%s/connections/batch-action".formatted(other.service());

        String unknown = UUID.randomUUID().toString();
        assertEquals(
                404,
                provider.send("endpoint", "POST", path, batch(first, unknown)).status());
        assertEquals("pendingAcceptance", other.status(first));
        var both = provider.send("endpoint", "POST", path, batch(first, second));
        assertEquals(200, both.status());
        assertEquals(2, both.body().path("connections").size());
        assertEquals("accepted", other.status(first));
        assertEquals("accepted", other.status(second));

        var page = other.provider()
                .vpcep()
                .listServiceConnections(new ListServiceConnectionsRequest()
                        .withVpcEndpointServiceId(other.service())
                        .withStatus(ListServiceConnectionsRequest.StatusEnum.ACCEPTED)
                        .withLimit(1)
                        .withOffset(1));
        assertEquals(2, page.getTotalCount());
        assertEquals(first, page.getConnections().getFirst().getId());
    }

    @Test
    void whitelist_entries_are_handled_by_their_ids() {
        String service = another("listed");
        List<EpsPermission> added = sdk.batchAddEndpointServicePermissions(
                        add(service, "iam:domain::a", "iam:domain::b"))
                .getPermissions();
        assertEquals(2, added.size());
        assertEquals("of iam:domain::a", added.getFirst().getDescription());
        assertEquals(
                2,
                sdk.batchAddEndpointServicePermissions(add(service, "iam:domain::a", "iam:domain::b"))
                        .getPermissions()
                        .size());
        assertEquals(2, whitelist(service, 0).size());

        String id = added.getFirst().getId();
        assertEquals(
                "new",
                sdk.updateEndpointServicePermissionDesc(describe(service, id, "new"))
                        .getPermissions()
                        .getFirst()
                        .getDescription());
        Refused.with(
                404,
                "EndPoint.0005",
                () -> sdk.updateEndpointServicePermissionDesc(
                        describe(service, UUID.randomUUID().toString(), "new")));
        Refused.with(400, "EndPoint.3002", () -> sdk.batchAddEndpointServicePermissions(add(service, "somebody")));

        assertEquals(1, whitelist(service, 1).size());
        assertTrue(whitelist(service, 2).isEmpty());
        assertEquals(
                id,
                sdk.batchRemoveEndpointServicePermissions(new BatchRemoveEndpointServicePermissionsRequest()
                                .withVpcEndpointServiceId(service)
                                .withBody(new BatchRemoveEndpointServicePermissionsRequestBody()
                                        .withPermissions(List.of(new EpsRemovePermissionRequest().withId(id)))))
                        .getPermissions()
                        .getFirst()
                        .getId());
        assertEquals(1, whitelist(service, 0).size());
    }

    @Test
    void what_was_taken_off_the_whitelist_is_told_again_to_who_asks_again() {
        String service = another("retried");
        List<String> ids = sdk
                .batchAddEndpointServicePermissions(add(service, "iam:domain::a", "iam:domain::b"))
                .getPermissions()
                .stream()
                .map(EpsPermission::getId)
                .toList();
        String path = "/v1/{project}/vpc-endpoint-services/%s/permissions/batch-delete".formatted(service);
        String body = "{\"permissions\":[{\"id\":\"%s\"}]}".formatted(ids.getFirst());
        String key = UUID.randomUUID().toString();

        var first = http.again(key, "endpoint", path, body);
        sdk.batchAddEndpointServicePermissions(add(service, "iam:domain::c"));
        var second = http.again(key, "endpoint", path, body);

        assertEquals(200, first.status());
        assertEquals(
                ids.getFirst(),
                first.body().path("permissions").path(0).path("id").asText());
        assertEquals(first.body(), second.body());
        assertEquals(2, whitelist(service, 0).size());
    }

    @Test
    void who_is_taken_off_the_whitelist_is_cut_off_if_the_provider_says_so() {
        Shop other = Shop.open(false);
        String endpoint = other.connect();
        String id = other.provider()
                .vpcep()
                .listServicePermissionsDetails(
                        new ListServicePermissionsDetailsRequest().withVpcEndpointServiceId(other.service()))
                .getPermissions()
                .getFirst()
                .getId();
        TokenClient provider = new TokenClient(other.provider().account());
        String path = "/v1/{project}/vpc-endpoint-services/" + other.service();
        assertEquals(
                200,
                provider.send("endpoint", "PUT", path, "{\"whitelist_removal\":\"reject\"}")
                        .status());

        provider.send(
                "endpoint",
                "POST",
                path + "/permissions/batch-delete",
                "{\"permissions\":[{\"id\":\"%s\"}]}".formatted(id));

        Running.eventually().until(() -> other.status(endpoint).equals("rejected"));
    }

    @Test
    void an_upgrade_and_more_servers_show_in_the_service() {
        String service = another("grown");
        assertEquals(List.of("basic"), details(sdk, service).getSupportedEditions());

        sdk.upgradeEndpointService(new UpgradeEndpointServiceRequest().withVpcEndpointServiceId(service));

        assertEquals(List.of("basic", "professional"), details(sdk, service).getSupportedEditions());
        Refused.with(404, "EndPoint.0005", () -> shop.consumer()
                .vpcep()
                .upgradeEndpointService(new UpgradeEndpointServiceRequest().withVpcEndpointServiceId(service)));

        String path = "/v2/{project}/vpc-endpoint-services/%s/add-server-resources".formatted(service);
        String server = UUID.randomUUID().toString();
        String body = "{\"server_resources\":[{\"resource_id\":\"%s\",\"availability_zone_id\":\"az-1\"}]}";
        assertEquals(
                204, http.send("endpoint", "POST", path, body.formatted(server)).status());
        assertEquals(
                400,
                http.send("endpoint", "POST", path, "{\"server_resources\":[]}").status());
        var shown = http.get("endpoint", "/v1/{project}/vpc-endpoint-services/" + service)
                .body();
        assertEquals(
                server,
                shown.path("server_resources").path(0).path("resource_id").asText());
    }

    private static String another(String name) {
        String id = shop.provider()
                .service(shop.backend(), shop.provider().port(shop.backend()), name, true)
                .getId();
        Running.eventually().until(() -> Shop.serviceStatus(shop.provider(), id).equals("available"));
        return id;
    }

    private static ListServiceDetailsResponse details(VpcepClient client, String service) {
        return client.listServiceDetails(new ListServiceDetailsRequest().withVpcEndpointServiceId(service));
    }

    private static String describe(VpcepClient client, String service) {
        return client.listServiceDescribeDetails(new ListServiceDescribeDetailsRequest().withId(service))
                .getServiceName();
    }

    private static ConnectionEndpoints connection(String endpoint) {
        return sdk.listServiceConnections(new ListServiceConnectionsRequest()
                        .withVpcEndpointServiceId(shop.service())
                        .withId(endpoint))
                .getConnections()
                .getFirst();
    }

    private static List<PermissionObject> whitelist(String service, int offset) {
        return sdk.listServicePermissionsDetails(new ListServicePermissionsDetailsRequest()
                        .withVpcEndpointServiceId(service)
                        .withOffset(offset))
                .getPermissions();
    }

    private static UpdateEndpointServiceRequest update(String service, UpdateEndpointServiceRequestBody body) {
        return new UpdateEndpointServiceRequest()
                .withVpcEndpointServiceId(service)
                .withBody(body);
    }

    private static UpdateEndpointConnectionsDescRequest notes(String service, String endpoint, String text) {
        return new UpdateEndpointConnectionsDescRequest()
                .withVpcEndpointServiceId(service)
                .withBody(new UpdateEndpointConnectionsDescRequestBody()
                        .withConnections(
                                List.of(new ConnectionsDesc().withId(endpoint).withDescription(text))));
    }

    private static BatchAddEndpointServicePermissionsRequest add(String service, String... principals) {
        return new BatchAddEndpointServicePermissionsRequest()
                .withVpcEndpointServiceId(service)
                .withBody(new BatchAddEndpointServicePermissionsRequestBody()
                        .withPermissions(List.of(principals).stream()
                                .map(principal -> new EpsAddPermissionRequest()
                                        .withPermission(principal)
                                        .withDescription("of " + principal))
                                .toList()));
    }

    private static UpdateEndpointServicePermissionDescRequest describe(String service, String entry, String text) {
        return new UpdateEndpointServicePermissionDescRequest()
                .withVpcEndpointServiceId(service)
                .withPermissionId(entry)
                .withBody(new UpdateEndpointServicePermissionDescRequestBody()
                        .withPermission(new EpsUpdatePermissionDesc().withDescription(text)));
    }

    private static String batch(String first, String second) {
        return "{\"action\":\"receive\",\"endpoints\":[\"%s\",\"%s\"]}".formatted(first, second);
    }
}
