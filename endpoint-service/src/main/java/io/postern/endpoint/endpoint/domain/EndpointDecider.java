package io.postern.endpoint.endpoint.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.endpoint.domain.Endpoint.Accepted;
import io.postern.endpoint.endpoint.domain.Endpoint.Creating;
import io.postern.endpoint.endpoint.domain.Endpoint.Deleted;
import io.postern.endpoint.endpoint.domain.Endpoint.Deleting;
import io.postern.endpoint.endpoint.domain.Endpoint.Failed;
import io.postern.endpoint.endpoint.domain.Endpoint.Known;
import io.postern.endpoint.endpoint.domain.Endpoint.Live;
import io.postern.endpoint.endpoint.domain.Endpoint.NotRequested;
import io.postern.endpoint.endpoint.domain.Endpoint.PendingAcceptance;
import io.postern.endpoint.endpoint.domain.Endpoint.Placed;
import io.postern.endpoint.endpoint.domain.Endpoint.Rejected;
import io.postern.endpoint.endpoint.domain.EndpointCommand.AbandonEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.AcceptEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DeleteEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DenyQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DescribeConnection;
import io.postern.endpoint.endpoint.domain.EndpointCommand.Entry;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldPort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.OpenEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RefusePort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RejectEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RequestEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RouteEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SetEndpointPolicy;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SettlePort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SettleQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.TagEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.UntagEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.UpgradeEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.WithdrawEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointAccepted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointAttached;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeleted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeletionRequested;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointFailed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPortHeld;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPortSettled;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointQuotaHeld;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointQuotaSettled;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRejected;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointSubmitted;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an endpoint. Each small switch is one row of its state table. What can be changed while it lives is in
 * {@link ChangeRules}.
 */
public final class EndpointDecider implements Decider<Endpoint, EndpointCommand, EndpointEvent> {

    @Override
    public Endpoint initial() {
        return Endpoint.INITIAL;
    }

    @Override
    public Decision<EndpointEvent> decide(Endpoint state, EndpointCommand command) {
        return switch (command) {
            case RequestEndpoint c -> request(state, c);
            case HoldQuota c -> holdQuota(state, c);
            case HoldPort c -> holdPort(state, c);
            case DenyQuota c -> denyQuota(state, c);
            case RefusePort c -> refusePort(state, c);
            case AcceptEndpoint c -> accept(state, c);
            case RejectEndpoint c -> reject(state, c);
            case DescribeConnection c -> describe(state, c);
            case OpenEndpoint c -> whileAlive(state, c, s -> ChangeRules.open(s, c));
            case TagEndpoint c -> whileAlive(state, c, s -> ChangeRules.tag(s, c));
            case UntagEndpoint c -> whileAlive(state, c, s -> ChangeRules.untag(s, c));
            case RouteEndpoint c -> whilePlaced(state, c, s -> ChangeRules.route(s, c));
            case SetEndpointPolicy c -> whilePlaced(state, c, s -> ChangeRules.limit(s, c));
            case UpgradeEndpoint c -> whilePlaced(state, c, s -> ChangeRules.upgrade(s, c));
            case AbandonEndpoint c -> abandon(state, c);
            case DeleteEndpoint c -> delete(state, c);
            case WithdrawEndpoint c -> withdraw(state, c);
            case SettleQuota c -> settleQuota(state, c);
            case SettlePort c -> settlePort(state, c);
        };
    }

    @Override
    public Endpoint evolve(Endpoint state, EndpointEvent event) {
        return EndpointEvolution.evolve(state, event);
    }

    private static Decision<EndpointEvent> request(Endpoint state, RequestEndpoint c) {
        return switch (state) {
            case NotRequested _ -> request(c);
            case Known known when known.details().equals(c.details()) -> nothing();
            case Known _ ->
                refuse(EndpointReason.ENDPOINT_EXISTS, "Expected a new endpoint, but %s exists", c.id().value());
        };
    }

