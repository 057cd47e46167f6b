package io.postern.iam.grant.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.grant.domain.Grant.Granted;
import io.postern.iam.grant.domain.Grant.NotGranted;
import io.postern.iam.grant.domain.Grant.Revoked;
import io.postern.iam.grant.domain.GrantCommand.GrantRole;
import io.postern.iam.grant.domain.GrantCommand.RevokeRole;
import io.postern.iam.grant.domain.GrantEvent.RoleGranted;
import io.postern.iam.grant.domain.GrantEvent.RoleRevoked;

/** The rules of a grant. That policy, subject and scope are there is the views' to say. */
public final class GrantDecider implements Decider<Grant, GrantCommand, GrantEvent> {

    @Override
    public Grant initial() {
        return Grant.INITIAL;
    }

    @Override
    public Grant evolve(Grant state, GrantEvent event) {
        return Grant.evolve(state, event);
    }

    @Override
    public Decision<GrantEvent> decide(Grant state, GrantCommand command) {
        return switch (command) {
            case GrantRole c -> grant(state, c);
            case RevokeRole c -> revoke(state, c);
        };
    }

    private static Decision<GrantEvent> grant(Grant state, GrantRole c) {
        return switch (state) {
            case NotGranted _, Revoked _ ->
                emit(new RoleGranted(c.id(), c.domain(), c.subject(), c.policy(), c.scope(), c.at()));
            // granting twice is granting once
            case Granted _ -> nothing();
        };
    }

    private static Decision<GrantEvent> revoke(Grant state, RevokeRole c) {
        return switch (state) {
            case Granted g
            when g.domain().equals(c.domain()) ->
                emit(new RoleRevoked(g.id(), g.domain(), g.subject(), g.policy(), g.scope(), c.at()));
            case NotGranted _, Granted _, Revoked _ ->
                refuse(GrantRefusal.NOT_GRANTED, "Could not find role assignment: %s", c.id());
        };
    }
}
