package io.postern.endpoint.journal;

import io.postern.cloudapi.quota.CountedView;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand;
import io.postern.endpoint.endpoint.domain.EndpointDecider;
import io.postern.endpoint.endpoint.domain.EndpointEvent;
import io.postern.endpoint.endpoint.domain.EndpointReason;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceCommand;
import io.postern.endpoint.service.domain.ServiceDecider;
import io.postern.endpoint.service.domain.ServiceEvent;
import io.postern.endpoint.service.domain.ServiceReason;
import io.postern.journal.Aggregate;
import io.postern.journal.Catalogue;
import io.postern.journal.TypeNames;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What this service stores, by which names. The names are stored for ever. */
public final class EndpointStreams {

    public static final Aggregate<Service, ServiceCommand, ServiceEvent> SERVICES = Aggregate.of(
                    "service",
                    "service_view",
                    new ServiceDecider(),
                    TypeNames.of(ServiceEvent.class)
                            .name("ServiceRequested", ServiceEvent.ServiceRequested.class)
                            .name("ServiceQuotaHeld", ServiceEvent.ServiceQuotaHeld.class)
                            .name("ServiceBackendHeld", ServiceEvent.ServiceBackendHeld.class)
                            .name("ServiceAvailable", ServiceEvent.ServiceAvailable.class)
                            .name("ServiceFailed", ServiceEvent.ServiceFailed.class)
                            .name("CloudServicePublished", ServiceEvent.CloudServicePublished.class)
                            .name("CloudServiceWithdrawn", ServiceEvent.CloudServiceWithdrawn.class)
                            .name("ServiceUpdated", ServiceEvent.ServiceUpdated.class)
                            .name("ServiceTagsChanged", ServiceEvent.ServiceTagsChanged.class)
                            .name("ServiceUpgraded", ServiceEvent.ServiceUpgraded.class)
                            .name("ServerResourcesAdded", ServiceEvent.ServerResourcesAdded.class)
                            .name("ServiceBackendChangeRequested", ServiceEvent.ServiceBackendChangeRequested.class)
                            .name("ServiceBackendChanged", ServiceEvent.ServiceBackendChanged.class)
                            .name("ServiceBackendChangeRefused", ServiceEvent.ServiceBackendChangeRefused.class)
                            .name("ApprovalRuleAdded", ServiceEvent.ApprovalRuleAdded.class)
                            .name("ApprovalRuleRemoved", ServiceEvent.ApprovalRuleRemoved.class)
                            .name("PermissionDescribed", ServiceEvent.PermissionDescribed.class)
                            .name("PermissionAdded", ServiceEvent.PermissionAdded.class)
                            .name("PermissionRemoved", ServiceEvent.PermissionRemoved.class)
                            .name("ServiceDeletionRequested", ServiceEvent.ServiceDeletionRequested.class)
                            .name("ServiceQuotaSettled", ServiceEvent.ServiceQuotaSettled.class)
                            .name("ServiceBackendSettled", ServiceEvent.ServiceBackendSettled.class)
                            .name("ServiceDeleted", ServiceEvent.ServiceDeleted.class),
                    TypeNames.of(Service.class)
                            .name("none", Service.NotRequested.class)
                            .name("creating", Service.Creating.class)
                            .name("available", Service.Available.class)
                            .name("failed", Service.Failed.class)
                            .name("deleting", Service.Deleting.class)
                            .name("deleted", Service.Deleted.class))
            .constraint(
                    "endpoint_service_lives",
                    ServiceReason.SERVICE_IN_USE,
                    "Expected a service without connected endpoints, but it has some")
            .constraint(
                    "service_backend_port",
                    ServiceReason.BACKEND_PORT_TAKEN,
                    "Expected server ports of its own, but another service on this backend has one of them");

