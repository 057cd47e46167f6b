package io.postern.endpoint.endpoint.domain;

import static io.postern.decider.Transition.in;

import io.postern.endpoint.endpoint.domain.Endpoint.Creating;
import io.postern.endpoint.endpoint.domain.Endpoint.Deleting;
import io.postern.endpoint.endpoint.domain.Endpoint.Known;
import io.postern.endpoint.endpoint.domain.Endpoint.Live;
import io.postern.endpoint.endpoint.domain.Endpoint.NotRequested;
import io.postern.endpoint.endpoint.domain.Endpoint.Placed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointAccepted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeleted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeletionRequested;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointFailed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPortHeld;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPortSettled;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointQuotaHeld;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointQuotaSettled;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRejected;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRequested;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointSubmitted;

/** What each event makes of an endpoint. Rows are added, never changed: the log is for ever. */
final class EndpointEvolution {

    private EndpointEvolution() {}

    static Endpoint evolve(Endpoint state, EndpointEvent event) {
        return switch (event) {
            case EndpointRequested e -> in(NotRequested.class, state, e).requested(details(e));
            case EndpointQuotaHeld e -> in(Creating.class, state, e).withQuota(e.at());
            case EndpointPortHeld e -> in(Creating.class, state, e).withPort(e.port(), e.at());
            case EndpointSubmitted e -> in(Creating.class, state, e).submitted(e.port(), e.at());
            case EndpointAccepted e when state instanceof Creating creating -> creating.accepted(e.port(), e.at());
            case EndpointAccepted e -> in(Placed.class, state, e).accepted(e.at());
            case EndpointRejected e -> in(Placed.class, state, e).rejected(e.at());
            case EndpointFailed e -> in(Live.class, state, e).failed(e.reason(), e.text(), e.at());
            case EndpointDeletionRequested e -> in(Live.class, state, e).deleting(e.at());
            case EndpointQuotaSettled e -> in(Deleting.class, state, e).withQuotaSettled(e.at());
            case EndpointPortSettled e -> in(Deleting.class, state, e).withPortSettled(e.at());
            case EndpointDeleted e -> in(Known.class, state, e).deleted(e.at());
        };
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
                e.at());
    }
}
