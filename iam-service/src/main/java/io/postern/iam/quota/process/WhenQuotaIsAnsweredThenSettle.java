package io.postern.iam.quota.process;

import io.postern.iam.Admission;
import io.postern.iam.IamConfig;
import io.postern.iam.WhyNot;
import io.postern.iam.journal.Askers;
import io.postern.iam.journal.Askers.Asked;
import io.postern.iam.quota.Counted;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Proposal;
import io.postern.journal.Received;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was asked for comes when quota is held for it, and is withdrawn when it is denied, or when the answer is so late
 * that nobody can be waiting for it: whoever asked was told something else, or his request has died.
 */
@ApplicationScoped
public class WhenQuotaIsAnsweredThenSettle implements Process {

    private static final String YES = "QuotaGranted";
    private static final Set<String> ANSWERS = Set.of(YES, "QuotaDenied");

    private final Journal journal;
    private final Askers askers;
    private final Duration patience;

    WhenQuotaIsAnsweredThenSettle(Journal journal, Askers askers, IamConfig config) {
        this.journal = journal;
        this.askers = askers;
        this.patience = config.quota().outcomeTimeout();
    }

    /** What is read of quota-service's answers. */
    record Quota(String kind, String resource, int used, int limit, Instant at) {

        /** @param waiting what somebody may be waiting for */
        Admission admission(String type, Set<String> waiting) {
            if (!type.equals(YES)) {
                return new Admission.Withheld(
                        WhyNot.QUOTA_EXCEEDED,
                        "Expected one more %s within the quota, but %d of %d are used".formatted(kind, used, limit));
            }
            return waiting.contains(resource) ? new Admission.Admitted() : Admission.LATE;
        }

        Stream<Asked> asked() {
            return Counted.named(kind).stream()
                    .map(counted -> new Asked(counted.streams().type(), resource));
        }
    }

    @Override
    public String name() {
        return "WhenQuotaIsAnsweredThenSettle";
    }

    @Override
    public boolean concerns(Received event) {
        return ANSWERS.contains(event.type())
                && Counted.named(event.as(Quota.class).kind()).isPresent();
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        List<Received> answers = batch.stream().filter(this::concerns).toList();
        List<Asked> granted = answers.stream()
                .filter(event -> event.type().equals(YES))
                .flatMap(event -> event.as(Quota.class).asked())
                .toList();
        return askers.waiting(granted, patience).chain(waiting -> Multi.createFrom()
                .iterable(answers)
                .onItem()
                .transformToMultiAndConcatenate(event -> settled(event, waiting))
                .collect()
                .asList());
    }

    private Multi<Reaction> settled(Received event, Set<String> waiting) {
        Quota quota = event.as(Quota.class);
        return Counted.named(quota.kind())
                .map(kind -> orders(kind, quota, event, waiting)
                        .map(orders -> new Reaction(name(), event, new Proposal(orders, List.of())))
                        .toMulti())
                .orElse(Multi.createFrom().empty());
    }

    /** What does not come leaves nothing behind. */
    private <S, C> Uni<List<Order<?, ?, ?>>> orders(
            Counted<S, C> kind, Quota quota, Received event, Set<String> waiting) {
        Admission admission = quota.admission(event.type(), waiting);
        List<Order<?, ?, ?>> orders = new ArrayList<>();
        orders.add(kind.settling(quota.resource(), event.tenant(), admission, quota.at()));
        return admission instanceof Admission.Admitted
                ? Uni.createFrom().item(orders)
                : journal.load(kind.streams(), quota.resource()).map(read -> {
                    orders.addAll(kind.discarding(read, quota.at()));
                    return orders;
                });
    }
}
