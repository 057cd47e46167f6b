package io.postern.iam.securitypolicy;

import io.postern.iam.DomainId;
import io.postern.iam.journal.Streams;
import io.postern.iam.securitypolicy.domain.SecurityPolicy;
import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What each account asks of its users. */
@ApplicationScoped
public class SecurityPolicies {

    private final Journal journal;

    SecurityPolicies(Journal journal) {
        this.journal = journal;
    }

    /** @return what applies where nothing was changed, for an account that is unknown too */
    public Uni<SecurityPolicy> of(DomainId domain) {
        return journal.load(Streams.SECURITY_POLICIES, domain.value()).map(Stored::state);
    }
}
