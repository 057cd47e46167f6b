package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDetailsRequest;
import io.postern.local.client.Cloud;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every way in which an endpoint can fail to be connected, as the SDK's user sees it; and nothing is left behind. */
class FailureIT {

    @Test
    void over_the_quota() {
        Shop shop = Shop.open(false);
        Running.allow(shop.consumer().account(), "endpoint", 1);
        shop.connect();

        Refused.with(400, "Endpoint.1018", shop::connect);

        assertEquals(1, shop.endpoints().size());
        Running.eventually().until(() -> Running.held(shop.consumer().account(), "endpoint") == 1);
    }

    @Test
    void a_subnet_that_does_not_exist() {
        Shop shop = Shop.open(false);

        Refused.with(400, "EndPoint.2037", () -> create(shop, UUID.randomUUID().toString(), null));

        nothingIsLeft(shop);
    }

    @Test
    void a_subnet_of_another_account() {
        Shop shop = Shop.open(false);

        Refused.with(400, "EndPoint.2037", () -> create(shop, shop.backend().subnet(), null));

        nothingIsLeft(shop);
    }

    @Test
    void an_address_that_is_taken() {
        Shop shop = Shop.open(false);
        create(shop, shop.client().subnet(), "10.2.3.4");

        Refused.with(400, "EndPoint.2042", () -> create(shop, shop.client().subnet(), "10.2.3.4"));

        assertEquals(1, shop.endpoints().size());
        String endpoint = shop.endpoints().getFirst().getId();
        shop.delete(endpoint);
        Running.eventually().until(() -> shop.gone(endpoint));
        create(shop, shop.client().subnet(), "10.2.3.4");
    }

    @Test
    void an_address_outside_the_subnet() {
        Shop shop = Shop.open(false);

        Refused.with(400, "EndPoint.2043", () -> create(shop, shop.client().subnet(), "10.3.0.5"));

        nothingIsLeft(shop);
    }

    @Test
    void a_service_that_does_not_exist() {
        Shop shop = Shop.open(false);

        Refused.with(400, "EndPoint.2003", () -> shop.consumer()
                .endpoint(UUID.randomUUID().toString(), shop.client()));
    }

    @Test
    void a_service_that_ends_while_endpoints_wait_for_its_approval() {
        Shop shop = Shop.open(true);
        String endpoint = shop.connect();
        Running.eventually().until(() -> shop.status(endpoint).equals("pendingAcceptance"));

        shop.provider()
                .vpcep()
                .deleteEndpointService(new DeleteEndpointServiceRequest().withVpcEndpointServiceId(shop.service()));

        Running.eventually().until(() -> shop.status(endpoint).equals("failed"));
        assertEquals(
                "EndPoint.2003", shop.endpoint(endpoint).getError().getFirst().getErrorCode());
        Running.eventually().until(() -> Running.held(shop.consumer().account(), "endpoint") == 0);
        shop.delete(endpoint);
        assertTrue(shop.gone(endpoint));
    }

    @Test
    void an_account_that_is_not_on_the_whitelist() {
        Shop shop = Shop.open(false);
        Cloud stranger = Running.cloud("stranger");

        Refused.with(400, "EndPoint.2012", () -> stranger.endpoint(shop.service(), stranger.network("10.4")));
    }

    @Test
    void what_belongs_to_others_does_not_exist() {
        Shop shop = Shop.open(false);
        String endpoint = shop.connect();
        Cloud stranger = Running.cloud("stranger");

        Refused.with(404, "EndPoint.2006", () -> stranger.vpcep()
                .listEndpointInfoDetails(new ListEndpointInfoDetailsRequest().withVpcEndpointId(endpoint)));
        Refused.with(404, "EndPoint.0005", () -> stranger.vpcep()
                .listServiceDetails(new ListServiceDetailsRequest().withVpcEndpointServiceId(shop.service())));
        Refused.with(404, "EndPoint.0005", () -> stranger.permit(shop.service(), "abc"));
    }

    private static void create(Shop shop, String subnet, @Nullable String address) {
        CreateEndpointRequestBody body = new CreateEndpointRequestBody()
                .withEndpointServiceId(shop.service())
                .withVpcId(shop.client().vpc())
                .withSubnetId(subnet);
        if (address != null) {
            body.withPortIp(address);
        }
        shop.consumer().vpcep().createEndpoint(new CreateEndpointRequest().withBody(body));
    }

    private static void nothingIsLeft(Shop shop) {
        assertEquals(0, shop.endpoints().size());
        Running.eventually().until(() -> Running.held(shop.consumer().account(), "endpoint") == 0);
    }
}
