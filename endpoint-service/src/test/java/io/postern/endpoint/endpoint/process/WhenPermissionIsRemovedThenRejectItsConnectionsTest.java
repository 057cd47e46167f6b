package io.postern.endpoint.endpoint.process;

import static io.postern.contracts.Reactions.commands;
import static io.postern.endpoint.journal.EndpointStreams.SERVICES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.contracts.ApprovedEvent;
import io.postern.contracts.GivenStates;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RejectEndpoint;
import io.postern.endpoint.endpoint.process.WhenPermissionIsRemovedThenRejectItsConnections.Removed;
import io.postern.endpoint.endpoint.projection.ServiceEndpoints.Connection;
import io.postern.journal.Process;
import io.postern.journal.Received;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Even what a service says to itself goes over the log, and is what was agreed on. */
class WhenPermissionIsRemovedThenRejectItsConnectionsTest {

    private static final ApprovedEvent EVENT = ApprovedEvent.of("endpoint", "PermissionRemoved");
    private static final ApprovedEvent REQUESTED = ApprovedEvent.of("endpoint", "ServiceRequested");
    private static final ApprovedEvent AVAILABLE = ApprovedEvent.of("endpoint", "ServiceAvailable");
    private static final ApprovedEvent ADMITTED = ApprovedEvent.of("endpoint", "PermissionAdded");

    @Test
    void a_removal_says_what_becomes_of_connections() {
        Received event = EVENT.received();
        assertEquals(new Removed(new ServiceId(event.id()), "REJECT", event.time()), event.as(Removed.class));
        assertTrue(event.as(Removed.class).rejects());
        assertFalse(EVENT.receivedWith("removal", "KEEP").as(Removed.class).rejects());
    }

    @Test
    void connections_that_no_entry_admits_are_rejected() {
        Received event = EVENT.received();
        ServiceId service = new ServiceId(event.id());
        EndpointId endpoint = new EndpointId("connected");
        GivenEndpoints endpoints = new GivenEndpoints(
                service, List.of(), List.of(new Connection(endpoint, "project", new DomainId("guest"))));
        GivenStates shutOut = new GivenStates().with(SERVICES, service.value(), REQUESTED, AVAILABLE);
        GivenStates letIn = new GivenStates().with(SERVICES, service.value(), REQUESTED, AVAILABLE, ADMITTED);

        Process process = new WhenPermissionIsRemovedThenRejectItsConnections(shutOut, endpoints);
        assertEquals(
                List.of(new RejectEndpoint(endpoint, service, process.name(), event.time())), commands(process, event));
        assertEquals(List.of(), commands(process, EVENT.receivedWith("removal", "KEEP")));
        assertEquals(List.of(), commands(process, EVENT.receivedAtLeast()));
        assertEquals(List.of(), commands(process, ADMITTED.received()));

        GivenEndpoints admitted = new GivenEndpoints(
                service,
                List.of(),
                List.of(new Connection(endpoint, "project", new DomainId("7e2d3c4b5a6978877665544332211000"))));
        assertEquals(List.of(), commands(new WhenPermissionIsRemovedThenRejectItsConnections(letIn, admitted), event));
        assertEquals(
                1,
                commands(new WhenPermissionIsRemovedThenRejectItsConnections(shutOut, admitted), event)
                        .size());
    }

    @Test
    void removals_of_old_keep_them() {
        assertFalse(EVENT.receivedAtLeast().as(Removed.class).rejects());
    }
}
