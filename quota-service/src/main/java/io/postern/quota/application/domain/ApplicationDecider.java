package io.postern.quota.application.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.quota.ApplicationId;
import io.postern.quota.application.domain.Application.Approved;
import io.postern.quota.application.domain.Application.NotSubmitted;
import io.postern.quota.application.domain.Application.Pending;
import io.postern.quota.application.domain.Application.Refused;
import io.postern.quota.application.domain.Application.Submitted;
import io.postern.quota.application.domain.ApplicationCommand.ApproveApplication;
import io.postern.quota.application.domain.ApplicationCommand.RefuseApplication;
import io.postern.quota.application.domain.ApplicationCommand.SubmitApplication;
import io.postern.quota.application.domain.ApplicationEvent.ApplicationApproved;
import io.postern.quota.application.domain.ApplicationEvent.ApplicationRefused;
import io.postern.quota.application.domain.ApplicationEvent.ApplicationSubmitted;
import java.util.Objects;

/** The rules of one application: it is decided once. That a tenant has one at a time is the database's rule. */
public final class ApplicationDecider implements Decider<Application, ApplicationCommand, ApplicationEvent> {

    @Override
    public Application initial() {
        return Application.INITIAL;
    }

    @Override
    public Application evolve(Application state, ApplicationEvent event) {
        return Application.evolve(state, event);
    }

    @Override
    public Decision<ApplicationEvent> decide(Application state, ApplicationCommand command) {
        return switch (command) {
            case SubmitApplication c -> submit(state, c.details());
            case ApproveApplication c -> approve(state, c);
            case RefuseApplication c -> refuseIt(state, c);
        };
    }

    private static Decision<ApplicationEvent> submit(Application state, ApplicationDetails d) {
        return switch (state) {
            case NotSubmitted _
            when d.quota() <= d.limit() ->
                refuse(ApplicationReason.NOT_MORE, "Expected more than %d, which is the limit already", d.limit());
            case NotSubmitted _ ->
                emit(new ApplicationSubmitted(
                        d.id(), d.project(), d.account(), d.kind(), d.quota(), d.limit(), d.reason(), d.submittedAt()));
            case Submitted _ -> nothing();
        };
    }

    private static Decision<ApplicationEvent> approve(Application state, ApproveApplication c) {
        if (c.quota() != null && c.quota() < 0) {
            return refuse(ApplicationReason.LIMIT_NEGATIVE, "Expected a limit of at least 0, but got %d", c.quota());
        }
        return switch (state) {
            case Pending(ApplicationDetails d) ->
                emit(new ApplicationApproved(
                        c.id(), d.project(), d.kind(), Objects.requireNonNullElse(c.quota(), d.quota()), c.at()));
            case Approved approved when c.quota() == null || c.quota() == approved.quota() -> nothing();
            case Approved _, Refused _ -> decided(c.id());
            case NotSubmitted _ -> unknown(c.id());
        };
    }

    private static Decision<ApplicationEvent> refuseIt(Application state, RefuseApplication c) {
        return switch (state) {
            case Pending(ApplicationDetails d) ->
                emit(new ApplicationRefused(c.id(), d.project(), d.kind(), c.reason(), c.at()));
            case Refused _ -> nothing();
            case Approved _ -> decided(c.id());
            case NotSubmitted _ -> unknown(c.id());
        };
    }

    private static Decision<ApplicationEvent> decided(ApplicationId id) {
        return refuse(ApplicationReason.DECIDED, "Expected application %s to be pending, but it has been decided", id);
    }

    private static Decision<ApplicationEvent> unknown(ApplicationId id) {
        return refuse(ApplicationReason.NOT_FOUND, "Expected application %s, but there is none", id);
    }
}
