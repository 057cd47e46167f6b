package io.postern.vpc.binding.process;

import static io.postern.vpc.journal.VpcStreams.BINDINGS;

import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.vpc.ServiceId;
import io.postern.vpc.binding.domain.BindingCommand.ReleaseBackend;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A service that failed or is being deleted lets its backend go. Its request came before, in the same order. */
@ApplicationScoped
public class WhenServiceEndsThenReleaseBackend implements Process {

    private static final Set<String> ENDS = Set.of("ServiceFailed", "ServiceDeletionRequested");

    /** What is read of the end. */
    record Ended(ServiceId id, Instant at) {
        Order<?, ?, ?> order(String tenant) {
            return new Order<>(BINDINGS, id.value(), tenant, new ReleaseBackend(id, at));
        }
    }

    @Override
    public String name() {
        return "WhenServiceEndsThenReleaseBackend";
    }

    @Override
    public boolean concerns(Received event) {
        return ENDS.contains(event.type());
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        return Uni.createFrom()
                .item(batch.stream()
                        .filter(this::concerns)
                        .map(event -> reaction(event, event.as(Ended.class).order(event.tenant())))
                        .toList());
    }
}
