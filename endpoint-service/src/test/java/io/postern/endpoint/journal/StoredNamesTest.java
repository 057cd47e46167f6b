package io.postern.endpoint.journal;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;
import static io.postern.endpoint.journal.EndpointStreams.SERVICES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.journal.TypeNames;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is written down here is stored for ever: lines are added, never changed. */
class StoredNamesTest {

    @Test
    void events_of_services() {
        assertEquals("""
                PermissionAdded.v1
                PermissionRemoved.v1
                ServiceAvailable.v1
                ServiceBackendHeld.v1
                ServiceBackendSettled.v1
                ServiceDeleted.v1
                ServiceDeletionRequested.v1
                ServiceFailed.v1
                ServiceQuotaHeld.v1
                ServiceQuotaSettled.v1
                ServiceRequested.v1""", names(SERVICES.events()));
    }

    @Test
    void states_of_services() {
        assertEquals("""
                available.v1
                creating.v1
                deleted.v1
                deleting.v1
                failed.v1
                none.v1""", names(SERVICES.states()));
    }

    @Test
    void events_of_endpoints() {
        assertEquals("""
                EndpointAccepted.v1
                EndpointDeleted.v1
                EndpointDeletionRequested.v1
                EndpointFailed.v1
                EndpointPortHeld.v1
                EndpointPortSettled.v1
                EndpointQuotaHeld.v1
                EndpointQuotaSettled.v1
                EndpointRejected.v1
                EndpointRequested.v1
                EndpointSubmitted.v1""", names(ENDPOINTS.events()));
    }

    @Test
    void states_of_endpoints() {
        assertEquals("""
                accepted.v1
                creating.v1
                deleted.v1
                deleting.v1
                failed.v1
                none.v1
                pendingAcceptance.v1
                rejected.v1""", names(ENDPOINTS.states()));
    }

    @Test
    void streams() {
        assertEquals(List.of("service", "endpoint"), List.of(SERVICES.type(), ENDPOINTS.type()));
    }

    private static <T> String names(TypeNames<T> names) {
        return names.names().stream()
                .sorted()
                .map(name -> "%s.v%d".formatted(name, names.named(name).version()))
                .collect(Collectors.joining("\n"));
    }
}
