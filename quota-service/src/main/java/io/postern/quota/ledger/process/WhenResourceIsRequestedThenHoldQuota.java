package io.postern.quota.ledger.process;

import static io.postern.quota.journal.QuotaStreams.LEDGERS;

import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.quota.DefaultLimits;
import io.postern.quota.Kind;
import io.postern.quota.LedgerId;
import io.postern.quota.ProjectId;
import io.postern.quota.ResourceId;
import io.postern.quota.ledger.domain.LedgerCommand.HoldQuota;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whatever is counted asks for its place; whether there is one is an event either way. */
@ApplicationScoped
public class WhenResourceIsRequestedThenHoldQuota implements Process {

    private final DefaultLimits defaults;

    WhenResourceIsRequestedThenHoldQuota(DefaultLimits defaults) {
        this.defaults = defaults;
    }

    /** What is read of the request, whatever its kind. */
    record Requested(ResourceId id, ProjectId project, Instant at) {
        Order<?, ?, ?> order(Kind kind, int defaultLimit) {
            return new Order<>(
                    LEDGERS,
                    LedgerId.of(project, kind).value(),
                    project.value(),
                    new HoldQuota(project, kind, id, defaultLimit, at));
        }
    }

    @Override
    public String name() {
        return "WhenResourceIsRequestedThenHoldQuota";
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        return Uni.createFrom().item(batch.stream().flatMap(this::reactions).toList());
    }

    private Stream<Reaction> reactions(Received event) {
        return Kind.begunBy(event.type()).stream()
                .map(kind -> reaction(event, event.as(Requested.class).order(kind, defaults.of(kind))));
    }
}
