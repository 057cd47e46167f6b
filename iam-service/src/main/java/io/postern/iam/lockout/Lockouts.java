package io.postern.iam.lockout;

import io.postern.decider.Decision;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.lockout.domain.Lockout;
import io.postern.iam.lockout.domain.LockoutCommand.FailLogin;
import io.postern.iam.lockout.domain.LockoutCommand.SucceedLogin;
import io.postern.iam.lockout.domain.LockoutDecider;
import io.postern.iam.lockout.domain.LockoutEvent;
import io.postern.iam.securitypolicy.domain.LoginPolicy;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserCommand.LockUser;
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

/** Counts failed logins, and locks. */
@ApplicationScoped
public class Lockouts {

    private static final LockoutDecider RULES = new LockoutDecider();

    private final Journal journal;

    Lockouts(Journal journal) {
        this.journal = journal;
    }

    /** @return as of nobody when there is no such user */
    public Uni<Lockout> of(UserId user) {
        return journal.load(Streams.LOCKOUTS, user.value()).map(Stored::state);
    }

    /** Counts a failure; if it locks the user, all the world is told. */
    public Uni<Void> failed(User.Active user, LoginPolicy policy, Origin origin, Instant at) {
        FailLogin failure = new FailLogin(
                user.id(),
                user.domain(),
                origin.requestId(),
                policy.failures(),
                Duration.ofMinutes(policy.withinMinutes()),
                Duration.ofMinutes(policy.lockoutMinutes()),
                at);
        return journal.execute(unconditional(origin), () -> journal.load(
                                Streams.LOCKOUTS, user.id().value())
                        .map(stored -> proposal(stored, failure)))
                .replaceWithVoid();
    }

    public Uni<Void> succeeded(User.Active user, Origin origin, Instant at) {
        return journal.execute(
                        unconditional(origin),
                        new Order<>(
                                Streams.LOCKOUTS,
                                user.id().value(),
                                user.domain().value(),
                                new SucceedLogin(user.id(), user.domain(), at)))
                .replaceWithVoid();
    }

    /** An attempt is counted whatever the request says of coming again, or of versions. */
    private static Origin unconditional(Origin origin) {
        return Origin.request(origin.actor(), origin.requestId());
    }

    private static Proposal proposal(Stored<Lockout> stored, FailLogin failure) {
        String id = failure.user().value();
        String tenant = failure.domain().value();
        List<Order<?, ?, ?>> orders = new ArrayList<>();
        orders.add(new Order<>(Streams.LOCKOUTS, id, tenant, failure));
        if (RULES.decide(stored.state(), failure) instanceof Decision.Emit<LockoutEvent>(List<LockoutEvent> events)
                && events.stream().anyMatch(LockoutEvent.LoginLocked.class::isInstance)) {
            orders.add(new Order<>(
                    Streams.USERS,
                    id,
                    tenant,
                    new LockUser(failure.user(), failure.at().plus(failure.lock()), failure.at())));
        }
        List<Guard> guards = stored.exists() ? List.of(Guard.on(Streams.LOCKOUTS, stored)) : List.of();
        return new Proposal(orders, guards);
    }
}
