package io.postern.endpoint.service.process;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.endpoint.ServiceId;
import io.postern.endpoint.service.domain.ServiceCommand;
import io.postern.endpoint.service.domain.ServiceCommand.ChangeServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.DenyServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.KeepServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.RefuseServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceQuota;
import io.postern.endpoint.service.domain.ServiceFailure;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service is offered when quota-service holds one of the quota for it and vpc-service has bound its backend; a no from
 * either fails it.
 */
@ApplicationScoped
public class WhenQuotaAndBackendAreHeldThenOffer implements Process {

    private static final String KIND = "endpoint_service";

    /** What is read of quota-service's answers. */
    record Quota(String kind, String resource, int used, int limit, Instant at) {
        String exceeded() {
            return "Expected one more endpoint service within the quota, but %d of %d are used".formatted(used, limit);
        }
    }

    /** What is read of vpc-service's answers. */
    record Backend(
            String service,
            @Nullable String port,
            @Nullable String reason,
            @Nullable String text,
            Instant at) {}

    @Override
    public String name() {
        return "WhenQuotaAndBackendAreHeldThenOffer";
    }

    @Override
    public boolean concerns(Received event) {
        return reaction(event) != null;
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        return Uni.createFrom()
                .item(batch.stream()
                        .map(this::reaction)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private @Nullable Reaction reaction(Received event) {
        return switch (event.type()) {
            case "QuotaGranted", "QuotaDenied", "QuotaReleased" -> quota(event, event.as(Quota.class));
            case "BackendBound", "BackendRefused", "BackendReleased", "BackendMoved", "BackendMoveRefused" ->
                backend(event, event.as(Backend.class));
            default -> null;
        };
    }

    private @Nullable Reaction quota(Received event, Quota quota) {
        if (!quota.kind().equals(KIND)) {
            return null;
        }
        ServiceId id = new ServiceId(quota.resource());
        return reaction(
                event,
                id,
                switch (event.type()) {
                    case "QuotaGranted" -> new HoldServiceQuota(id, quota.at());
                    case "QuotaDenied" -> new DenyServiceQuota(id, quota.exceeded(), quota.at());
                    default -> new SettleServiceQuota(id, quota.at());
                });
    }

    private Reaction backend(Received event, Backend backend) {
        ServiceId id = new ServiceId(backend.service());
        return reaction(
                event,
                id,
                switch (event.type()) {
                    case "BackendBound" -> new HoldServiceBackend(id, backend.at());
                    case "BackendRefused" -> refused(id, backend);
                    case "BackendMoved" ->
                        new ChangeServiceBackend(id, Objects.requireNonNull(backend.port()), backend.at());
                    case "BackendMoveRefused" -> kept(id, backend);
                    default -> new SettleServiceBackend(id, backend.at());
                });
    }

    private static RefuseServiceBackend refused(ServiceId id, Backend backend) {
        ServiceFailure reason = ServiceFailure.valueOf(Objects.requireNonNull(backend.reason()));
        return new RefuseServiceBackend(
                id, reason, Objects.requireNonNullElse(backend.text(), reason.name()), backend.at());
    }

    private static KeepServiceBackend kept(ServiceId id, Backend backend) {
        ServiceFailure reason = ServiceFailure.valueOf(Objects.requireNonNull(backend.reason()));
        String text = Objects.requireNonNullElse(backend.text(), reason.name());
        return new KeepServiceBackend(id, Objects.requireNonNull(backend.port()), reason, text, backend.at());
    }

    private Reaction reaction(Received event, ServiceId id, ServiceCommand command) {
        return reaction(event, new Order<>(SERVICES, id.value(), event.tenant(), command));
    }
}
