package io.postern.quota.defaults.domain;

import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.quota.Counted;
import io.postern.quota.defaults.domain.DefaultLimitEvent.DefaultLimitSet;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SetDefaultLimitTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private final DeciderSpec<DefaultLimit, SetDefaultLimit, DefaultLimitEvent> spec =
            DeciderSpec.of(new DefaultLimitDecider());

    private static SetDefaultLimit set(int limit) {
        return new SetDefaultLimit(Counted.ENDPOINT.kind(), limit, NOON);
    }

    private static DefaultLimitEvent isSet(int limit) {
        return new DefaultLimitSet(Counted.ENDPOINT.kind(), limit, NOON);
    }

    @Test
    void a_default_is_published_when_it_is_new_or_has_changed() {
        spec.given().when(set(50)).then(isSet(50));
        spec.given(isSet(50)).when(set(60)).then(isSet(60));
    }

    @Test
    void a_start_with_the_same_configuration_publishes_nothing() {
        spec.given(isSet(50)).when(set(50)).thenNothing();
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new DefaultLimitDecider(), (dice, _) -> set(dice.nextInt(3)));
    }
}
