package io.postern.vpc.port.domain;

import static io.postern.vpc.port.domain.PortFixture.FREE;
import static io.postern.vpc.port.domain.PortFixture.ID;
import static io.postern.vpc.port.domain.PortFixture.LATER;
import static io.postern.vpc.port.domain.PortFixture.NETWORK;
import static io.postern.vpc.port.domain.PortFixture.OTHER_VPC;
import static io.postern.vpc.port.domain.PortFixture.OWNER;
import static io.postern.vpc.port.domain.PortFixture.PAIRS;
import static io.postern.vpc.port.domain.PortFixture.STRANGER;
import static io.postern.vpc.port.domain.PortFixture.SUBNET;
import static io.postern.vpc.port.domain.PortFixture.VPC;
import static io.postern.vpc.port.domain.PortFixture.allocate;
import static io.postern.vpc.port.domain.PortFixture.create;

import io.postern.decider.spec.RandomWalk;
import io.postern.vpc.ProjectId;
import io.postern.vpc.port.domain.PortCommand.DeletePort;
import io.postern.vpc.port.domain.PortCommand.ReleasePort;
import io.postern.vpc.port.domain.PortCommand.UpdatePort;
import io.postern.vpc.port.domain.Site.Facts;
import io.postern.vpc.port.domain.Site.Wish;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PortWalkTest {

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new PortDecider(), (dice, _) -> any(dice));
    }

    private static PortCommand any(RandomGenerator dice) {
        ProjectId project = dice.nextInt(8) == 0 ? STRANGER : OWNER;
        return switch (dice.nextInt(12)) {
            case 0 -> new DeletePort(ID, project, LATER);
            case 1 -> new ReleasePort(ID, LATER);
            case 2, 3 -> create(site(dice));
            case 4 -> allocate(site(dice));
            default ->
                new UpdatePort(ID, project, "n" + dice.nextInt(3), dice.nextBoolean() ? PAIRS : List.of(), LATER);
        };
    }

    private static Site site(RandomGenerator dice) {
        String wanted = dice.nextBoolean() ? null : "10.0." + dice.nextInt(1, 3) + "." + dice.nextInt(256);
        return new Site(
                new Wish(dice.nextInt(8) == 0 ? OTHER_VPC : VPC, SUBNET, null, wanted),
                new Facts(
                        dice.nextInt(8) != 0,
                        dice.nextInt(8) == 0 ? null : NETWORK,
                        dice.nextInt(8) == 0 ? null : FREE));
    }
}
