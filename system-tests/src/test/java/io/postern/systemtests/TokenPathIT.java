package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The same path with a token instead of a signature, as a script would walk it. */
class TokenPathIT {

    private static final String SERVICES = "/v1/{project}/vpc-endpoint-services";
    private static final String ENDPOINTS = "/v1/{project}/vpc-endpoints";

    private final TokenClient provider = new TokenClient(Running.account("provider"));
    private final TokenClient consumer = new TokenClient(Running.account("consumer"));

    @Test
    void an_endpoint_is_accepted_and_deleted_again() {
        String service = service(network(provider));
        assertEquals(
                200,
                provider.send(
                                "endpoint",
                                "POST",
                                SERVICES + "/" + service + "/permissions/action",
                                "{\"permissions\":[\"iam:domain::%s\"],\"action\":\"add\"}"
                                        .formatted(consumer.account().domainId()))
                        .status());
        Network client = network(consumer);

        TokenClient.Answer created = consumer.send(
                "endpoint",
                "POST",
                ENDPOINTS,
                "{\"endpoint_service_id\":\"%s\",\"vpc_id\":\"%s\",\"subnet_id\":\"%s\",\"port_ip\":\"10.5.0.77\"}"
                        .formatted(service, client.vpc(), client.subnet()));
        assertEquals(200, created.status(), created.body().toString());
        String endpoint = created.body().path("id").asText();
        Running.eventually().until(() -> status(endpoint).equals("pendingAcceptance"));

        TokenClient.Answer accepted = provider.send(
                "endpoint",
                "POST",
                SERVICES + "/" + service + "/connections/action",
                "{\"action\":\"receive\",\"endpoints\":[\"%s\"]}".formatted(endpoint));
        assertEquals(
                "accepted",
                accepted.body().path("connections").path(0).path("status").asText());
        TokenClient.Answer shown = consumer.get("endpoint", ENDPOINTS + "/" + endpoint);
        assertEquals("10.5.0.77", shown.body().path("ip").asText());

        assertEquals(
                204, consumer.delete("endpoint", ENDPOINTS + "/" + endpoint).status());
        Running.eventually()
                .until(() ->
                        consumer.get("endpoint", ENDPOINTS + "/" + endpoint).status() == 404);
        assertEquals(204, provider.delete("endpoint", SERVICES + "/" + service).status());
    }

    private record Network(String vpc, String subnet) {}

    private static Network network(TokenClient client) {
        String vpc = client.send(
                        "vpc", "POST", "/v1/{project}/vpcs", "{\"vpc\":{\"name\":\"v\",\"cidr\":\"10.5.0.0/16\"}}")
                .body()
                .path("vpc")
                .path("id")
                .asText();
        String subnet = client.send(
                        "vpc",
                        "POST",
                        "/v1/{project}/subnets",
                        "{\"subnet\":{\"name\":\"s\",\"cidr\":\"10.5.0.0/24\",\"gateway_ip\":\"10.5.0.1\",\"vpc_id\":\"%s\"}}"
                                .formatted(vpc))
                .body()
                .path("subnet")
                .path("id")
                .asText();
        return new Network(vpc, subnet);
    }

    private String service(Network network) {
        String port = provider.send(
                        "vpc",
                        "POST",
                        "/v1/{project}/ports",
                        "{\"port\":{\"network_id\":\"%s\"}}".formatted(network.subnet()))
                .body()
                .path("port")
                .path("id")
                .asText();
        TokenClient.Answer service = provider.send(
                "endpoint",
                "POST",
                SERVICES,
                "{\"vpc_id\":\"%s\",\"port_id\":\"%s\",\"server_type\":\"VM\",\"ports\":[{\"client_port\":80,\"server_port\":8080}]}"
                        .formatted(network.vpc(), port));
        assertEquals(200, service.status(), service.body().toString());
        String id = service.body().path("id").asText();
        Running.eventually().until(() -> provider.get("endpoint", SERVICES + "/" + id)
                .body()
                .path("status")
                .asText()
                .equals("available"));
        return id;
    }

    private String status(String endpoint) {
        return consumer.get("endpoint", ENDPOINTS + "/" + endpoint)
                .body()
                .path("status")
                .asText();
    }
}
