package io.postern.quota.application.domain;

import static io.postern.decider.Transition.in;

import io.postern.quota.application.domain.ApplicationEvent.ApplicationApproved;
import io.postern.quota.application.domain.ApplicationEvent.ApplicationRefused;
import io.postern.quota.application.domain.ApplicationEvent.ApplicationSubmitted;
import java.time.Instant;

/** What a tenant has applied for. A state offers only the moves that are legal from it. */
public sealed interface Application {

    Application INITIAL = new NotSubmitted();

    record NotSubmitted() implements Application {
        Pending submitted(ApplicationSubmitted e) {
            return new Pending(new ApplicationDetails(
                    e.id(), e.project(), e.account(), e.kind(), e.quota(), e.limit(), e.reason(), e.at()));
        }
    }

    /** One that there is, whatever became of it. */
    sealed interface Submitted extends Application {
        ApplicationDetails details();
    }

    record Pending(ApplicationDetails details) implements Submitted {
        Approved approved(ApplicationApproved e) {
            return new Approved(details, e.quota(), e.at());
        }

        Refused refused(ApplicationRefused e) {
            return new Refused(details, e.reason(), e.at());
        }
    }

    /** @param quota may be another than was applied for */
    record Approved(ApplicationDetails details, int quota, Instant at) implements Submitted {}

    record Refused(ApplicationDetails details, String reason, Instant at) implements Submitted {}

    static Application evolve(Application state, ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted e -> in(NotSubmitted.class, state, e).submitted(e);
            case ApplicationApproved e -> in(Pending.class, state, e).approved(e);
            case ApplicationRefused e -> in(Pending.class, state, e).refused(e);
        };
    }
}
