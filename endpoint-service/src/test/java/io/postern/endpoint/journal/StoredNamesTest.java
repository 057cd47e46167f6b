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
                ApprovalRuleAdded.v1
                ApprovalRuleRemoved.v1
                CloudServicePublished.v1
                CloudServiceWithdrawn.v1
                PermissionAdded.v1
                PermissionDescribed.v1
                PermissionRemoved.v1
                ServerResourcesAdded.v1
                ServiceAvailable.v1
                ServiceBackendChangeRefused.v1
                ServiceBackendChangeRequested.v1
                ServiceBackendChanged.v1
                ServiceBackendHeld.v1
                ServiceBackendSettled.v1
                ServiceDeleted.v1
                ServiceDeletionRequested.v1
                ServiceFailed.v1
                ServiceQuotaHeld.v1
                ServiceQuotaSettled.v1
                ServiceRequested.v1
                ServiceTagsChanged.v1
                ServiceUpdated.v1
                ServiceUpgraded.v1""", names(SERVICES.events()));
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
                ConnectionDescribed.v1
                EndpointAccepted.v1
                EndpointAttached.v1
                EndpointDeleted.v1
                EndpointDeletionRequested.v1
                EndpointFailed.v1
                EndpointPolicyChanged.v1
                EndpointPortHeld.v1
                EndpointPortSettled.v1
                EndpointQuotaHeld.v1
                EndpointQuotaSettled.v1
                EndpointRejected.v1
                EndpointRequested.v1
                EndpointRoutesChanged.v1
                EndpointSubmitted.v1
                EndpointTagsChanged.v1
                EndpointUpgraded.v1
                EndpointWhitelistChanged.v1""", names(ENDPOINTS.events()));
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
