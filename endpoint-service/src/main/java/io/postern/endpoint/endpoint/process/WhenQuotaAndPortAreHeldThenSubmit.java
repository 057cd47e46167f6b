package io.postern.endpoint.endpoint.process;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;
import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.endpoint.Admission;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DenyQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldPort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RefusePort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SettlePort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SettleQuota;
import io.postern.endpoint.endpoint.domain.EndpointFailure;
import io.postern.endpoint.endpoint.domain.EndpointPort;
import io.postern.endpoint.service.domain.Service;
import io.postern.journal.Guard;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Quota and port are held by two services that know nothing of each other. When both answers are here, what the endpoint
 * service says at that moment decides: connected, or the provider's turn. A no from either fails the endpoint.
 */
@ApplicationScoped
public class WhenQuotaAndPortAreHeldThenSubmit implements Process {

    private static final String KIND = "endpoint";

    /** What is read of quota-service's answers. */
    record Quota(String kind, String resource, int used, int limit, Instant at) {
        String exceeded() {
            return "Expected one more endpoint within the quota, but %d of %d are used".formatted(used, limit);
        }
    }

    /** What is read of vpc-service's answers: {@code device} is the endpoint. */
    record Port(
            String id,
            @Nullable String device,
            @Nullable String address,
            @Nullable String reason,
            @Nullable String text,
            Instant at) {}

    /** An answer about one endpoint; the command may depend on what its service says. */
    private record Answer(Received cause, String endpoint, Function<Admission, EndpointCommand> command) {}

    private final Journal journal;

    WhenQuotaAndPortAreHeldThenSubmit(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String name() {
        return "WhenQuotaAndPortAreHeldThenSubmit";
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        List<Answer> answers =
                batch.stream().map(this::answer).filter(Objects::nonNull).toList();
        Set<String> ids = answers.stream().map(Answer::endpoint).collect(Collectors.toSet());
        return journal.loadAll(ENDPOINTS, ids).chain(endpoints -> journal.loadAll(SERVICES, services(endpoints))
                .map(services -> reactions(answers, endpoints, services)));
    }

    private static Set<String> services(Map<String, Stored<Endpoint>> endpoints) {
        return endpoints.values().stream()
                .map(Stored::state)
                .filter(Endpoint.Known.class::isInstance)
                .map(endpoint -> ((Endpoint.Known) endpoint).details().service().value())
                .collect(Collectors.toSet());
    }

    private List<Reaction> reactions(
            List<Answer> answers, Map<String, Stored<Endpoint>> endpoints, Map<String, Stored<Service>> services) {
        List<Reaction> reactions = new ArrayList<>();
        for (Answer answer : answers) {
            Stored<Endpoint> endpoint = endpoints.get(answer.endpoint());
            if (endpoint != null && endpoint.state() instanceof Endpoint.Known known) {
                Stored<Service> service = services.get(known.details().service().value());
                Admission admission = service == null
                        ? Admission.SERVICE_UNKNOWN
                        : service.state().admission(known.details().domain());
                var order = new Order<>(
                        ENDPOINTS,
                        endpoint.id(),
                        endpoint.tenant(),
                        answer.command().apply(admission));
                reactions.add(
                        service == null || !(known instanceof Endpoint.Creating)
                                ? reaction(answer.cause(), order)
                                : reaction(answer.cause(), order, Guard.on(SERVICES, service)));
            }
        }
        return reactions;
    }

    private @Nullable Answer answer(Received event) {
        return switch (event.type()) {
            case "QuotaGranted", "QuotaDenied", "QuotaReleased" -> quota(event, event.as(Quota.class));
            case "PortAllocated", "PortRefused", "PortReleased" -> port(event, event.as(Port.class));
            default -> null;
        };
    }

    private @Nullable Answer quota(Received event, Quota quota) {
        if (!quota.kind().equals(KIND)) {
            return null;
        }
        EndpointId id = new EndpointId(quota.resource());
        return switch (event.type()) {
            case "QuotaGranted" ->
                new Answer(event, id.value(), admission -> new HoldQuota(id, admission, name(), quota.at()));
            case "QuotaDenied" -> new Answer(event, id.value(), _ -> new DenyQuota(id, quota.exceeded(), quota.at()));
            default -> new Answer(event, id.value(), _ -> new SettleQuota(id, quota.at()));
        };
    }

    private @Nullable Answer port(Received event, Port port) {
        if (port.device() == null) {
            return null; // a user's own port
        }
        EndpointId id = new EndpointId(port.device());
        return switch (event.type()) {
            case "PortAllocated" -> {
                EndpointPort held = new EndpointPort(port.id(), Objects.requireNonNull(port.address()));
                yield new Answer(event, id.value(), admission -> new HoldPort(id, held, admission, name(), port.at()));
            }
            case "PortRefused" -> {
                EndpointFailure reason = EndpointFailure.valueOf(Objects.requireNonNull(port.reason()));
                String text = Objects.requireNonNullElse(port.text(), reason.name());
                yield new Answer(event, id.value(), _ -> new RefusePort(id, reason, text, port.at()));
            }
            default -> new Answer(event, id.value(), _ -> new SettlePort(id, port.at()));
        };
    }
}
