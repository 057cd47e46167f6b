package io.postern.iam.account.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.account.domain.Domain.Active;
import io.postern.iam.account.domain.Domain.NotCreated;
import io.postern.iam.account.domain.DomainCommand.CreateDomain;
import io.postern.iam.account.domain.DomainEvent.DomainCreated;

/** The rules of a domain. */
public final class DomainDecider implements Decider<Domain, DomainCommand, DomainEvent> {

    @Override
    public Domain initial() {
        return Domain.INITIAL;
    }

    @Override
    public Domain evolve(Domain state, DomainEvent event) {
        return Domain.evolve(state, event);
    }

    @Override
    public Decision<DomainEvent> decide(Domain state, DomainCommand command) {
        return switch (command) {
            case CreateDomain c -> create(state, c);
        };
    }

    private static Decision<DomainEvent> create(Domain state, CreateDomain c) {
        return switch (state) {
            case NotCreated _ -> emit(new DomainCreated(c.id(), c.name(), c.owner(), c.operator(), c.at()));
            // a retried request gets the same answer
            case Active existing when same(existing, c) -> nothing();
            case Active _ -> refuse(DomainRefusal.ID_TAKEN, "Expected to create %s, but it is another's", c.id());
        };
    }

    private static boolean same(Active existing, CreateDomain c) {
        return existing.name().equals(c.name())
                && existing.owner().equals(c.owner())
                && existing.operator() == c.operator();
    }
}
