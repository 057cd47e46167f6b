package io.postern.vpc.subnet.process;

import static io.postern.vpc.journal.VpcStreams.SUBNETS;

import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Proposal;
import io.postern.journal.Received;
import io.postern.journal.Stored;
import io.postern.vpc.SubnetId;
import io.postern.vpc.journal.SubnetOrders;
import io.postern.vpc.subnet.domain.Subnet;
import io.postern.vpc.subnet.domain.SubnetCommand.DenySubnetQuota;
import io.postern.vpc.subnet.domain.SubnetCommand.GrantSubnetQuota;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A subnet that was asked for is there when quota is held for it; when it is denied, it fails and loses its range. */
@ApplicationScoped
public class WhenQuotaIsAnsweredThenSettleSubnet implements Process {

    private static final String KIND = "subnet";
    private static final Set<String> ANSWERS = Set.of("QuotaGranted", "QuotaDenied");

    private final Journal journal;

    WhenQuotaIsAnsweredThenSettleSubnet(Journal journal) {
        this.journal = journal;
    }

    /** What is read of quota-service's answers. */
    record Quota(String kind, SubnetId resource, int used, int limit, Instant at) {
        String exceeded() {
            return "Expected one more subnet within the quota, but %d of %d are used".formatted(used, limit);
        }
    }

    @Override
    public String name() {
        return "WhenQuotaIsAnsweredThenSettleSubnet";
    }

    @Override
    public boolean concerns(Received event) {
        return ANSWERS.contains(event.type()) && event.as(Quota.class).kind().equals(KIND);
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        List<Received> answers = batch.stream().filter(this::concerns).toList();
        Set<String> ids = answers.stream()
                .map(event -> event.as(Quota.class).resource().value())
                .collect(Collectors.toSet());
        return journal.loadAll(SUBNETS, ids).map(subnets -> answers.stream()
                .flatMap(event -> reaction(event, subnets))
                .toList());
    }

    private Stream<Reaction> reaction(Received event, Map<String, Stored<Subnet>> subnets) {
        Quota quota = event.as(Quota.class);
        Stored<Subnet> stored = subnets.get(quota.resource().value());
        return stored != null && stored.state() instanceof Subnet.Creating subnet
                ? Stream.of(new Reaction(name(), event, proposal(event, quota, subnet)))
                : Stream.empty();
    }

    private static Proposal proposal(Received event, Quota quota, Subnet.Creating subnet) {
        return event.type().equals("QuotaGranted")
                ? Proposal.of(new Order<>(
                        SUBNETS,
                        subnet.id().value(),
                        event.tenant(),
                        new GrantSubnetQuota(subnet.id(), subnet.project(), subnet.vpc(), quota.at())))
                : SubnetOrders.deny(
                        new DenySubnetQuota(subnet.id(), subnet.project(), subnet.vpc(), quota.exceeded(), quota.at()));
    }
}
