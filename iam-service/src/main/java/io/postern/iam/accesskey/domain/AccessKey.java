package io.postern.iam.accesskey.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.accesskey.domain.AccessKeyEvent.AccessKeyCreated;
import java.time.Instant;

/** An access key of a user. */
public sealed interface AccessKey {

    AccessKey INITIAL = new NotCreated();

    record NotCreated() implements AccessKey {
        Active created(AccessKeyCreated e) {
            return new Active(e.id(), e.user(), e.domain(), e.sealedSecret(), e.description(), e.at());
        }
    }

    record Active(
            AccessKeyId id, UserId user, DomainId domain, String sealedSecret, String description, Instant createdAt)
            implements AccessKey {}

    static AccessKey evolve(AccessKey state, AccessKeyEvent event) {
        return switch (event) {
            case AccessKeyCreated e -> in(NotCreated.class, state, e).created(e);
        };
    }
}
