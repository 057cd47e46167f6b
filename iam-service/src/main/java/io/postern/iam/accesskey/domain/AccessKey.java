package io.postern.iam.accesskey.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.accesskey.domain.AccessKeyEvent.AccessKeyCreated;
import io.postern.iam.accesskey.domain.AccessKeyEvent.AccessKeyDeleted;
import io.postern.iam.accesskey.domain.AccessKeyEvent.AccessKeyUpdated;
import java.time.Instant;

/** An access key of a user. */
public sealed interface AccessKey {

    /** Keys from before slots were counted are in the first one. */
    int FIRST_SLOT = 1;

    AccessKey INITIAL = new NotCreated();

    record NotCreated() implements AccessKey {
        Active created(AccessKeyCreated e) {
            int slot = e.slot() == null ? FIRST_SLOT : e.slot();
            return new Active(e.id(), e.user(), e.domain(), e.sealedSecret(), e.description(), slot, true, e.at());
        }
    }

    /** @param slot a user has few, and one key in each */
    record Active(
            AccessKeyId id,
            UserId user,
            DomainId domain,
            String sealedSecret,
            String description,
            int slot,
            boolean enabled,
            Instant createdAt)
            implements AccessKey {

        Active updated(AccessKeyUpdated e) {
            return new Active(id, user, domain, e.sealedSecret(), e.description(), slot, e.enabled(), createdAt);
        }

        Deleted deleted() {
            return new Deleted(id, user, domain);
        }
    }

    record Deleted(AccessKeyId id, UserId user, DomainId domain) implements AccessKey {}

    static AccessKey evolve(AccessKey state, AccessKeyEvent event) {
        return switch (event) {
            case AccessKeyCreated e -> in(NotCreated.class, state, e).created(e);
            case AccessKeyUpdated e -> in(Active.class, state, e).updated(e);
            case AccessKeyDeleted e -> in(Active.class, state, e).deleted();
        };
    }
}
