package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.vpc.v2.model.DeletePortRequest;
import com.huaweicloud.sdk.vpc.v2.model.DeleteSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.DeleteVpcRequest;
import com.huaweicloud.sdk.vpc.v2.model.ListPortsRequest;
import com.huaweicloud.sdk.vpc.v2.model.ListSubnetsRequest;
import com.huaweicloud.sdk.vpc.v2.model.ListVpcsRequest;
import com.huaweicloud.sdk.vpc.v2.model.ShowSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.ShowVpcRequest;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointRequestBody.ActionEnum;
import com.huaweicloud.sdk.vpcep.v1.model.AddOrRemoveServicePermissionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.AddOrRemoveServicePermissionsRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.ConnectionEndpoints;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListQuotaDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceConnectionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePermissionsDetailsRequest;
import io.postern.local.client.Account;
import io.postern.local.client.Cloud;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The path of the guide with the official SDK, unmodified, signing with an access key. */
class SdkPathIT {

    @Test
    void a_network_is_made_shown_listed_and_taken_down() {
        Cloud cloud = Running.cloud("network");
        Cloud.Network network = cloud.network("10.9");
        String port = cloud.port(network);

        assertEquals(
                "OK",
                cloud.vpc()
                        .showVpc(new ShowVpcRequest().withVpcId(network.vpc()))
                        .getVpc()
                        .getStatus()
                        .getValue());
        assertEquals(
                network.vpc(),
                cloud.vpc()
                        .showSubnet(new ShowSubnetRequest().withSubnetId(network.subnet()))
                        .getSubnet()
                        .getVpcId());
        assertEquals(1, cloud.vpc().listVpcs(new ListVpcsRequest()).getVpcs().size());
        assertEquals(
                1,
                cloud.vpc().listSubnets(new ListSubnetsRequest()).getSubnets().size());
        assertEquals(
                List.of(port),
                cloud.vpc().listPorts(new ListPortsRequest()).getPorts().stream()
                        .map(one -> one.getId())
                        .toList());

        Refused.with(409, "VPC.0104", () -> cloud.vpc().deleteVpc(new DeleteVpcRequest().withVpcId(network.vpc())));
        cloud.vpc().deletePort(new DeletePortRequest().withPortId(port));
        cloud.vpc()
                .deleteSubnet(new DeleteSubnetRequest().withVpcId(network.vpc()).withSubnetId(network.subnet()));
        cloud.vpc().deleteVpc(new DeleteVpcRequest().withVpcId(network.vpc()));
        assertEquals(List.of(), cloud.vpc().listVpcs(new ListVpcsRequest()).getVpcs());
    }

    @Test
    void an_endpoint_of_one_account_is_accepted_by_the_service_of_another() {
        Shop shop = Shop.open(true);

        CreateEndpointResponse created = shop.consumer().endpoint(shop.service(), shop.client());
        assertTrue(List.of("creating", "pendingAcceptance").contains(created.getStatus()));
        Running.eventually().until(() -> shop.status(created.getId()).equals("pendingAcceptance"));

        ConnectionEndpoints connection = shop.provider()
                .vpcep()
                .listServiceConnections(new ListServiceConnectionsRequest().withVpcEndpointServiceId(shop.service()))
                .getConnections()
                .getFirst();
        assertEquals(created.getId(), connection.getId());
        assertEquals(shop.consumer().account().domainId(), connection.getDomainId());
        assertEquals(created.getMarkerId(), connection.getMarkerId());

        assertEquals("accepted", shop.provider().answer(shop.service(), created.getId(), ActionEnum.RECEIVE));
        assertEquals("accepted", shop.status(created.getId()));
        assertTrue(shop.endpoint(created.getId()).getIp().startsWith("10.2."));

        assertEquals("rejected", shop.provider().answer(shop.service(), created.getId(), ActionEnum.REJECT));
        assertEquals("rejected", shop.status(created.getId()));
        assertEquals("accepted", shop.provider().answer(shop.service(), created.getId(), ActionEnum.RECEIVE));
    }

    @Test
    void what_was_deleted_is_gone_and_gives_back_what_it_held() {
        Shop shop = Shop.open(false);
        String endpoint = shop.connect();
        Running.eventually().until(() -> shop.status(endpoint).equals("accepted"));
        assertEquals(1, Running.held(shop.consumer().account(), "endpoint"));

        Refused.with(400, "EndPoint.3006", () -> deleteService(shop));
        shop.delete(endpoint);
        Running.eventually().until(() -> shop.gone(endpoint));
        assertEquals(0, Running.held(shop.consumer().account(), "endpoint"));
        assertTrue(shop.consumer()
                .vpc()
                .listPorts(new ListPortsRequest())
                .getPorts()
                .isEmpty());

        deleteService(shop);
        Running.eventually().until(() -> shop.provider()
                .vpcep()
                .listEndpointService(new ListEndpointServiceRequest())
                .getEndpointServices()
                .isEmpty());
        assertEquals(0, Running.held(shop.provider().account(), "endpoint_service"));
    }

    @Test
    void a_whitelist_is_kept() {
        Shop shop = Shop.open(true);
        String principal = "iam:domain::" + shop.consumer().account().domainId();

        var listed = shop.provider()
                .vpcep()
                .listServicePermissionsDetails(
                        new ListServicePermissionsDetailsRequest().withVpcEndpointServiceId(shop.service()));
        assertEquals(1, listed.getTotalCount());
        assertEquals(principal, listed.getPermissions().getFirst().getPermission());
        assertNotNull(listed.getPermissions().getFirst().getPermissionType());

        shop.provider()
                .vpcep()
                .addOrRemoveServicePermissions(new AddOrRemoveServicePermissionsRequest()
                        .withVpcEndpointServiceId(shop.service())
                        .withBody(new AddOrRemoveServicePermissionsRequestBody()
                                .withAction(AddOrRemoveServicePermissionsRequestBody.ActionEnum.REMOVE)
                                .withPermissions(List.of(principal))));
        Refused.with(400, "EndPoint.2012", shop::connect);
    }

    @Test
    void quotas_say_what_is_used() {
        Shop shop = Shop.open(true);
        shop.connect();

        Running.eventually().untilAsserted(() -> {
            var quotas = shop.consumer()
                    .vpcep()
                    .listQuotaDetails(new ListQuotaDetailsRequest())
                    .getQuotas()
                    .getResources();
            assertEquals(2, quotas.size());
            quotas.forEach(quota -> {
                boolean endpoint = quota.getType().equals("endpoint");
                assertEquals(endpoint ? 50 : 20, quota.getQuota());
                assertEquals(endpoint ? 1 : 0, quota.getUsed());
            });
        });
    }

    @Test
    void the_sdk_finds_its_project_by_itself() {
        Account account = Running.account("region");

        VpcepClient client = VpcepClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withAk(account.access())
                        .withSk(account.secret())
                        .withIamEndpoint(Running.url("iam")))
                .withRegion(new Region("region-1", Running.url("endpoint")))
                .build();

        assertEquals(0, client.listEndpoints(new ListEndpointsRequest()).getTotalCount());
    }

    private static void deleteService(Shop shop) {
        shop.provider()
                .vpcep()
                .deleteEndpointService(new DeleteEndpointServiceRequest().withVpcEndpointServiceId(shop.service()));
    }
}
