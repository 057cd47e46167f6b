package io.postern.vpc.binding.domain;

import static io.postern.vpc.binding.domain.BindingFixture.BACKEND;
import static io.postern.vpc.binding.domain.BindingFixture.LATER;
import static io.postern.vpc.binding.domain.BindingFixture.SERVICE;
import static io.postern.vpc.binding.domain.BindingFixture.bind;

import io.postern.decider.spec.RandomWalk;
import io.postern.vpc.binding.domain.BindingCommand.ReleaseBackend;
import org.junit.jupiter.api.Test;

class BindingWalkTest {

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(
                new BindingDecider(),
                (dice, _) -> dice.nextInt(3) == 0
                        ? new ReleaseBackend(SERVICE, LATER)
                        : bind(dice.nextInt(4) != 0, dice.nextInt(4) == 0 ? null : BACKEND));
    }
}
