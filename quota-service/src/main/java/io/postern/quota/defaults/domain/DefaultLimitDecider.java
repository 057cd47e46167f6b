package io.postern.quota.defaults.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.quota.defaults.domain.DefaultLimitEvent.DefaultLimitSet;

/** A default is published when it differs from what was published before. */
public final class DefaultLimitDecider implements Decider<DefaultLimit, SetDefaultLimit, DefaultLimitEvent> {

    @Override
    public DefaultLimit initial() {
        return DefaultLimit.INITIAL;
    }

    @Override
    public Decision<DefaultLimitEvent> decide(DefaultLimit state, SetDefaultLimit command) {
        return Integer.valueOf(command.limit()).equals(state.limit())
                ? nothing()
                : emit(new DefaultLimitSet(command.kind(), command.limit(), command.at()));
    }

    @Override
    public DefaultLimit evolve(DefaultLimit state, DefaultLimitEvent event) {
        return switch (event) {
            case DefaultLimitSet e -> new DefaultLimit(e.limit());
        };
    }
}
