package io.postern.iam.group.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.group.domain.GroupEvent.GroupCreated;
import io.postern.iam.group.domain.GroupEvent.GroupDeleted;
import io.postern.iam.group.domain.GroupEvent.GroupUpdated;
import java.time.Instant;

/** A group of users of a domain. */
public sealed interface Group {

    Group INITIAL = new NotCreated();

    record NotCreated() implements Group {
        Active created(GroupCreated e) {
            return new Active(e.id(), e.domain(), e.name(), e.description(), e.at());
        }
    }

    record Active(GroupId id, DomainId domain, String name, String description, Instant createdAt) implements Group {
        Active updated(GroupUpdated e) {
            return new Active(id, domain, e.name(), e.description(), createdAt);
        }

        Deleted deleted() {
            return new Deleted(id, domain);
        }
    }

    record Deleted(GroupId id, DomainId domain) implements Group {}

    static Group evolve(Group state, GroupEvent event) {
        return switch (event) {
            case GroupCreated e -> in(NotCreated.class, state, e).created(e);
            case GroupUpdated e -> in(Active.class, state, e).updated(e);
            case GroupDeleted e -> in(Active.class, state, e).deleted();
        };
    }
}