    public static final Aggregate<Endpoint, EndpointCommand, EndpointEvent> ENDPOINTS = Aggregate.of(
                    "endpoint",
                    "endpoint_view",
                    new EndpointDecider(),
                    TypeNames.of(EndpointEvent.class)
                            .name("EndpointRequested", EndpointEvent.EndpointRequested.class)
                            .name("EndpointQuotaHeld", EndpointEvent.EndpointQuotaHeld.class)
                            .name("EndpointPortHeld", EndpointEvent.EndpointPortHeld.class)
                            .name("EndpointAttached", EndpointEvent.EndpointAttached.class)
                            .name("EndpointWhitelistChanged", EndpointEvent.EndpointWhitelistChanged.class)
                            .name("EndpointTagsChanged", EndpointEvent.EndpointTagsChanged.class)
                            .name("EndpointRoutesChanged", EndpointEvent.EndpointRoutesChanged.class)
                            .name("EndpointPolicyChanged", EndpointEvent.EndpointPolicyChanged.class)
                            .name("EndpointUpgraded", EndpointEvent.EndpointUpgraded.class)
                            .name("ConnectionDescribed", EndpointEvent.ConnectionDescribed.class)
                            .name("EndpointSubmitted", EndpointEvent.EndpointSubmitted.class)
                            .name("EndpointAccepted", EndpointEvent.EndpointAccepted.class)
                            .name("EndpointRejected", EndpointEvent.EndpointRejected.class)
                            .name("EndpointFailed", EndpointEvent.EndpointFailed.class)
                            .name("EndpointDeletionRequested", EndpointEvent.EndpointDeletionRequested.class)
                            .name("EndpointQuotaSettled", EndpointEvent.EndpointQuotaSettled.class)
                            .name("EndpointPortSettled", EndpointEvent.EndpointPortSettled.class)
                            .name("EndpointDeleted", EndpointEvent.EndpointDeleted.class),
                    TypeNames.of(Endpoint.class)
                            .name("none", Endpoint.NotRequested.class)
                            .name("creating", Endpoint.Creating.class)
                            .name("pendingAcceptance", Endpoint.PendingAcceptance.class)
                            .name("accepted", Endpoint.Accepted.class)
                            .name("rejected", Endpoint.Rejected.class)
                            .name("failed", Endpoint.Failed.class)
                            .name("deleting", Endpoint.Deleting.class)
                            .name("deleted", Endpoint.Deleted.class))
            .constraint(
                    "endpoint_service_lives",
                    EndpointReason.SERVICE_NOT_AVAILABLE,
                    "Expected an endpoint service that is available, but it has ended")
            .constraint(
                    "endpoint_route_table",
                    EndpointReason.ROUTE_TABLE_TAKEN,
                    "Expected route tables without an endpoint to this service, but one of them has one")
            .constraint(
                    "endpoint_approval_slot",
                    EndpointReason.APPROVAL_SLOT_TAKEN,
                    "Expected a free place under the approval rule, but it is taken")
            .constraint("endpoint_marker", EndpointReason.MARKER_TAKEN, "Expected a new marker, but it is taken");

    private EndpointStreams() {}

    /** Where the container learns of them. */
    static final class Wiring {

        private static final String HELD = "state ->> 'kind' = 'creating' and (state ->> 'quotaHeld')::boolean";

        @Produces
        @Singleton
        Catalogue catalogue() {
            return new Catalogue("endpoint", List.of(SERVICES, ENDPOINTS));
        }

        @Produces
        @Singleton
        CountedView countedServices() {
            String own = "state ->> 'kind' = 'available' and not offered_to_all"; // nobody's quota counts a cloud's
            return new CountedView("endpoint_service", SERVICES.view(), HELD + " or " + own);
        }

        @Produces
        @Singleton
        CountedView countedEndpoints() {
            String placed = "state ->> 'kind' in ('pendingAcceptance', 'accepted', 'rejected')";
            return new CountedView("endpoint", ENDPOINTS.view(), HELD + " or " + placed);
        }
    }
}
