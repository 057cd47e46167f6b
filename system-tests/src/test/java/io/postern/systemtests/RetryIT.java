package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.vpcep.v1.model.EndpointResponseBody;
import io.postern.systemtests.TokenClient.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** A create that is sent again under its key makes one resource, whatever became of its first answer. */
class RetryIT {

    private static final String ENDPOINTS = "/v1/{project}/vpc-endpoints";

    private final String key = UUID.randomUUID().toString();

    @Test
    void an_endpoint_whose_first_answer_was_cut_off_by_a_kill_is_made_once() {
        Shop shop = Shop.open(false);
        TokenClient consumer = new TokenClient(shop.consumer().account());
        Running.stack().service("quota").pause();
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> create(shop, consumer));
        Running.eventually().until(() -> shop.endpoints().size() == 1);
        String made = shop.endpoints().getFirst().getId();

        Running.stack().service("endpoint").kill();
        assertThrows(ExecutionException.class, first::get, "the first answer is cut off");
        Running.start("endpoint");
        Running.stack().service("quota").resume();
        Running.newcomersAreKnown();
        Answer again = create(shop, consumer);

        assertEquals(200, again.status(), again.body()::toString);
        assertEquals(made, again.body().path("id").asText());
        assertEquals(
                "true", again.raw().headers().firstValue("Idempotent-Replayed").orElse(""));
        Running.eventually().until(() -> shop.status(made).equals("accepted"));
        assertEquals(
                List.of(made),
                shop.endpoints().stream().map(EndpointResponseBody::getId).toList());
        Running.eventually().until(() -> Running.held(shop.consumer().account(), "endpoint") == 1);
        Running.everythingHolds();
    }

    @Test
    void a_refused_create_may_be_tried_again_under_its_key() {
        Shop shop = Shop.open(false);
        TokenClient consumer = new TokenClient(shop.consumer().account());
        Running.allow(shop.consumer().account(), "endpoint", 0);
        Answer refused = create(shop, consumer);
        Running.allow(shop.consumer().account(), "endpoint", 1);

        Answer again = create(shop, consumer);

        assertEquals(400, refused.status(), refused.body()::toString);
        assertEquals("Endpoint.1018", refused.body().path("error_code").asText());
        assertEquals(200, again.status(), again.body()::toString);
        assertEquals(1, shop.endpoints().size());
    }

    @Test
    void every_create_of_the_network_is_made_once() {
        TokenClient client = new TokenClient(Running.account("again"));
        String vpc = twice(client, "vpc", "vpcs", "vpc", "{\"vpc\":{\"name\":\"a\",\"cidr\":\"10.0.0.0/16\"}}");
        String subnet = twice(client, "vpc", "subnets", "subnet", """
                {"subnet":{"name":"a","cidr":"10.0.1.0/24","gateway_ip":"10.0.1.1","vpc_id":"%s"}}""".formatted(vpc));
        String port = twice(client, "vpc", "ports", "port", """
                {"port":{"network_id":"%s"}}""".formatted(subnet));
        Answer service =
                client.again(key + "s", "endpoint", "/v1/{project}/vpc-endpoint-services", """
                {"vpc_id":"%s","port_id":"%s","server_type":"VM",
                 "ports":[{"client_port":443,"server_port":443}]}""".formatted(vpc, port));

        assertEquals(200, service.status(), service.body()::toString);
        assertEquals(
                1, client.get("vpc", "/v1/{project}/vpcs").body().path("vpcs").size());
        assertEquals(
                1,
                client.get("vpc", "/v1/{project}/subnets")
                        .body()
                        .path("subnets")
                        .size());
        assertEquals(
                1,
                client.get("endpoint", "/v1/{project}/vpc-endpoint-services")
                        .body()
                        .path("total_count")
                        .asInt());
    }

    private String twice(TokenClient client, String service, String path, String member, String body) {
        String own = key + path;
        Answer first = client.again(own, service, "/v1/{project}/" + path, body);
        Answer again = client.again(own, service, "/v1/{project}/" + path, body);
        assertEquals(200, first.status(), first.body()::toString);
        assertEquals(first.body(), again.body());
        assertTrue(again.raw().headers().firstValue("ETag").isPresent());
        return first.body().path(member).path("id").asText();
    }

    private Answer create(Shop shop, TokenClient consumer) {
        return consumer.again(key, "endpoint", ENDPOINTS, """
                {"endpoint_service_id":"%s","vpc_id":"%s","subnet_id":"%s"}
                """.formatted(
                        shop.service(), shop.client().vpc(), shop.client().subnet()));
    }
}
