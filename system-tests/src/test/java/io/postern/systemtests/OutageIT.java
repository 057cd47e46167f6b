package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.vpc.v2.model.ListVpcsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import io.postern.local.client.Cloud;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's outage loses a request: it waits, and goes on when what it waits for is back. */
class OutageIT {

    @ParameterizedTest
    @CsvSource({"quota, true", "quota, false", "vpc, true", "vpc, false"})
    void an_endpoint_waits_for_a_service_that_is_down(String service, boolean approval) {
        Shop shop = known(Shop.open(approval));
        Running.stack().service(service).stop();

        CreateEndpointResponse created = shop.consumer().endpoint(shop.service(), shop.client());
        assertEquals("creating", created.getStatus());

        Running.startAgain(service);
        String wanted = approval ? "pendingAcceptance" : "accepted";
        Running.eventually().until(() -> shop.status(created.getId()).equals(wanted));
    }

    @Test
    void a_new_backend_that_nobody_can_bind_yet_is_not_answered_as_done() {
        Shop shop = known(Shop.open(true));
        TokenClient provider = new TokenClient(shop.provider().account());
        String path = "/v1/{project}/vpc-endpoint-services/" + shop.service();
        String next = shop.provider().port(shop.backend());
        String body = "{\"port_id\":\"%s\"}".formatted(next);
        Running.stack().service("vpc").stop();

        var unsettled = provider.send("endpoint", "PUT", path, body);

        Running.startAgain("vpc");
        assertEquals(503, unsettled.status());
        assertEquals("2", unsettled.raw().headers().firstValue("Retry-After").orElseThrow());
        Running.eventually()
                .until(() -> provider.send("endpoint", "PUT", path, body).status() == 200);
        assertEquals(next, provider.get("endpoint", path).body().path("port_id").asText());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_endpoint_waits_for_kafka(boolean killed) {
        Shop shop = known(Shop.open(false));
        if (killed) {
            Running.stack().kafka().kill();
        } else {
            Running.stack().kafka().stop();
        }

        CreateEndpointResponse created = shop.consumer().endpoint(shop.service(), shop.client());
        assertEquals("creating", created.getStatus());

        Running.stack().kafka().start();
        Running.stack().kafka().awaitReady(Duration.ofSeconds(60));
        Running.eventually().until(() -> shop.status(created.getId()).equals("accepted"));
        Running.newcomersAreKnown();
    }

    @Test
    void a_newcomer_is_told_to_come_again_while_nobody_can_know_him() {
        Running.stack().kafka().stop();
        Cloud newcomer = Running.cloud("newcomer");

        ServiceResponseException signed = assertThrows(
                ServiceResponseException.class, () -> newcomer.vpc().listVpcs(new ListVpcsRequest()));
        var byToken = new TokenClient(newcomer.account()).get("endpoint", "/v1/{project}/vpc-endpoints");

        Running.stack().kafka().start();
        Running.stack().kafka().awaitReady(Duration.ofSeconds(60));
        assertEquals(503, signed.getHttpStatusCode(), signed.toString());
        assertEquals(503, byToken.status(), byToken.toString());
        Running.eventually()
                .until(() -> newcomer.vpc().listVpcs(new ListVpcsRequest()).getHttpStatusCode() == 200);
        Running.newcomersAreKnown();
    }

    @ParameterizedTest
    @ValueSource(strings = "iam")
    void whoever_is_known_goes_on_without_iam(String service) {
        Shop shop = known(Shop.open(false));
        Running.stack().service(service).stop();
        try {
            String endpoint = shop.connect();
            Running.eventually().until(() -> Set.of("accepted").contains(shop.status(endpoint)));
        } finally {
            Running.startAgain(service);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_services_outlive_their_database(boolean killed) {
        Shop shop = known(Shop.open(false));
        String before = shop.connect();
        if (killed) {
            Running.stack().postgres().kill();
        } else {
            Running.stack().postgres().stop();
        }
        Running.stack().postgres().start();
        Running.stack().postgres().awaitReady(Duration.ofSeconds(60));

        Running.eventually().until(() -> shop.status(before).equals("accepted"));
        Running.eventually().until(() -> {
            String endpoint = shop.connect();
            Running.eventually().until(() -> shop.status(endpoint).equals("accepted"));
            return true;
        });
        Running.newcomersAreKnown();
        Running.everythingHolds();
    }

    /** What happens next must not depend on whether all services have heard of the shop before they hear nothing more. */
    private static Shop known(Shop shop) {
        Running.eventually().until(() -> shop.connect() != null);
        return shop;
    }
}
