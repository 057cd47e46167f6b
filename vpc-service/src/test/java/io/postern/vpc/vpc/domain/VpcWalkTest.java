package io.postern.vpc.vpc.domain;

import static io.postern.vpc.vpc.domain.VpcFixture.ID;
import static io.postern.vpc.vpc.domain.VpcFixture.LATER;
import static io.postern.vpc.vpc.domain.VpcFixture.OWNER;
import static io.postern.vpc.vpc.domain.VpcFixture.STRANGER;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.decider.spec.RandomWalk;
import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.vpc.domain.VpcCommand.DeleteVpc;
import io.postern.vpc.vpc.domain.VpcCommand.DenyVpcQuota;
import io.postern.vpc.vpc.domain.VpcCommand.GrantVpcQuota;
import io.postern.vpc.vpc.domain.VpcCommand.ReleaseRange;
import io.postern.vpc.vpc.domain.VpcCommand.RequestVpc;
import io.postern.vpc.vpc.domain.VpcCommand.ReserveRange;
import io.postern.vpc.vpc.domain.VpcCommand.UpdateVpc;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VpcWalkTest {

    @Test
    void whatever_is_asked_ranges_lie_inside_and_apart() {
        RandomWalk.check(new VpcDecider(), (dice, vpc) -> {
            ranges_lie_inside_and_apart(vpc);
            return any(dice);
        });
    }

    private static void ranges_lie_inside_and_apart(Vpc state) {
        if (state instanceof Vpc.Live vpc) {
            Cidr cidr = vpc.cidr();
            for (Vpc.Range range : vpc.ranges()) {
                assertTrue(cidr == null || cidr.contains(range.cidr()));
                vpc.ranges().stream()
                        .filter(other -> other != range)
                        .forEach(other -> assertFalse(other.cidr().overlaps(range.cidr())));
            }
        }
    }

    private static VpcCommand any(RandomGenerator dice) {
        ProjectId project = dice.nextInt(10) == 0 ? STRANGER : OWNER;
        SubnetId subnet = new SubnetId("s" + dice.nextInt(6));
        return switch (dice.nextInt(14)) {
            case 0, 1 ->
                new RequestVpc(ID, project, "a", "", dice.nextBoolean() ? range(dice) : null, "0", Map.of(), LATER);
            case 2 ->
                new UpdateVpc(ID, project, "n" + dice.nextInt(3), null, dice.nextBoolean() ? range(dice) : null, LATER);
            case 3 -> new DeleteVpc(ID, project, LATER);
            case 4 ->
                dice.nextInt(5) == 0 ? new DenyVpcQuota(ID, OWNER, "no", LATER) : new GrantVpcQuota(ID, OWNER, LATER);
            case 5, 6 -> new ReleaseRange(ID, project, subnet, LATER);
            default -> new ReserveRange(ID, project, subnet, range(dice), LATER);
        };
    }

    private static Cidr range(RandomGenerator dice) {
        int prefix = dice.nextInt(8, 29);
        long first = (10L << 24) + ((long) dice.nextInt(4) << 32 - prefix & 0xff_ffff);
        return new Cidr(Address.of(first) + "/" + prefix);
    }
}
