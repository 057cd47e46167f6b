package io.postern.endpoint.endpoint.domain;

import static io.postern.decider.Transition.in;

import io.postern.endpoint.endpoint.domain.Endpoint.Creating;
import io.postern.endpoint.endpoint.domain.Endpoint.Deleting;
import io.postern.endpoint.endpoint.domain.Endpoint.Known;
import io.postern.endpoint.endpoint.domain.Endpoint.Live;
import io.postern.endpoint.endpoint.domain.Endpoint.NotRequested;
import io.postern.endpoint.endpoint.domain.Endpoint.Placed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.ConnectionDescribed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointAccepted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointAttached;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeleted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeletionRequested;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointFailed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPolicyChanged;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPortHeld;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPortSettled;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointQuotaHeld;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointQuotaSettled;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRejected;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRequested;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRoutesChanged;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointSubmitted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointTagsChanged;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointUpgraded;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointWhitelistChanged;
import java.util.Objects;

/** What each event makes of an endpoint. Rows are added, never changed: the log is for ever. */
final class EndpointEvolution {

    private EndpointEvolution() {}

    static Endpoint evolve(Endpoint state, EndpointEvent event) {
        return switch (event) {
            case EndpointRequested e -> in(NotRequested.class, state, e).requested(details(e));
            case EndpointQuotaHeld e -> in(Creating.class, state, e).withQuota(e.at());
            case EndpointPortHeld e -> in(Creating.class, state, e).withPort(e.port(), e.at());
            case EndpointAttached e -> in(Creating.class, state, e).attached(e.at());
            case EndpointSubmitted e -> in(Creating.class, state, e).submitted(e.port(), e.at());
            case EndpointAccepted e
            when state instanceof Creating creating -> creating.accepted(e.port(), e.approval(), e.at());
            case EndpointAccepted e -> in(Placed.class, state, e).accepted(e.approval(), e.at());
            case EndpointRejected e -> in(Placed.class, state, e).rejected(e.at());
            case ConnectionDescribed e -> described(in(Live.class, state, e), e);
            case EndpointWhitelistChanged e -> opened(in(Live.class, state, e), e);
            case EndpointTagsChanged e -> tagged(in(Live.class, state, e), e);
            case EndpointRoutesChanged e -> routed(in(Placed.class, state, e), e);
            case EndpointPolicyChanged e -> limited(in(Placed.class, state, e), e);
            case EndpointUpgraded e -> upgraded(in(Placed.class, state, e), e);
            case EndpointFailed e -> in(Live.class, state, e).failed(e.reason(), e.text(), e.at());
            case EndpointDeletionRequested e -> in(Live.class, state, e).deleting(e.at());
            case EndpointQuotaSettled e -> in(Deleting.class, state, e).withQuotaSettled(e.at());
            case EndpointPortSettled e -> in(Deleting.class, state, e).withPortSettled(e.at());
            case EndpointDeleted e -> in(Known.class, state, e).deleted(e.at());
        };
    }

    private static Live described(Live s, ConnectionDescribed e) {
        return s.with(s.details().noted(e.description()), e.at());
    }

    private static Live opened(Live s, EndpointWhitelistChanged e) {
        return s.with(s.details().open(e.enabled(), e.whitelist()), e.at());
    }

    private static Live tagged(Live s, EndpointTagsChanged e) {
        return s.with(s.details().tagged(e.tags()), e.at());
    }

    private static Live routed(Placed s, EndpointRoutesChanged e) {
        return s.with(s.details().with(s.details().options().routed(e.routeTables())), e.at());
    }

    private static Live limited(Placed s, EndpointPolicyChanged e) {
        return s.with(s.details().with(s.details().options().with(e.policy())), e.at());
    }

    private static Live upgraded(Placed s, EndpointUpgraded e) {
        return s.with(s.details().upgrade(), e.at());
    }

    static EndpointRequested requested(EndpointDetails d) {
        return new EndpointRequested(
                d.id(),
                d.marker(),
                d.project(),
                d.domain(),
                d.service(),
                d.serviceName(),
                d.serviceType(),
                d.vpc(),
                d.subnet(),
                d.address(),
                d.dnsEnabled(),
                d.whitelistEnabled(),
                d.whitelist(),
                d.description(),
                d.tags(),
                d.options(),
                d.createdAt());
    }

    private static EndpointDetails details(EndpointRequested e) {
        return new EndpointDetails(
                e.id(),
                e.marker(),
                e.project(),
                e.domain(),
                e.service(),
                e.serviceName(),
                e.serviceType(),
                e.vpc(),
                e.subnet(),
                e.address(),
                e.dnsEnabled(),
                e.whitelistEnabled(),
                e.whitelist(),
                e.description(),
                e.tags(),
                Objects.requireNonNullElse(e.options(), EndpointOptions.NONE),
                null,
                null,
                e.at());
    }
}
