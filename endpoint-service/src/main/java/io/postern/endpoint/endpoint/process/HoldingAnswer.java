package io.postern.endpoint.endpoint.process;

import io.postern.endpoint.EndpointId;
import io.postern.endpoint.endpoint.domain.EndpointCommand;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DenyQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.Entry;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldPort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RefusePort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SettlePort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SettleQuota;
import io.postern.endpoint.endpoint.domain.EndpointFailure;
import io.postern.endpoint.endpoint.domain.EndpointPort;
import io.postern.journal.Received;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What quota-service or vpc-service said about one endpoint.
 *
 * @param command may depend on what its service says
 */
record HoldingAnswer(Received cause, String endpoint, What what, Instant at, Function<Entry, EndpointCommand> command) {

    /** Which of the two holdings it gives. */
    enum What {
        QUOTA,
        PLACE,
        NOTHING
    }

    private static final String KIND = "endpoint";

    /** What is read of quota-service's answers. */
    record Quota(String kind, String resource, int used, int limit, Instant at) {
        String exceeded() {
            return "Expected one more endpoint within the quota, but %d of %d are used".formatted(used, limit);
        }
    }

    /** What is read of vpc-service's answers about ports: {@code device} is the endpoint. */
    record Port(
            String id,
            @Nullable String device,
            @Nullable String address,
            @Nullable String reason,
            @Nullable String text,
            Instant at) {}

    /** What is read of vpc-service's answers about gateways. */
    record Gateway(
            String endpoint,
            @Nullable String reason,
            @Nullable String text,
            Instant at) {}

    /** @return null when the event is about something else */
    static @Nullable HoldingAnswer of(Received event) {
        return switch (event.type()) {
            case "QuotaGranted", "QuotaDenied", "QuotaReleased" -> quota(event, event.as(Quota.class));
            case "PortAllocated", "PortRefused", "PortReleased" -> port(event, event.as(Port.class));
            case "GatewayAttached", "GatewayRefused", "GatewayDetached" -> gateway(event, event.as(Gateway.class));
            default -> null;
        };
    }

    private static @Nullable HoldingAnswer quota(Received event, Quota quota) {
        if (!quota.kind().equals(KIND)) {
            return null;
        }
        EndpointId id = new EndpointId(quota.resource());
        Instant at = quota.at();
        return switch (event.type()) {
            case "QuotaGranted" ->
                new HoldingAnswer(event, id.value(), What.QUOTA, at, entry -> new HoldQuota(id, entry, at));
            case "QuotaDenied" -> end(event, id, at, new DenyQuota(id, quota.exceeded(), at));
            default -> end(event, id, at, new SettleQuota(id, at));
        };
    }

    private static @Nullable HoldingAnswer port(Received event, Port port) {
        if (port.device() == null) {
            return null; // a user's own port
        }
        EndpointId id = new EndpointId(port.device());
        Instant at = port.at();
        return switch (event.type()) {
            case "PortAllocated" -> {
                EndpointPort held = new EndpointPort(port.id(), Objects.requireNonNull(port.address()));
                yield placed(event, id, held, at);
            }
            case "PortRefused" -> end(event, id, at, refused(id, port.reason(), port.text(), at));
            default -> end(event, id, at, new SettlePort(id, at));
        };
    }

    private static HoldingAnswer gateway(Received event, Gateway gateway) {
        EndpointId id = new EndpointId(gateway.endpoint());
        Instant at = gateway.at();
        return switch (event.type()) {
            case "GatewayAttached" -> placed(event, id, null, at);
            case "GatewayRefused" -> end(event, id, at, refused(id, gateway.reason(), gateway.text(), at));
            default -> end(event, id, at, new SettlePort(id, at));
        };
    }

    private static HoldingAnswer placed(Received event, EndpointId id, @Nullable EndpointPort port, Instant at) {
        return new HoldingAnswer(event, id.value(), What.PLACE, at, entry -> new HoldPort(id, port, entry, at));
    }

    private static HoldingAnswer end(Received event, EndpointId id, Instant at, EndpointCommand command) {
        return new HoldingAnswer(event, id.value(), What.NOTHING, at, _ -> command);
    }

    private static RefusePort refused(EndpointId id, @Nullable String why, @Nullable String text, Instant at) {
        EndpointFailure reason = EndpointFailure.valueOf(Objects.requireNonNull(why));
        return new RefusePort(id, reason, Objects.requireNonNullElse(text, reason.name()), at);
    }
}
