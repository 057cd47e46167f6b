package io.postern.iam.grant;

import io.postern.iam.DomainId;
import io.postern.iam.GrantId;
import io.postern.iam.PolicyId;
import io.postern.iam.grant.domain.Scope;
import io.postern.iam.grant.domain.Subject;

/**
 * A grant that somebody asks about.
 *
 * @param domain whose group or agency it is
 */
public record Wanted(DomainId domain, Subject subject, PolicyId policy, Scope scope) {

    public GrantId id() {
        return GrantId.of(subject.toString(), policy, scope.toString());
    }
}
