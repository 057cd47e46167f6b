package io.postern.iam.quota;

import io.postern.cloudapi.ApiError;
import io.postern.iam.Admission;
import io.postern.iam.DomainId;
import io.postern.iam.IamConfig;
import io.postern.journal.Guard;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits until what was asked for is there. What IAM has knows no status to wait in: what is not decided on in time is
 * withdrawn, and whoever asked is told to come again.
 */
@ApplicationScoped
public class Admissions {

    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private final Journal journal;
    private final IamConfig config;

    Admissions(Journal journal, IamConfig config) {
        this.journal = journal;
        this.config = config;
    }

    /**
     * Asks for it, and waits.
     *
     * @param request the command that asks
     * @return as {@link #held}; fails with CommandRefused when it is refused, as for a name that is taken
     */
    public <S, C> Uni<Stored<S>> admit(
            Counted<S, C> kind, String id, DomainId domain, C request, Origin origin, Instant at) {
        return journal.execute(origin, new Order<>(kind.streams(), id, domain.value(), request))
                .chain(() -> held(kind, id, origin, at));
    }

    /**
     * Waits for what has been asked for.
     *
     * @return as it is when it is there; fails with ApiError, 400 when the account has as many as it may, 503 when nobody
     *     says in time, 404 when it has been deleted since
     */
    public <S, C> Uni<Stored<S>> held(Counted<S, C> kind, String id, Origin origin, Instant at) {
        return journal.load(kind.streams(), id)
                .chain(asked -> journal.await(
                        kind.streams(),
                        asked,
                        now -> !(now instanceof Admission.Waiting),
                        config.quota().outcomeTimeout()))
                .chain(stored ->
                        stored.state() instanceof Admission.Waiting || stored.state() instanceof Admission.Withdrawn
                                ? withdrawn(kind, id, origin, at)
                                : Uni.createFrom().item(stored))
                .map(last -> there(kind, last));
    }

    /** What was denied is withdrawn already. If the answer comes at this very moment, it may still be a yes. */
    private <S, C> Uni<Stored<S>> withdrawn(Counted<S, C> kind, String id, Origin origin, Instant at) {
        return journal.execute(origin.withdrawing(), () -> journal.load(kind.streams(), id)
                        .map(now -> withdrawing(kind, now, at)))
                .chain(() -> journal.load(kind.streams(), id));
    }

    private static <S, C> Proposal withdrawing(Counted<S, C> kind, Stored<S> now, Instant at) {
        if (!(now.state() instanceof Admission.Waiting)) {
            return new Proposal(List.of(), List.of());
        }
        List<Order<?, ?, ?>> orders = new ArrayList<>(kind.discarding(now, at));
        orders.add(kind.settling(now.id(), now.tenant(), Admission.LATE, at));
        return new Proposal(orders, List.of(Guard.on(kind.streams(), now)));
    }

    private static <S, C> Stored<S> there(Counted<S, C> kind, Stored<S> last) {
        if (kind.there().isInstance(last.state())) {
            return last;
        }
        if (!(last.state() instanceof Admission.Withdrawn no)) {
            throw new ApiError(404, "IAM.0004", "Could not find %s: %s".formatted(kind.name(), last.id()));
        }
        throw switch (no.reason()) {
            case QUOTA_EXCEEDED -> new ApiError(400, "1115", no.text());
            case NOT_DECIDED -> new ApiError(503, "IAM.0006", no.text()).retryAfter(COME_AGAIN);
        };
    }
}
