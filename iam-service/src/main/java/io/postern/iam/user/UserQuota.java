package io.postern.iam.user;

import io.postern.cloudapi.ApiError;
import io.postern.iam.IamConfig;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.user.domain.NoUser;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserCommand.WithdrawUser;
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
 * Waits until a user who was asked for is there. A user has no status to wait in: who is not decided on in time is
 * withdrawn, and his caller is told to come again.
 */
@ApplicationScoped
public class UserQuota {

    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private final Journal journal;
    private final IamConfig config;

    UserQuota(Journal journal, IamConfig config) {
        this.journal = journal;
        this.config = config;
    }

    /** @return fails with ApiError, 400 when the account has as many users as it may, 503 when nobody answers */
    public Uni<Void> held(UserId id, Origin origin, Instant at) {
        return journal.load(Streams.USERS, id.value())
                .chain(asked -> journal.await(
                        Streams.USERS,
                        asked,
                        now -> !(now instanceof User.Requested),
                        config.users().outcomeTimeout()))
                .chain(stored -> stored.state() instanceof User.Active
                        ? Uni.createFrom().voidItem()
                        : withdrawn(id, origin, at));
    }

    /** If the answer comes at this very moment, it may still be a yes. */
    private Uni<Void> withdrawn(UserId id, Origin origin, Instant at) {
        return journal.execute(origin.withdrawing(), () -> journal.load(Streams.USERS, id.value())
                        .map(now -> withdrawing(id, now, at)))
                .chain(() -> journal.load(Streams.USERS, id.value()))
                .chain(last -> switch (last.state()) {
                    case User.Active _ -> Uni.createFrom().voidItem();
                    case User.Withdrawn no
                    when no.reason() == NoUser.QUOTA_EXCEEDED ->
                        Uni.createFrom().failure(new ApiError(400, "1115", no.text()));
                    case User.NotCreated _, User.Deleted _ ->
                        Uni.createFrom()
                                .failure(new ApiError(503, "IAM.0006", "Quota was not decided on in time, come again")
                                        .retryAfter(COME_AGAIN));
                });
    }

    /** With what he would have proved himself with, and the key to his profile. */
    private static Proposal withdrawing(UserId id, Stored<User> read, Instant at) {
        if (!(read.state() instanceof User.Requested asked)) {
            return new Proposal(List.of(), List.of());
        }
        List<Order<?, ?, ?>> orders = new ArrayList<>(Leavings.discard(id, asked.domain(), at));
        orders.add(new Order<>(Streams.USERS, id.value(), read.tenant(), new WithdrawUser(id, at)));
        return new Proposal(orders, List.of(Guard.on(Streams.USERS, read)));
    }
}