    private static Decision<EndpointEvent> request(RequestEndpoint c) {
        String service = c.details().service().value();
        return switch (c.admission()) {
            case OPEN, ON_APPROVAL -> emit(EndpointEvolution.requested(c.details()));
            case SERVICE_UNKNOWN ->
                refuse(EndpointReason.SERVICE_UNKNOWN, "Expected an endpoint service %s, but there is none", service);
            case SERVICE_NOT_AVAILABLE ->
                refuse(
                        EndpointReason.SERVICE_NOT_AVAILABLE,
                        "Expected endpoint service %s to be available, but it is not",
                        service);
            case NOT_ON_WHITELIST ->
                refuse(
                        EndpointReason.NOT_ON_WHITELIST,
                        "Expected account %s on the whitelist of %s, but it is not there",
                        c.details().domain().value(),
                        service);
        };
    }

    private static Decision<EndpointEvent> holdQuota(Endpoint state, HoldQuota c) {
        return switch (state) {
            case Creating s when s.quotaHeld() -> nothing();
            case Creating s when s.placed() -> connect(s.details(), s.port(), c.entry(), c.at());
            case Creating _ -> emit(new EndpointQuotaHeld(c.id(), c.at()));
            case Placed _, Failed _, Deleting _, Deleted _ -> nothing(); // its end, as an event, released it
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> holdPort(Endpoint state, HoldPort c) {
        return switch (state) {
            case Creating s when s.placed() -> nothing();
            case Creating s when s.quotaHeld() -> connect(s.details(), c.port(), c.entry(), c.at());
            case Creating _ -> emit(placed(c.id(), c.port(), c.at()));
            case Placed _, Failed _, Deleting _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static EndpointEvent placed(EndpointId id, @Nullable EndpointPort port, Instant at) {
        return port == null ? new EndpointAttached(id, at) : new EndpointPortHeld(id, port, at);
    }

    /** Quota and place are held: what the service says at this moment decides. */
    private static Decision<EndpointEvent> connect(
            EndpointDetails details, @Nullable EndpointPort port, Entry entry, Instant at) {
        return switch (entry.admission()) {
            case OPEN -> emit(accepted(details, port, entry.by(), null, at));
            case ON_APPROVAL ->
                entry.approval() == null
                        ? emit(new EndpointSubmitted(details.id(), details.service(), port, at))
                        : emit(accepted(details, port, entry.by(), entry.approval(), at));
            case NOT_ON_WHITELIST ->
                emit(new EndpointFailed(
                        details.id(),
                        EndpointFailure.NOT_ON_WHITELIST,
                        "The account was taken off the whitelist before the endpoint was connected",
                        at));
            case SERVICE_UNKNOWN, SERVICE_NOT_AVAILABLE ->
                emit(new EndpointFailed(
                        details.id(),
                        EndpointFailure.SERVICE_GONE,
                        "The endpoint service ended before the endpoint was connected",
                        at));
        };
    }

    private static EndpointAccepted accepted(
            EndpointDetails details,
            @Nullable EndpointPort port,
            String by,
            @Nullable AutoApproval approval,
            Instant at) {
        return new EndpointAccepted(details.id(), details.service(), port, by, approval, at);
    }

    private static Decision<EndpointEvent> denyQuota(Endpoint state, DenyQuota c) {
        return switch (state) {
            case Creating _ -> emit(new EndpointFailed(c.id(), EndpointFailure.QUOTA_EXCEEDED, c.text(), c.at()));
            case Deleting _ -> settleQuota(state, new SettleQuota(c.id(), c.at())); // nothing to wait for
            case Placed _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> refusePort(Endpoint state, RefusePort c) {
        return switch (state) {
            case Creating _ -> emit(new EndpointFailed(c.id(), c.reason(), c.text(), c.at()));
            case Deleting _ -> settlePort(state, new SettlePort(c.id(), c.at()));
            case Placed _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> accept(Endpoint state, AcceptEndpoint c) {
        return switch (state) {
            case Known s when !s.details().service().equals(c.service()) -> notOfThisService(c.id());
            case PendingAcceptance s -> emit(accepted(s.details(), s.port(), c.by(), null, c.at()));
            case Rejected s -> emit(accepted(s.details(), s.port(), c.by(), null, c.at()));
            case Accepted _ -> nothing(); // a retried request gets the same answer
            case Creating _ -> stillCreating(c.id());
            case Failed _ -> hasFailed(c.id());
            case Deleting _ -> beingDeleted(c.id());
            case NotRequested _, Deleted _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> reject(Endpoint state, RejectEndpoint c) {
        return switch (state) {
            case Known s when !s.details().service().equals(c.service()) -> notOfThisService(c.id());
            case PendingAcceptance _, Accepted _ -> emit(new EndpointRejected(c.id(), c.service(), c.by(), c.at()));
            case Rejected _ -> nothing();
            case Creating _ -> stillCreating(c.id());
            case Failed _ -> hasFailed(c.id());
            case Deleting _ -> beingDeleted(c.id());
            case NotRequested _, Deleted _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> describe(Endpoint state, DescribeConnection c) {
        return switch (state) {
            case Known s when !s.details().service().equals(c.service()) -> notOfThisService(c.id());
            case Live s -> ChangeRules.describe(s, c);
            case Failed _ -> hasFailed(c.id());
            case Deleting _ -> beingDeleted(c.id());
            case NotRequested _, Deleted _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> whileAlive(
            Endpoint state, EndpointCommand c, Function<Live, Decision<EndpointEvent>> rule) {
        return switch (state) {
            case Live s -> rule.apply(s);
            case Failed _ -> hasFailed(c.id());
            case Deleting _ -> beingDeleted(c.id());
            case NotRequested _, Deleted _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> whilePlaced(
            Endpoint state, EndpointCommand c, Function<Placed, Decision<EndpointEvent>> rule) {
        return switch (state) {
            case Placed s -> rule.apply(s);
            case Creating _ -> stillCreating(c.id());
            case Failed _ -> hasFailed(c.id());
            case Deleting _ -> beingDeleted(c.id());
            case NotRequested _, Deleted _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> abandon(Endpoint state, AbandonEndpoint c) {
        return switch (state) {
            case Live _ ->
                emit(new EndpointFailed(
                        c.id(), EndpointFailure.SERVICE_GONE, "The endpoint service has been deleted", c.at()));
            case Failed _, Deleting _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> delete(Endpoint state, DeleteEndpoint c) {
        return switch (state) {
            case Live _ -> emit(new EndpointDeletionRequested(c.id(), c.at()));
            case Failed _ -> emit(new EndpointDeleted(c.id(), c.at()));
            case Deleting _ -> nothing();
            case NotRequested _, Deleted _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> withdraw(Endpoint state, WithdrawEndpoint c) {
        return switch (state) {
            case Failed _ -> emit(new EndpointDeleted(c.id(), c.at()));
            case Live _, Deleting _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> settleQuota(Endpoint state, SettleQuota c) {
        return switch (state) {
            case Deleting s when s.quotaSettled() -> nothing();
            case Deleting s when s.portSettled() -> emit(new EndpointDeleted(c.id(), c.at()));
            case Deleting _ -> emit(new EndpointQuotaSettled(c.id(), c.at()));
            case Live _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> settlePort(Endpoint state, SettlePort c) {
        return switch (state) {
            case Deleting s when s.portSettled() -> nothing();
            case Deleting s when s.quotaSettled() -> emit(new EndpointDeleted(c.id(), c.at()));
            case Deleting _ -> emit(new EndpointPortSettled(c.id(), c.at()));
            case Live _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<EndpointEvent> unknown(EndpointId id) {
        return refuse(EndpointReason.ENDPOINT_NOT_FOUND, "Expected an endpoint %s, but there is none", id.value());
    }

    private static Decision<EndpointEvent> notOfThisService(EndpointId id) {
        return refuse(
                EndpointReason.NOT_OF_THIS_SERVICE,
                "Expected endpoint %s to connect here, but it does not",
                id.value());
    }

    private static Decision<EndpointEvent> stillCreating(EndpointId id) {
        return refuse(EndpointReason.STILL_CREATING, "Expected endpoint %s, but it is still creating", id.value());
    }

    private static Decision<EndpointEvent> hasFailed(EndpointId id) {
        return refuse(EndpointReason.HAS_FAILED, "Expected endpoint %s to be alive, but it failed", id.value());
    }

    private static Decision<EndpointEvent> beingDeleted(EndpointId id) {
        return refuse(EndpointReason.BEING_DELETED, "Expected endpoint %s, but it is being deleted", id.value());
    }
}
