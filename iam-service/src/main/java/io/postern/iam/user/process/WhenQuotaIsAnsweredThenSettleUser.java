package io.postern.iam.user.process;

import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.user.domain.UserCommand;
import io.postern.iam.user.domain.UserCommand.DenyUserQuota;
import io.postern.iam.user.domain.UserCommand.GrantUserQuota;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A user who was asked for comes when quota is held for him, and is withdrawn when it is denied. */
@ApplicationScoped
public class WhenQuotaIsAnsweredThenSettleUser implements Process {

    private static final String KIND = "user";
    private static final Set<String> ANSWERS = Set.of("QuotaGranted", "QuotaDenied");

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
        return Uni.createFrom()
                .item(batch.stream()
                        .filter(event -> ANSWERS.contains(event.type()))
                        .filter(event -> event.as(Quota.class).kind().equals(KIND))
                        .map(event -> reaction(event, order(event)))
                        .toList());
    }

    private static Order<?, ?, ?> order(Received event) {
        Quota quota = event.as(Quota.class);
        return new Order<>(Streams.USERS, quota.resource().value(), event.tenant(), quota.command(event.type()));
    }
}
