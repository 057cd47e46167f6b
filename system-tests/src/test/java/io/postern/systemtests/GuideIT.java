package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointRequestBody.ActionEnum;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceResponse;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceConnectionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDescribeDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePermissionsDetailsRequest;
import io.postern.local.Component;
import io.postern.local.client.Cloud;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The user guide, chapter by chapter and row by row, with the official SDK. */
class GuideIT {

    @Test
    void walkthrough_2_2_across_vpcs_of_the_same_account() {
        Cloud account = Running.cloud("guide");
        Cloud.Network vpc1 = account.network("10.1");
        Cloud.Network vpc2 = account.network("10.2");

        CreateEndpointServiceResponse service = account.service(vpc2, account.port(vpc2), "elb", true);
        CreateEndpointResponse endpoint = account.endpoint(service.getId(), vpc1);
        assertEquals("pendingAcceptance", endpoint.getStatus());
        assertEquals("accepted", account.answer(service.getId(), endpoint.getId(), ActionEnum.RECEIVE));

        assertTrue(new Shop(account, vpc2, service.getId(), account, vpc1)
                .endpoint(endpoint.getId())
                .getIp()
                .startsWith("10.1."));
    }

    @Test
    void walkthrough_2_3_across_vpcs_of_different_accounts() {
        Cloud provider = Running.cloud("guide-provider");
        Cloud consumer = Running.cloud("guide-consumer");
        Cloud.Network vpc2 = provider.network("10.2");
        Cloud.Network vpc1 = consumer.network("10.2"); // overlapping networks do not matter

        CreateEndpointServiceResponse service = provider.service(vpc2, provider.port(vpc2), "elb", true);
        provider.permit(service.getId(), consumer.account().domainId());
        String found = consumer.vpcep()
                .listServiceDescribeDetails(
                        new ListServiceDescribeDetailsRequest().withEndpointServiceName(service.getServiceName()))
                .getId();
        String endpoint = consumer.endpoint(found, vpc1).getId();
        Shop shop = new Shop(provider, vpc2, found, consumer, vpc1);

        assertEquals("pendingAcceptance", shop.status(endpoint));
        provider.answer(found, endpoint, ActionEnum.RECEIVE);
        assertEquals("accepted", shop.status(endpoint));
        assertNotNull(shop.endpoint(endpoint).getIp());
    }

    @Test
    void table_3_1_creating_a_vpc_endpoint_service() {
        Cloud provider = Running.cloud("guide");
        Running.allow(provider.account(), "endpoint_service", 1);
        Cloud.Network network = provider.network("10.1");
        String service =
                provider.service(network, provider.port(network), "elb", true).getId();
        Running.eventually().until(() -> Shop.serviceStatus(provider, service).equals("available"));

        Refused.with(400, "Endpoint.1018", () -> provider.service(network, provider.port(network), "more", true));
    }

    @Test
    void table_3_1_viewing_the_summary_of_a_vpc_endpoint_service() {
        Shop shop = Shop.open(true);
        var summary = shop.provider()
                .vpcep()
                .listServiceDetails(new ListServiceDetailsRequest().withVpcEndpointServiceId(shop.service()));
        assertEquals("region-1.shop." + shop.service(), summary.getServiceName());
        assertEquals("LB", summary.getServerType());
        assertEquals(shop.backend().vpc(), summary.getVpcId());
        assertTrue(summary.getApprovalEnabled());
        assertEquals("interface", summary.getServiceType());
        assertNotNull(summary.getCreatedAt());
    }

    @Test
    void table_3_1_deleting_a_vpc_endpoint_service() {
        Shop shop = Shop.open(true);
        String endpoint = shop.connect();
        shop.provider().answer(shop.service(), endpoint, ActionEnum.RECEIVE);
        String why = Refused.with(400, "EndPoint.3006", () -> delete(shop)).getErrorMsg();
        assertTrue(why.contains(endpoint), why);

        shop.provider().answer(shop.service(), endpoint, ActionEnum.REJECT);
        delete(shop);
        Running.eventually().until(() -> serviceGone(shop));
    }

    @Test
    void table_3_1_managing_connections_of_a_vpc_endpoint_service() {
        Shop shop = Shop.open(true);
        String endpoint = shop.connect();
        assertEquals("rejected", shop.provider().answer(shop.service(), endpoint, ActionEnum.REJECT));
        assertEquals("accepted", shop.provider().answer(shop.service(), endpoint, ActionEnum.RECEIVE));
        assertEquals("accepted", shop.provider().answer(shop.service(), endpoint, ActionEnum.RECEIVE));
        assertEquals("rejected", shop.provider().answer(shop.service(), endpoint, ActionEnum.REJECT));
        var row = shop.provider()
                .vpcep()
                .listServiceConnections(new ListServiceConnectionsRequest().withVpcEndpointServiceId(shop.service()))
                .getConnections()
                .getFirst();
        assertEquals(endpoint, row.getId());
        assertTrue(row.getMarkerId() > 0);
        assertEquals(shop.consumer().account().domainId(), row.getDomainId());
    }

    @Test
    void table_3_1_managing_whitelist_records_of_a_vpc_endpoint_service() {
        Shop shop = Shop.open(false);
        Cloud stranger = Running.cloud("stranger");
        Cloud.Network network = stranger.network("10.3");
        Refused.with(400, "EndPoint.2012", () -> stranger.endpoint(shop.service(), network));

        shop.provider().permit(shop.service(), stranger.account().domainId());
        shop.provider().permit(shop.service(), stranger.account().domainId());

        assertEquals("accepted", stranger.endpoint(shop.service(), network).getStatus());
        assertEquals(
                2,
                shop.provider()
                        .vpcep()
                        .listServicePermissionsDetails(
                                new ListServicePermissionsDetailsRequest().withVpcEndpointServiceId(shop.service()))
                        .getTotalCount());
    }

