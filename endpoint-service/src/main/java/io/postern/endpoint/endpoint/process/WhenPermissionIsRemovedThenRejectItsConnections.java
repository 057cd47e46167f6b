package io.postern.endpoint.endpoint.process;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;
import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.endpoint.Admission;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RejectEndpoint;
import io.postern.endpoint.endpoint.projection.ServiceEndpoints;
import io.postern.endpoint.endpoint.projection.ServiceEndpoints.Connection;
import io.postern.endpoint.service.domain.Service;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider can say that whoever is taken off the whitelist is disconnected. Then every connection of an account that
 * no entry admits any more is rejected, by an event of its own. An endpoint that is still being created meets the new
 * whitelist when it would be connected.
 */
@ApplicationScoped
public class WhenPermissionIsRemovedThenRejectItsConnections implements Process {

    /** What is read of the removal; old ones say nothing about connections, and keep them. */
    record Removed(ServiceId id, @Nullable String removal, Instant at) {
        boolean rejects() {
            return "REJECT".equals(removal);
        }
    }

    private final Journal journal;
    private final ServiceEndpoints endpoints;

    WhenPermissionIsRemovedThenRejectItsConnections(Journal journal, ServiceEndpoints endpoints) {
        this.journal = journal;
        this.endpoints = endpoints;
    }

    @Override
    public String name() {
        return "WhenPermissionIsRemovedThenRejectItsConnections";
    }

    @Override
    public boolean concerns(Received event) {
        return event.type().equals("PermissionRemoved")
                && event.as(Removed.class).rejects();
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
        Removed removed = event.as(Removed.class);
        return journal.load(SERVICES, removed.id().value())
                .chain(service -> endpoints.connected(removed.id()).map(connections -> connections.stream()
                        .filter(connection -> shutOut(service.state(), connection))
                        .map(connection -> reaction(event, order(connection, removed)))
                        .toList()));
    }

    /** As it is now: who has been let in again meanwhile stays. */
    private static boolean shutOut(Service service, Connection connection) {
        return service.admission(connection.domain()) == Admission.NOT_ON_WHITELIST;
    }

    private Order<?, ?, ?> order(Connection connection, Removed removed) {
        EndpointId id = connection.endpoint();
        return new Order<>(
                ENDPOINTS,
                id.value(),
                connection.project(),
                new RejectEndpoint(id, removed.id(), name(), removed.at()));
    }
}
