package io.postern.vpc.vpc.process;

import static io.postern.vpc.journal.VpcStreams.VPCS;

import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import io.postern.vpc.vpc.domain.VpcCommand;
import io.postern.vpc.vpc.domain.VpcCommand.DenyVpcQuota;
import io.postern.vpc.vpc.domain.VpcCommand.GrantVpcQuota;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A VPC that was asked for is there when quota is held for it, and fails when it is denied. */
@ApplicationScoped
public class WhenQuotaIsAnsweredThenSettleVpc implements Process {

    private static final String KIND = "vpc";
    private static final Set<String> ANSWERS = Set.of("QuotaGranted", "QuotaDenied");

    /** What is read of quota-service's answers. */
    record Quota(String kind, VpcId resource, int used, int limit, Instant at) {
        VpcCommand command(Received event) {
            ProjectId project = new ProjectId(event.tenant());
            return event.type().equals("QuotaGranted")
                    ? new GrantVpcQuota(resource, project, at)
                    : new DenyVpcQuota(resource, project, exceeded(), at);
        }

        private String exceeded() {
            return "Expected one more VPC within the quota, but %d of %d are used".formatted(used, limit);
        }
    }

    @Override
    public String name() {
        return "WhenQuotaIsAnsweredThenSettleVpc";
    }

    @Override
    public boolean concerns(Received event) {
        return ANSWERS.contains(event.type()) && event.as(Quota.class).kind().equals(KIND);
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        return Uni.createFrom()
                .item(batch.stream()
                        .filter(this::concerns)
                        .map(event -> reaction(event, order(event)))
                        .toList());
    }

    private static Order<?, ?, ?> order(Received event) {
        VpcCommand command = event.as(Quota.class).command(event);
        return new Order<>(VPCS, command.id().value(), event.tenant(), command);
    }
}
