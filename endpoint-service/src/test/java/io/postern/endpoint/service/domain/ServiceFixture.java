package io.postern.endpoint.service.domain;

import io.postern.decider.spec.DeciderSpec;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionAdded;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceAvailable;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendHeld;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendSettled;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeleted;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeletionRequested;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceFailed;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceQuotaHeld;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceQuotaSettled;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceRequested;
import java.time.Instant;
import java.util.List;

/** The service all these specifications speak of. Its past happened at noon, commands come later. */
final class ServiceFixture {

    static final DeciderSpec<Service, ServiceCommand, ServiceEvent> SPEC = DeciderSpec.of(new ServiceDecider());
    static final ServiceId ID = new ServiceId("service");
    static final DomainId PROVIDER = new DomainId("provider");
    static final DomainId CONSUMER = new DomainId("consumer");
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(60);
    static final Permission FOR_CONSUMER = new Permission("first", "iam:domain::consumer", "the shop", NOON);
    static final Permission FOR_ALL = new Permission("second", "*", "", NOON);

    static final ServiceDetails DETAILS = details(true, NOON);

    static final ServiceEvent REQUESTED = requested(true);
    static final ServiceEvent QUOTA_HELD = new ServiceQuotaHeld(ID, NOON);
    static final ServiceEvent BACKEND_HELD = new ServiceBackendHeld(ID, NOON);
    static final ServiceEvent AVAILABLE = new ServiceAvailable(ID, NOON);
    static final ServiceEvent CONSUMER_ADDED = new PermissionAdded(ID, FOR_CONSUMER);
    static final ServiceEvent FAILED = new ServiceFailed(ID, ServiceFailure.PORT_UNKNOWN, "no such port", NOON);
    static final ServiceEvent DELETION_REQUESTED = new ServiceDeletionRequested(ID, NOON);
    static final ServiceEvent QUOTA_SETTLED = new ServiceQuotaSettled(ID, NOON);
    static final ServiceEvent BACKEND_SETTLED = new ServiceBackendSettled(ID, NOON);
    static final ServiceEvent DELETED = new ServiceDeleted(ID, NOON);

    static final CloudOffer CLOUD = new CloudOffer("OBS", false, null);
    static final ServiceDetails CLOUD_DETAILS = ServiceDetails.ofCloud(
            ID, "region.obs.service", "gateway", "", List.of(), List.of(), ServiceOptions.NONE, CLOUD, NOON);
    static final ServiceEvent PUBLISHED = new ServiceEvent.CloudServicePublished(
            ID,
            "system",
            new DomainId("system"),
            "region.obs.service",
            "gateway",
            "",
            List.of(),
            List.of(),
            ServiceOptions.NONE,
            CLOUD,
            NOON);

    private ServiceFixture() {}

    static ServiceDetails details(boolean approval, Instant at) {
        return new ServiceDetails(
                ID,
                "project",
                PROVIDER,
                "region.service",
                "vpc",
                "port",
                "LB",
                "interface",
                approval,
                "close",
                "for shops",
                List.of(new PortMapping(80, 8080, "TCP")),
                List.of(new Tag("team", "payments")),
                ServiceOptions.NONE,
                null,
                at);
    }

    static ServiceEvent requested(boolean approval) {
        return new ServiceRequested(
                ID,
                "project",
                PROVIDER,
                "region.service",
                "vpc",
                "port",
                "LB",
                "interface",
                approval,
                "close",
                "for shops",
                List.of(new PortMapping(80, 8080, "TCP")),
                List.of(new Tag("team", "payments")),
                ServiceOptions.NONE,
                NOON);
    }
}
