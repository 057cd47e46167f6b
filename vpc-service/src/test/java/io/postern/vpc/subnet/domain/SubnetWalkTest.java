package io.postern.vpc.subnet.domain;

import static io.postern.vpc.subnet.domain.SubnetFixture.ID;
import static io.postern.vpc.subnet.domain.SubnetFixture.LATER;
import static io.postern.vpc.subnet.domain.SubnetFixture.OTHER_VPC;
import static io.postern.vpc.subnet.domain.SubnetFixture.OWNER;
import static io.postern.vpc.subnet.domain.SubnetFixture.STRANGER;
import static io.postern.vpc.subnet.domain.SubnetFixture.VPC;
import static io.postern.vpc.subnet.domain.SubnetFixture.request;

import io.postern.decider.spec.RandomWalk;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import io.postern.vpc.subnet.domain.SubnetCommand.Change;
import io.postern.vpc.subnet.domain.SubnetCommand.DeleteSubnet;
import io.postern.vpc.subnet.domain.SubnetCommand.DenySubnetQuota;
import io.postern.vpc.subnet.domain.SubnetCommand.GrantSubnetQuota;
import io.postern.vpc.subnet.domain.SubnetCommand.UpdateSubnet;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SubnetWalkTest {

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new SubnetDecider(), (dice, _) -> any(dice));
    }

    private static SubnetCommand any(RandomGenerator dice) {
        ProjectId project = dice.nextInt(8) == 0 ? STRANGER : OWNER;
        VpcId vpc = dice.nextInt(8) == 0 ? OTHER_VPC : VPC;
        Change change = new Change(
                "n" + dice.nextInt(3),
                null,
                dice.nextBoolean(),
                null,
                Map.of("ntp", dice.nextBoolean() ? "" : "10.0.1." + dice.nextInt(3)));
        return switch (dice.nextInt(10)) {
            case 0 -> new DeleteSubnet(ID, project, vpc, LATER);
            case 1, 2 -> request("10.0.1.0/24", "10.0.1." + dice.nextInt(256));
            case 3 -> new GrantSubnetQuota(ID, OWNER, VPC, LATER);
            case 4 -> new DenySubnetQuota(ID, OWNER, VPC, "no", LATER);
            default -> new UpdateSubnet(ID, project, vpc, change, LATER);
        };
    }
}
