package io.postern.iam.agency.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.AgencyId;
import io.postern.iam.agency.domain.Agency.Active;
import io.postern.iam.agency.domain.Agency.Deleted;
import io.postern.iam.agency.domain.Agency.Never;
import io.postern.iam.agency.domain.Agency.NotCreated;
import io.postern.iam.agency.domain.Agency.Requested;
import io.postern.iam.agency.domain.Agency.Withdrawn;
import io.postern.iam.agency.domain.AgencyCommand.DeleteAgency;
import io.postern.iam.agency.domain.AgencyCommand.RequestAgency;
import io.postern.iam.agency.domain.AgencyCommand.SettleAgency;
import io.postern.iam.agency.domain.AgencyCommand.UpdateAgency;
import io.postern.iam.agency.domain.AgencyEvent.AgencyDeleted;
import io.postern.iam.agency.domain.AgencyEvent.AgencyRequested;
import io.postern.iam.agency.domain.AgencyEvent.AgencyUpdated;

/** The rules of an agency. */
public final class AgencyDecider implements Decider<Agency, AgencyCommand, AgencyEvent> {

    @Override
    public Agency initial() {
        return Agency.INITIAL;
    }

    @Override
    public Agency evolve(Agency state, AgencyEvent event) {
        return Agency.evolve(state, event);
    }

    @Override
    public Decision<AgencyEvent> decide(Agency state, AgencyCommand command) {
        return switch (command) {
            case RequestAgency c -> request(state, c);
            case SettleAgency c -> settle(state, c);
            case UpdateAgency c -> update(state, c);
            case DeleteAgency c -> delete(state, c);
        };
    }

    private static Decision<AgencyEvent> request(Agency state, RequestAgency c) {
        return switch (state) {
            case Never _ ->
                emit(new AgencyRequested(
                        c.id(),
                        c.domain(),
                        c.name(),
                        c.trustDomain(),
                        c.trustService(),
                        c.description(),
                        c.expiresAt(),
                        c.at()));
            // a retried request waits for the same answer
            case Requested _, Withdrawn _, Active _, Deleted _ -> nothing();
        };
    }

    private static Decision<AgencyEvent> settle(Agency state, SettleAgency c) {
        return switch (state) {
            case Requested asked -> emit(asked.settled(c.admission(), c.at()));
            // the first word counts
            case Withdrawn _, Active _, Deleted _ -> nothing();
            case Never _ -> gone(c.id());
        };
    }

    private static Decision<AgencyEvent> update(Agency state, UpdateAgency c) {
        return switch (state) {
            case Active now -> {
                AgencyUpdated updated = new AgencyUpdated(
                        now.id(),
                        now.domain(),
                        now.name(),
                        c.trustDomain(),
                        c.trustService(),
                        c.description(),
                        c.expiresAt(),
                        c.at());
                yield now.updated(updated).equals(now) ? nothing() : emit(updated);
            }
            case NotCreated _, Deleted _ -> gone(c.id());
        };
    }

    private static Decision<AgencyEvent> delete(Agency state, DeleteAgency c) {
        return switch (state) {
            case Active now -> emit(new AgencyDeleted(now.id(), now.domain(), c.at()));
            case Deleted _ -> nothing();
            case NotCreated _ -> gone(c.id());
        };
    }

    private static Decision<AgencyEvent> gone(AgencyId id) {
        return refuse(AgencyRefusal.NO_AGENCY, "Could not find agency: %s", id);
    }
}
