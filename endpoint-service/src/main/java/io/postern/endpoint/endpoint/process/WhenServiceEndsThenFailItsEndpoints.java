package io.postern.endpoint.endpoint.process;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;

import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.endpoint.domain.EndpointCommand.AbandonEndpoint;
import io.postern.endpoint.endpoint.projection.ServiceEndpoints;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A service can end while endpoints wait for its approval or are rejected: they never will be connected, and say so.
 * Endpoints that are connected, or about to be, keep a service from ending at all.
 */
@ApplicationScoped
public class WhenServiceEndsThenFailItsEndpoints implements Process {

    private static final Set<String> ENDS = Set.of("ServiceDeletionRequested", "CloudServiceWithdrawn");

    /** What is read of a service's end. */
    record Ended(ServiceId id, Instant at) {}

    private final ServiceEndpoints endpoints;

    WhenServiceEndsThenFailItsEndpoints(ServiceEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public String name() {
        return "WhenServiceEndsThenFailItsEndpoints";
    }

    @Override
    public boolean concerns(Received event) {
        return ENDS.contains(event.type());
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .filter(this::concerns)
                .onItem()
                .transformToUniAndConcatenate(this::reactions)
                .collect()
                .asList()
                .map(each -> each.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Reaction>> reactions(Received event) {
        Ended ended = event.as(Ended.class);
        return endpoints.waitingOrRejected(ended.id()).map(ids -> ids.stream()
                .map(id -> reaction(
                        event,
                        new Order<>(
                                ENDPOINTS, id, event.tenant(), new AbandonEndpoint(new EndpointId(id), ended.at()))))
                .toList());
    }
}
