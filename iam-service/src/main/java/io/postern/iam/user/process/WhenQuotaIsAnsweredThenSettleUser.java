package io.postern.iam.user.process;

import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.user.Leavings;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserCommand;
import io.postern.iam.user.domain.UserCommand.DenyUserQuota;
import io.postern.iam.user.domain.UserCommand.GrantUserQuota;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Proposal;
import io.postern.journal.Received;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A user who was asked for comes when quota is held for him, and is withdrawn when it is denied. */
@ApplicationScoped
public class WhenQuotaIsAnsweredThenSettleUser implements Process {

    private static final String KIND = "user";
    private static final String DENIED = "QuotaDenied";
    private static final Set<String> ANSWERS = Set.of("QuotaGranted", DENIED);

    private final Journal journal;

    WhenQuotaIsAnsweredThenSettleUser(Journal journal) {
        this.journal = journal;
    }

    /** What is read of quota-service's answers. */
    record Quota(String kind, UserId resource, int used, int limit, Instant at) {
        UserCommand command(String type) {
            return type.equals("QuotaGranted")
                    ? new GrantUserQuota(resource, at)
                    : new DenyUserQuota(resource, exceeded(), at);
        }

        private String exceeded() {
            return "Expected one more user within the quota, but %d of %d are used".formatted(used, limit);
        }
    }

    @Override
    public String name() {
        return "WhenQuotaIsAnsweredThenSettleUser";
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        List<Received> answers = batch.stream()
                .filter(event -> ANSWERS.contains(event.type()))
                .filter(event -> event.as(Quota.class).kind().equals(KIND))
                .toList();
        Set<String> denied = answers.stream()
                .filter(event -> event.type().equals(DENIED))
                .map(event -> event.as(Quota.class).resource().value())
                .collect(Collectors.toSet());
        return journal.loadAll(Streams.USERS, denied).map(users -> answers.stream()
                .map(event -> new Reaction(name(), event, new Proposal(orders(event, users), List.of())))
                .toList());
    }

    /** Who does not come leaves nothing behind. */
    private static List<Order<?, ?, ?>> orders(Received event, Map<String, Stored<User>> denied) {
        Quota quota = event.as(Quota.class);
        UserId id = quota.resource();
        List<Order<?, ?, ?>> orders = new ArrayList<>();
        orders.add(new Order<>(Streams.USERS, id.value(), event.tenant(), quota.command(event.type())));
        Stored<User> asked = denied.get(id.value());
        if (asked != null && asked.state() instanceof User.Requested user) {
            orders.addAll(Leavings.discard(id, user.domain(), quota.at()));
        }
        return orders;
    }
}
