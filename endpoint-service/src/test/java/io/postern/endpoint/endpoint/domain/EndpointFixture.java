package io.postern.endpoint.endpoint.domain;

import io.postern.decider.spec.DeciderSpec;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointAccepted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeleted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeletionRequested;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointFailed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPortHeld;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPortSettled;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointQuotaHeld;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointQuotaSettled;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRejected;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRequested;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointSubmitted;
import java.time.Instant;
import java.util.List;

/** The endpoint all these specifications speak of. Its past happened at noon, commands come later. */
final class EndpointFixture {

    static final DeciderSpec<Endpoint, EndpointCommand, EndpointEvent> SPEC = DeciderSpec.of(new EndpointDecider());
    static final EndpointId ID = new EndpointId("endpoint");
    static final ServiceId SERVICE = new ServiceId("service");
    static final ServiceId OTHER_SERVICE = new ServiceId("other");
    static final EndpointPort PORT = new EndpointPort("port", "192.168.0.7");
    static final EndpointPort OTHER_PORT = new EndpointPort("other", "192.168.0.8");
    static final String PROVIDER = "user:provider";
    static final String PROCESS = "WhenQuotaAndPortAreHeldThenSubmit";
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(60);

    static final EndpointDetails DETAILS = new EndpointDetails(
            ID,
            16_777_217,
            "project",
            new DomainId("domain"),
            SERVICE,
            "region.service",
            "interface",
            "vpc",
            "subnet",
            null,
            true,
            true,
            List.of("192.168.0.0/24"),
            "of the shop",
            List.of(new Tag("team", "shop")),
            EndpointOptions.NONE,
            null,
            null,
            NOON);

    static final EndpointEvent REQUESTED = new EndpointRequested(
            ID,
            16_777_217,
            "project",
            new DomainId("domain"),
            SERVICE,
            "region.service",
            "interface",
            "vpc",
            "subnet",
            null,
            true,
            true,
            List.of("192.168.0.0/24"),
            "of the shop",
            List.of(new Tag("team", "shop")),
            EndpointOptions.NONE,
            NOON);

    static final EndpointEvent QUOTA_HELD = new EndpointQuotaHeld(ID, NOON);
    static final EndpointEvent PORT_HELD = new EndpointPortHeld(ID, PORT, NOON);
    static final EndpointEvent SUBMITTED = new EndpointSubmitted(ID, SERVICE, PORT, NOON);
    static final EndpointEvent ACCEPTED = new EndpointAccepted(ID, SERVICE, PORT, PROVIDER, null, NOON);
    static final EndpointEvent REJECTED = new EndpointRejected(ID, SERVICE, PROVIDER, NOON);
    static final EndpointEvent FAILED =
            new EndpointFailed(ID, EndpointFailure.QUOTA_EXCEEDED, "50 of 50 are used", NOON);
    static final EndpointEvent DELETION_REQUESTED = new EndpointDeletionRequested(ID, NOON);
    static final EndpointEvent QUOTA_SETTLED = new EndpointQuotaSettled(ID, NOON);
    static final EndpointEvent PORT_SETTLED = new EndpointPortSettled(ID, NOON);
    static final EndpointEvent DELETED = new EndpointDeleted(ID, NOON);

    private EndpointFixture() {}
}
