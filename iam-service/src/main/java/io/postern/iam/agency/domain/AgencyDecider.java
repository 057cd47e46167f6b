package io.postern.iam.agency.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.AgencyId;
import io.postern.iam.agency.domain.Agency.Active;
import io.postern.iam.agency.domain.Agency.Deleted;
import io.postern.iam.agency.domain.Agency.NotCreated;
import io.postern.iam.agency.domain.AgencyCommand.CreateAgency;
import io.postern.iam.agency.domain.AgencyCommand.DeleteAgency;
import io.postern.iam.agency.domain.AgencyCommand.UpdateAgency;
import io.postern.iam.agency.domain.AgencyEvent.AgencyCreated;
import io.postern.iam.agency.domain.AgencyEvent.AgencyDeleted;
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
            case CreateAgency c -> create(state, c);
            case UpdateAgency c -> update(state, c);
            case DeleteAgency c -> delete(state, c);
        };
    }

    private static Decision<AgencyEvent> create(Agency state, CreateAgency c) {
        return switch (state) {
            case NotCreated _ ->
                emit(new AgencyCreated(
                        c.id(),
                        c.domain(),
                        c.name(),
                        c.trustDomain(),
                        c.trustService(),
                        c.description(),
                        c.expiresAt(),
                        c.at()));
            // a retried request gets the same answer
            case Active existing when same(existing, c) -> nothing();
            case Active _, Deleted _ ->
                refuse(AgencyRefusal.ID_TAKEN, "Expected to create %s, but the id is another's", c.id());
        };
    }

    private static boolean same(Active existing, CreateAgency c) {
        return existing.domain().equals(c.domain()) && existing.name().equals(c.name());
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
