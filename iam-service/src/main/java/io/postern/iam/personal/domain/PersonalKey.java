package io.postern.iam.personal.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.personal.domain.PersonalKeyEvent.PersonalKeyCreated;
import io.postern.iam.personal.domain.PersonalKeyEvent.PersonalKeyDeleted;
import io.postern.iam.personal.domain.PersonalKeyEvent.PersonalKeyResealed;
import java.time.Instant;

/** The key that a user's profile is sealed with: that it is there, never what it is. */
public sealed interface PersonalKey {

    PersonalKey INITIAL = new NotCreated();

    record NotCreated() implements PersonalKey {}

    /** @param sealedAt when it was encrypted last */
    record Active(UserId id, DomainId domain, Instant sealedAt) implements PersonalKey {}

    record Deleted(UserId id, DomainId domain) implements PersonalKey {}

    static PersonalKey evolve(PersonalKey state, PersonalKeyEvent event) {
        return switch (event) {
            case PersonalKeyCreated e -> {
                in(NotCreated.class, state, e);
                yield new Active(e.id(), e.domain(), e.at());
            }
            case PersonalKeyResealed e -> {
                in(Active.class, state, e);
                yield new Active(e.id(), e.domain(), e.at());
            }
            case PersonalKeyDeleted e -> {
                in(Active.class, state, e);
                yield new Deleted(e.id(), e.domain());
            }
        };
    }
}