    @Test
    void table_3_1_viewing_port_mappings_of_a_vpc_endpoint_service() {
        Shop shop = Shop.open(true);
        var ports = shop.provider()
                .vpcep()
                .listServiceDetails(new ListServiceDetailsRequest().withVpcEndpointServiceId(shop.service()))
                .getPorts();
        assertEquals(1, ports.size());
        assertEquals(5432, ports.getFirst().getClientPort());
        assertEquals(5432, ports.getFirst().getServerPort());
    }

    @Test
    void table_4_1_creating_a_vpc_endpoint() {
        Shop shop = Shop.open(false);
        Running.allow(shop.consumer().account(), "endpoint", 1);
        shop.connect();
        Refused.with(400, "Endpoint.1018", shop::connect);
        // a service of another region is one that nobody here knows
        Refused.with(400, "EndPoint.2003", () -> shop.consumer()
                .endpoint(UUID.randomUUID().toString(), shop.client()));
    }

    @Test
    void table_4_1_querying_and_accessing_a_vpc_endpoint() {
        Shop shop = Shop.open(false);
        var endpoint = shop.endpoint(shop.connect());
        assertEquals(shop.client().vpc(), endpoint.getVpcId());
        assertTrue(endpoint.getIp().startsWith("10.2."));
        assertTrue(endpoint.getMarkerId() > 0);
    }

    @Test
    void table_4_1_deleting_a_vpc_endpoint() {
        Shop shop = Shop.open(false);
        String endpoint = shop.connect();
        shop.delete(endpoint);
        Running.eventually().until(() -> shop.gone(endpoint));
        Refused.with(404, "EndPoint.2006", () -> shop.delete(endpoint));
    }

    @Test
    void table_7_2_creating_and_then_available() {
        Cloud provider = Running.cloud("guide");
        Cloud.Network network = provider.network("10.1");
        String port = provider.port(network);
        String service = without("quota", () -> {
            CreateEndpointServiceResponse created = provider.service(network, port, "elb", true);
            assertEquals("creating", created.getStatus());
            return created.getId();
        });
        Running.eventually().until(() -> Shop.serviceStatus(provider, service).equals("available"));
    }

    @Test
    void table_7_2_failed() {
        Cloud provider = Running.cloud("guide");
        Cloud.Network network = provider.network("10.1");
        String service =
                without("vpc", () -> provider.service(network, UUID.randomUUID().toString(), "elb", true)
                        .getId());
        Running.eventually().until(() -> Shop.serviceStatus(provider, service).equals("failed"));
        provider.vpcep().deleteEndpointService(new DeleteEndpointServiceRequest().withVpcEndpointServiceId(service));
    }

    @Test
    void table_7_2_deleting_and_then_deleted() {
        Shop shop = Shop.open(true);
        without("quota", () -> {
            delete(shop);
            assertEquals("deleting", Shop.serviceStatus(shop.provider(), shop.service()));
            return shop.service();
        });
        Running.eventually().until(() -> serviceGone(shop));
    }

    @Test
    void table_7_3_pending_acceptance_accepted_and_rejected() {
        Shop shop = Shop.open(true);
        String endpoint = shop.connect();
        assertEquals("pendingAcceptance", shop.status(endpoint));
        shop.provider().answer(shop.service(), endpoint, ActionEnum.RECEIVE);
        assertEquals("accepted", shop.status(endpoint));
        shop.provider().answer(shop.service(), endpoint, ActionEnum.REJECT);
        assertEquals("rejected", shop.status(endpoint));
    }

    @Test
    void table_7_3_creating() {
        Shop shop = Shop.open(false);
        String endpoint = without("quota", () -> {
            String id = shop.connect();
            assertEquals("creating", shop.status(id));
            return id;
        });
        Running.eventually().until(() -> shop.status(endpoint).equals("accepted"));
    }

    @Test
    void table_7_3_failed() {
        Shop shop = Shop.open(false);
        String endpoint = without("vpc", () -> shop.consumer()
                .vpcep()
                .createEndpoint(new CreateEndpointRequest()
                        .withBody(new CreateEndpointRequestBody()
                                .withEndpointServiceId(shop.service())
                                .withVpcId(shop.client().vpc())
                                .withSubnetId(UUID.randomUUID().toString())))
                .getId());
        Running.eventually().until(() -> shop.status(endpoint).equals("failed"));
        assertEquals(
                "EndPoint.2037", shop.endpoint(endpoint).getError().getFirst().getErrorCode());
        shop.delete(endpoint);
        assertTrue(shop.gone(endpoint));
    }

    @Test
    void table_7_3_deleting() {
        Shop shop = Shop.open(false);
        String endpoint = shop.connect();
        without("quota", () -> {
            shop.delete(endpoint);
            assertEquals("deleting", shop.status(endpoint));
            return endpoint;
        });
        Running.eventually().until(() -> shop.gone(endpoint));
    }

    /** What happens while one service does not answer. */
    private static String without(String name, Supplier<String> action) {
        Component service = Running.stack().service(name);
        service.pause();
        try {
            return action.get();
        } finally {
            service.resume();
        }
    }

    private static void delete(Shop shop) {
        shop.provider()
                .vpcep()
                .deleteEndpointService(new DeleteEndpointServiceRequest().withVpcEndpointServiceId(shop.service()));
    }

    private static boolean serviceGone(Shop shop) {
        try {
            Shop.serviceStatus(shop.provider(), shop.service());
            return false;
        } catch (ServiceResponseException e) {
            return e.getHttpStatusCode() == 404;
        }
    }
}
