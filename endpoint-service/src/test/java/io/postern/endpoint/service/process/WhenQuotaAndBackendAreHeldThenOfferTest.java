package io.postern.endpoint.service.process;

import static io.postern.contracts.Reactions.commands;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.ApprovedEvent;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.service.domain.ServiceCommand.ChangeServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.DenyServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.KeepServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.RefuseServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceQuota;
import io.postern.endpoint.service.domain.ServiceFailure;
import io.postern.journal.Received;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What quota-service and vpc-service say is what they agreed to say. */
class WhenQuotaAndBackendAreHeldThenOfferTest {

    private static final String OTHER_PORT = "d7c6b5a4-9382-4716-a504-f3e2d1c0b9a8";
    private static final ServiceId ID = new ServiceId(
            ApprovedEvent.of("endpoint", "ServiceRequested").received().id());

    private final WhenQuotaAndBackendAreHeldThenOffer process = new WhenQuotaAndBackendAreHeldThenOffer();

    @Test
    void quota_that_is_granted_is_held() {
        Received granted = quota("QuotaGranted");
        assertEquals(List.of(new HoldServiceQuota(resource(granted), granted.time())), commands(process, granted));
    }

    @Test
    void quota_that_is_denied_is_told_with_its_numbers() {
        Received denied = quota("QuotaDenied");
        assertEquals(
                List.of(new DenyServiceQuota(
                        resource(denied),
                        "Expected one more endpoint service within the quota, but 50 of 50 are used",
                        denied.time())),
                commands(process, denied));
    }

    @Test
    void quota_that_is_released_is_settled() {
        Received released = quota("QuotaReleased");
        assertEquals(List.of(new SettleServiceQuota(resource(released), released.time())), commands(process, released));
    }

    @Test
    void a_backend_that_is_bound_is_held() {
        assertEquals(
                List.of(new HoldServiceBackend(ID, Instant.parse("2026-01-01T12:00:02.074Z"))),
                commands(process, ApprovedEvent.of("vpc", "BackendBound").received()));
    }

    @Test
    void every_reason_that_a_backend_can_be_refused_for_is_known() {
        ApprovedEvent refused = ApprovedEvent.of("vpc", "BackendRefused");
        for (String reason : refused.texts("reason")) {
            assertEquals(
                    List.of(new RefuseServiceBackend(
                            ID,
                            ServiceFailure.valueOf(reason),
                            "Expected a port to bind, but there is none",
                            Instant.parse("2026-01-01T12:00:02.074Z"))),
                    commands(process, refused.receivedWith("reason", reason)));
        }
    }

    @Test
    void a_backend_that_is_released_is_settled() {
        assertEquals(
                List.of(new SettleServiceBackend(ID, Instant.parse("2026-01-01T12:00:41.517Z"))),
                commands(process, ApprovedEvent.of("vpc", "BackendReleased").received()));
    }

    @Test
    void a_backend_that_has_moved_is_changed() {
        Received moved = ApprovedEvent.of("vpc", "BackendMoved").received();
        assertEquals(List.of(new ChangeServiceBackend(ID, OTHER_PORT, moved.time())), commands(process, moved));
    }

    @Test
    void every_reason_that_a_backend_cannot_move_for_is_known() {
        ApprovedEvent refused = ApprovedEvent.of("vpc", "BackendMoveRefused");
        for (String reason : refused.texts("reason")) {
            assertEquals(
                    List.of(new KeepServiceBackend(
                            ID,
                            OTHER_PORT,
                            ServiceFailure.valueOf(reason),
                            "Expected port %s, but there is none".formatted(OTHER_PORT),
                            Instant.parse("2026-01-01T12:00:19.703Z"))),
                    commands(process, refused.receivedWith("reason", reason)));
        }
    }

    @Test
    void the_quota_of_endpoints_is_none_of_its_business() {
        assertEquals(
                List.of(),
                commands(process, ApprovedEvent.of("quota", "QuotaGranted").received()));
    }

    @Test
    void whatever_else_happens_there_means_nothing_here() {
        for (String service : List.of("quota", "vpc")) {
            for (ApprovedEvent event : ApprovedEvent.all(service)) {
                if (!event.name().matches("Backend(Bound|Refused|Released|Moved|MoveRefused)")) {
                    assertEquals(List.of(), commands(process, event.received()), event.name());
                }
            }
        }
    }

    private static Received quota(String name) {
        return ApprovedEvent.of("quota", name).receivedWith("kind", "endpoint_service");
    }

    /** The sample speaks of an endpoint; of what it speaks makes no difference. */
    private static ServiceId resource(Received quota) {
        return new ServiceId(
                quota.as(WhenQuotaAndBackendAreHeldThenOffer.Quota.class).resource());
    }
}
