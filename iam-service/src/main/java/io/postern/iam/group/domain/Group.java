package io.postern.iam.group.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.Admission;
import io.postern.iam.Admission.Admitted;
import io.postern.iam.Admission.Withheld;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.WhyNot;
import io.postern.iam.group.domain.GroupEvent.GroupCreated;
import io.postern.iam.group.domain.GroupEvent.GroupDeleted;
import io.postern.iam.group.domain.GroupEvent.GroupRequested;
import io.postern.iam.group.domain.GroupEvent.GroupUpdated;
import io.postern.iam.group.domain.GroupEvent.GroupWithdrawn;
import java.time.Instant;

/** A group of users of a domain. */
public sealed interface Group {

    Group INITIAL = new Never();

    /** There is none: not yet, or never. */
    sealed interface NotCreated extends Group {}

    record Never() implements NotCreated {
        Requested requested(GroupRequested e) {
            return new Requested(e.id(), e.domain(), e.name(), e.description(), e.at());
        }

        Active created(GroupCreated e) {
            return new Active(e.id(), e.domain(), e.name(), e.description(), e.at());
        }
    }

    /** Quota is asked for. Its name is its own already. */
    record Requested(GroupId id, DomainId domain, String name, String description, Instant requestedAt)
            implements NotCreated, Admission.Waiting {

        GroupEvent settled(Admission admission, Instant at) {
            return switch (admission) {
                case Admitted _ -> new GroupCreated(id, domain, name, description, at);
                case Withheld no -> new GroupWithdrawn(id, domain, no.reason(), no.text(), at);
            };
        }

        Active created(GroupCreated e) {
            return new Never().created(e);
        }

        Withdrawn withdrawn(GroupWithdrawn e) {
            return new Withdrawn(id, domain, e.reason(), e.text());
        }
    }

    /** It was asked for, and never was there. */
    record Withdrawn(GroupId id, DomainId domain, WhyNot reason, String text)
            implements NotCreated, Admission.Withdrawn {}

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
            case GroupRequested e -> in(Never.class, state, e).requested(e);
            case GroupWithdrawn e -> in(Requested.class, state, e).withdrawn(e);
            case GroupCreated e when state instanceof Requested requested -> requested.created(e);
            case GroupCreated e -> in(Never.class, state, e).created(e);
            case GroupUpdated e -> in(Active.class, state, e).updated(e);
            case GroupDeleted e -> in(Active.class, state, e).deleted();
        };
    }
}
