package io.postern.iam.grant.domain;

import io.postern.decider.Transition;
import io.postern.iam.DomainId;
import io.postern.iam.GrantId;
import io.postern.iam.PolicyId;
import io.postern.iam.grant.domain.GrantEvent.RoleGranted;
import io.postern.iam.grant.domain.GrantEvent.RoleRevoked;
import java.time.Instant;

/** Whether somebody holds a policy somewhere. Can be given and taken again and again. */
public sealed interface Grant {

    Grant INITIAL = new NotGranted();

    record NotGranted() implements Grant {}

    record Granted(GrantId id, DomainId domain, Subject subject, PolicyId policy, Scope scope, Instant since)
            implements Grant {
        Revoked revoked() {
            return new Revoked(id, domain);
        }
    }

    record Revoked(GrantId id, DomainId domain) implements Grant {}

    static Grant evolve(Grant state, GrantEvent event) {
        return switch (event) {
            case RoleGranted e -> granted(state, e);
            case RoleRevoked e -> Transition.in(Granted.class, state, e).revoked();
        };
    }

    private static Granted granted(Grant state, RoleGranted e) {
        return switch (state) {
            case NotGranted _, Revoked _ -> new Granted(e.id(), e.domain(), e.subject(), e.policy(), e.scope(), e.at());
            case Granted _ -> throw new IllegalStateException("%s does not fit %s".formatted(e, state));
        };
    }
}
