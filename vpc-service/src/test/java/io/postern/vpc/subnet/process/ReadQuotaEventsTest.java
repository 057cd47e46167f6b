package io.postern.vpc.subnet.process;

import static io.postern.contracts.Reactions.commands;
import static io.postern.vpc.journal.VpcStreams.SUBNETS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.postern.contracts.ApprovedEvent;
import io.postern.contracts.GivenStates;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.subnet.domain.SubnetCommand.DenySubnetQuota;
import io.postern.vpc.subnet.domain.SubnetCommand.GrantSubnetQuota;
import io.postern.vpc.vpc.domain.VpcCommand.DenyVpcQuota;
import io.postern.vpc.vpc.domain.VpcCommand.GrantVpcQuota;
import io.postern.vpc.vpc.domain.VpcCommand.ReleaseRange;
import io.postern.vpc.vpc.process.WhenQuotaIsAnsweredThenSettleVpc;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What quota-service says is what it agreed to say. */
class ReadQuotaEventsTest {

    private static final ApprovedEvent REQUESTED = ApprovedEvent.of("vpc", "SubnetRequested");

    private final Process vpcs = new WhenQuotaIsAnsweredThenSettleVpc();
    private final Process subnets = new WhenQuotaIsAnsweredThenSettleSubnet(new GivenStates().with(SUBNETS, REQUESTED));

    @Test
    void a_vpc_is_granted_or_denied() {
        Received granted = ApprovedEvent.of("quota", "QuotaGranted").receivedWith("kind", "vpc");
        Received denied = ApprovedEvent.of("quota", "QuotaDenied").receivedWith("kind", "vpc");
        VpcId vpc = new VpcId("8d3c2b1a-0f9e-4d8c-b7a6-950413223140");
        ProjectId project = new ProjectId(granted.tenant());

        assertEquals(List.of(new GrantVpcQuota(vpc, project, granted.time())), commands(vpcs, granted));
        String text = "Expected one more VPC within the quota, but 50 of 50 are used";
        assertEquals(List.of(new DenyVpcQuota(vpc, project, text, denied.time())), commands(vpcs, denied));
        assertEquals(List.of(), commands(subnets, granted));
    }

    @Test
    void a_subnet_is_granted_or_denied_and_then_loses_its_range() {
        String subnet = REQUESTED.received().id();

        List<Object> granted = commands(subnets, answer("QuotaGranted", subnet));
        assertEquals(
                new SubnetId(subnet),
                assertInstanceOf(GrantSubnetQuota.class, granted.getFirst()).id());

        List<Object> denied = commands(subnets, answer("QuotaDenied", subnet));
        assertEquals(
                new SubnetId(subnet),
                assertInstanceOf(DenySubnetQuota.class, denied.getFirst()).id());
        assertEquals(
                new SubnetId(subnet),
                assertInstanceOf(ReleaseRange.class, denied.getLast()).subnet());
        assertEquals(List.of(), commands(vpcs, answer("QuotaGranted", subnet)));
    }

    @Test
    void what_else_is_counted_means_nothing_here() {
        for (ApprovedEvent event : ApprovedEvent.all("quota")) {
            assertEquals(List.of(), commands(vpcs, event.received()), event.name());
            assertEquals(List.of(), commands(subnets, event.received()), event.name());
        }
    }

    private static Received answer(String type, String subnet) {
        Received answer = ApprovedEvent.of("quota", type).receivedWith("kind", "subnet");
        return new Received(
                answer.eventId(),
                answer.sequence(),
                answer.source(),
                answer.type(),
                answer.schemaVersion(),
                answer.stream(),
                answer.id(),
                answer.version(),
                answer.tenant(),
                answer.time(),
                answer.origin(),
                String.valueOf(answer.payload()).replace("8d3c2b1a-0f9e-4d8c-b7a6-950413223140", subnet));
    }
}
