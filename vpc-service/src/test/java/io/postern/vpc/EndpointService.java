package io.postern.vpc;

import io.postern.testing.cloud.Account;
import io.postern.testing.journal.PublishedEvents;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What endpoint-service publishes, as far as anybody here reads it. */
@ApplicationScoped
public class EndpointService {

    private static final String NOON = "2026-01-01T12:00:00.000Z";

    private final PublishedEvents events;

    EndpointService(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "postern.topic-prefix", defaultValue = "postern.") String topicPrefix) {
        events = new PublishedEvents(bootstrapServers, topicPrefix, "endpoint");
    }

    /** An endpoint that is asked for. */
    public record Endpoint(String id, String project, String requestedBy) {}

    public Endpoint endpointRequested(Account by, String vpc, @Nullable String subnet, @Nullable String address) {
        return endpointRequested(UUID.randomUUID().toString(), by, vpc, subnet, address);
    }

    public Endpoint endpointRequested(
            String id, Account by, String vpc, @Nullable String subnet, @Nullable String address) {
        String where = member("subnet", subnet) + member("address", address);
        String payload = "{\"id\":\"%s\",\"marker\":1,\"project\":\"%s\",\"vpc\":\"%s\"%s,\"at\":\"%s\"}"
                .formatted(id, by.project(), vpc, where, NOON);
        String event = events.publish("EndpointRequested", "endpoint", id, by.project(), payload);
        return new Endpoint(id, by.project(), event);
    }

    /** The VPC gets a gateway. */
    public Endpoint gatewayRequested(Account by, String vpc) {
        String id = UUID.randomUUID().toString();
        String payload = "{\"id\":\"%s\",\"project\":\"%s\",\"vpc\":\"%s\",\"serviceType\":\"gateway\",\"at\":\"%s\"}"
                .formatted(id, by.project(), vpc, NOON);
        return new Endpoint(
                id, by.project(), events.publish("EndpointRequested", "endpoint", id, by.project(), payload));
    }

    public void endpointFailed(Endpoint endpoint) {
        ended("EndpointFailed", "endpoint", endpoint.id(), endpoint.project());
    }

    public void endpointDeletionRequested(Endpoint endpoint) {
        ended("EndpointDeletionRequested", "endpoint", endpoint.id(), endpoint.project());
    }

    /** @return id of the service */
    public String serviceRequested(Account by, String vpc, String port) {
        String id = UUID.randomUUID().toString();
        String payload = "{\"id\":\"%s\",\"project\":\"%s\",\"vpc\":\"%s\",\"port\":\"%s\",\"at\":\"%s\"}"
                .formatted(id, by.project(), vpc, port, NOON);
        events.publish("ServiceRequested", "service", id, by.project(), payload);
        return id;
    }

    public void serviceFailed(Account by, String id) {
        ended("ServiceFailed", "service", id, by.project());
    }

    public void serviceDeletionRequested(Account by, String id) {
        ended("ServiceDeletionRequested", "service", id, by.project());
    }

    /** Until the log has all of it. */
    public void flush() {
        events.flush();
    }

    private void ended(String type, String stream, String id, String project) {
        events.publish(type, stream, id, project, "{\"id\":\"%s\",\"at\":\"%s\"}".formatted(id, NOON));
    }

    private static String member(String name, @Nullable String value) {
        return value == null ? "" : ",\"%s\":\"%s\"".formatted(name, value);
    }

    @PreDestroy
    void close() {
        events.close();
    }
}
