package io.postern.iam.agency.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.agency.domain.AgencyCommand.CreateAgency;
import io.postern.iam.agency.domain.AgencyCommand.DeleteAgency;
import io.postern.iam.agency.domain.AgencyCommand.UpdateAgency;
import io.postern.iam.agency.domain.AgencyEvent.AgencyCreated;
import io.postern.iam.agency.domain.AgencyEvent.AgencyDeleted;
import io.postern.iam.agency.domain.AgencyEvent.AgencyUpdated;
import io.postern.iam.journal.Streams;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgencyTest {

    private static final DeciderSpec<Agency, AgencyCommand, AgencyEvent> SPEC = DeciderSpec.of(new AgencyDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final AgencyId ID = new AgencyId("a");
    private static final DomainId DOMAIN = new DomainId("d");
    private static final DomainId TRUSTED = new DomainId("t");
    private static final CreateAgency CREATE = new CreateAgency(ID, DOMAIN, "care", TRUSTED, null, "", null, NOON);
    private static final AgencyCreated CREATED = new AgencyCreated(ID, DOMAIN, "care", TRUSTED, null, "", null, NOON);
    private static final AgencyDeleted DELETED = new AgencyDeleted(ID, DOMAIN, NOON);

    @Test
    void an_agency_begins_once() {
        SPEC.given().when(CREATE).then(CREATED);
        SPEC.given(CREATED).when(CREATE).thenNothing();
        SPEC.given(CREATED)
                .when(new CreateAgency(ID, DOMAIN, "other", TRUSTED, null, "", null, NOON))
                .thenRefused(AgencyRefusal.ID_TAKEN);
    }

    @Test
    void an_update_says_all_there_is() {
        SPEC.given(CREATED)
                .when(new UpdateAgency(ID, null, "op_svc_vpcep", "x", NOON, NOON))
                .then(new AgencyUpdated(ID, DOMAIN, "care", null, "op_svc_vpcep", "x", NOON, NOON));
        SPEC.given(CREATED)
                .when(new UpdateAgency(ID, TRUSTED, null, "", null, NOON))
                .thenNothing();
    }

    @Test
    void an_agency_ends_once() {
        SPEC.given(CREATED).when(new DeleteAgency(ID, NOON)).then(DELETED);
        SPEC.given(CREATED, DELETED).when(new DeleteAgency(ID, NOON)).thenNothing();
        SPEC.given().when(new DeleteAgency(ID, NOON)).thenRefused(AgencyRefusal.NO_AGENCY);
        SPEC.given(CREATED, DELETED)
                .when(new UpdateAgency(ID, TRUSTED, null, "", null, NOON))
                .thenRefused(AgencyRefusal.NO_AGENCY);
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm<Agency, AgencyEvent> form = StoredForm.of(Streams.AGENCIES);
        form.holdsEvent(CREATED);
        form.holdsEvent(DELETED);
        form.holdsState(Agency.INITIAL);
        form.holdsState(SPEC.given(CREATED).state());
        form.holdsState(SPEC.given(CREATED, DELETED).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new AgencyDecider(), (dice, _) -> switch (dice.nextInt(6)) {
            case 0 -> CREATE;
            case 1 -> new DeleteAgency(ID, NOON);
            default -> new UpdateAgency(ID, TRUSTED, null, "x" + dice.nextInt(2), null, NOON);
        });
    }
}
