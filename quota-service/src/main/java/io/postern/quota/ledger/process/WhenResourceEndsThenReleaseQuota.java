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
import io.postern.quota.ledger.domain.LedgerCommand.ReleaseQuota;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whatever failed or is being deleted gives its place back. Its request came before, in the same order. */
@ApplicationScoped
public class WhenResourceEndsThenReleaseQuota implements Process {

    private final DefaultLimits defaults;

    WhenResourceEndsThenReleaseQuota(DefaultLimits defaults) {
        this.defaults = defaults;
    }

    /** What is read of the end, whatever its kind; whose it was says the event itself. */
    record Ended(ResourceId id, Instant at) {
        Order<?, ?, ?> order(ProjectId project, Kind kind, int defaultLimit) {
            return new Order<>(
                    LEDGERS,
                    LedgerId.of(project, kind).value(),
                    project.value(),
                    new ReleaseQuota(project, kind, id, defaultLimit, at));
        }
    }

    @Override
    public String name() {
        return "WhenResourceEndsThenReleaseQuota";
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        return Uni.createFrom().item(batch.stream().flatMap(this::reactions).toList());
    }

    private Stream<Reaction> reactions(Received event) {
        ProjectId project = new ProjectId(event.tenant());
        return Kind.endedBy(event.type()).stream()
                .map(kind -> reaction(event, event.as(Ended.class).order(project, kind, defaults.of(kind))));
    }
}
