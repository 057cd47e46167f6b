package io.postern.iam.quota.process;

import io.postern.iam.Admission;
import io.postern.iam.WhyNot;
import io.postern.iam.quota.Counted;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Proposal;
import io.postern.journal.Received;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was asked for comes when quota is held for it, and is withdrawn when it is denied. */
@ApplicationScoped
public class WhenQuotaIsAnsweredThenSettle implements Process {

    private static final String YES = "QuotaGranted";
    private static final Set<String> ANSWERS = Set.of(YES, "QuotaDenied");

    private final Journal journal;

    WhenQuotaIsAnsweredThenSettle(Journal journal) {
        this.journal = journal;
    }

    /** What is read of quota-service's answers. */
    record Quota(String kind, String resource, int used, int limit, Instant at) {
        Admission admission(String type) {
            return type.equals(YES)
                    ? new Admission.Admitted()
                    : new Admission.Withheld(
                            WhyNot.QUOTA_EXCEEDED,
                            "Expected one more %s within the quota, but %d of %d are used"
                                    .formatted(kind, used, limit));
        }
    }

    @Override
    public String name() {
        return "WhenQuotaIsAnsweredThenSettle";
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        return Multi.createFrom()
                .items(batch.stream().filter(event -> ANSWERS.contains(event.type())))
                .onItem()
                .transformToMultiAndConcatenate(this::settled)
                .collect()
                .asList();
    }

    private Multi<Reaction> settled(Received event) {
        Quota quota = event.as(Quota.class);
        return Counted.named(quota.kind())
                .map(kind -> orders(kind, quota, event)
                        .map(orders -> new Reaction(name(), event, new Proposal(orders, List.of())))
                        .toMulti())
                .orElse(Multi.createFrom().empty());
    }

    /** What does not come leaves nothing behind. */
    private <S, C> Uni<List<Order<?, ?, ?>>> orders(Counted<S, C> kind, Quota quota, Received event) {
        List<Order<?, ?, ?>> orders = new ArrayList<>();
        orders.add(kind.settling(quota.resource(), event.tenant(), quota.admission(event.type()), quota.at()));
        return event.type().equals(YES)
                ? Uni.createFrom().item(orders)
                : journal.load(kind.streams(), quota.resource()).map(read -> {
                    orders.addAll(kind.discarding(read, quota.at()));
                    return orders;
                });
    }
}
