package io.postern.iam.agency.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.Admission.Admitted;
import io.postern.iam.Admission.Withheld;
import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.WhyNot;
import io.postern.iam.agency.domain.AgencyCommand.DeleteAgency;
import io.postern.iam.agency.domain.AgencyCommand.RequestAgency;
import io.postern.iam.agency.domain.AgencyCommand.SettleAgency;
import io.postern.iam.agency.domain.AgencyCommand.UpdateAgency;
import io.postern.iam.agency.domain.AgencyEvent.AgencyCreated;
import io.postern.iam.agency.domain.AgencyEvent.AgencyDeleted;
import io.postern.iam.agency.domain.AgencyEvent.AgencyRequested;
import io.postern.iam.agency.domain.AgencyEvent.AgencyUpdated;
import io.postern.iam.agency.domain.AgencyEvent.AgencyWithdrawn;
import io.postern.iam.journal.Streams;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgencyTest {

    private static final DeciderSpec<Agency, AgencyCommand, AgencyEvent> SPEC = DeciderSpec.of(new AgencyDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final AgencyId ID = new AgencyId("a");
    private static final DomainId DOMAIN = new DomainId("d");
    private static final DomainId TRUSTED = new DomainId("t");
    private static final AgencyCreated CREATED = new AgencyCreated(ID, DOMAIN, "care", TRUSTED, null, "", null, NOON);
    private static final AgencyDeleted DELETED = new AgencyDeleted(ID, DOMAIN, NOON);
    private static final RequestAgency REQUEST = new RequestAgency(ID, DOMAIN, "care", TRUSTED, null, "", null, NOON);
    private static final AgencyRequested REQUESTED =
            new AgencyRequested(ID, DOMAIN, "care", TRUSTED, null, "", null, NOON);
    private static final SettleAgency COMES = new SettleAgency(ID, new Admitted(), NOON);
    private static final SettleAgency DOES_NOT =
            new SettleAgency(ID, new Withheld(WhyNot.QUOTA_EXCEEDED, "all of them"), NOON);
    private static final AgencyWithdrawn WITHDRAWN =
            new AgencyWithdrawn(ID, DOMAIN, WhyNot.QUOTA_EXCEEDED, "all of them", NOON);

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
    void what_is_asked_for_comes_with_quota_and_not_without() {
        SPEC.given().when(REQUEST).then(REQUESTED);
        SPEC.given(REQUESTED).when(REQUEST).thenNothing();
        SPEC.given(REQUESTED).when(COMES).then(CREATED);
        assertEquals(SPEC.given(CREATED).state(), SPEC.given(REQUESTED, CREATED).state());
        SPEC.given(REQUESTED).when(DOES_NOT).then(WITHDRAWN);
    }

    @Test
    void the_first_word_about_quota_counts() {
        for (AgencyCommand late : List.of(REQUEST, COMES, DOES_NOT)) {
            SPEC.given(REQUESTED, WITHDRAWN).when(late).thenNothing();
            SPEC.given(REQUESTED, CREATED).when(late).thenNothing();
        }
        SPEC.given().when(COMES).thenRefused(AgencyRefusal.NO_AGENCY);
    }

    @Test
    void what_only_was_asked_for_is_not_there() {
        for (AgencyCommand command : List.<AgencyCommand>of(
                new UpdateAgency(ID, TRUSTED, null, "x", null, NOON), new DeleteAgency(ID, NOON))) {
            SPEC.given(REQUESTED).when(command).thenRefused(AgencyRefusal.NO_AGENCY);
            SPEC.given(REQUESTED, WITHDRAWN).when(command).thenRefused(AgencyRefusal.NO_AGENCY);
        }
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm<Agency, AgencyEvent> form = StoredForm.of(Streams.AGENCIES);
        form.holdsEvent(CREATED);
        form.holdsEvent(DELETED);
        form.holdsState(Agency.INITIAL);
        form.holdsState(SPEC.given(CREATED).state());
        form.holdsState(SPEC.given(CREATED, DELETED).state());
        StoredForm<Agency, AgencyEvent> asked = StoredForm.of(Streams.AGENCIES);
        asked.holdsEvent(REQUESTED);
        asked.holdsEvent(WITHDRAWN);
        asked.holdsState(SPEC.given(REQUESTED).state());
        asked.holdsState(SPEC.given(REQUESTED, WITHDRAWN).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new AgencyDecider(), (dice, _) -> switch (dice.nextInt(8)) {
            case 0, 2 -> REQUEST;
            case 3, 4 -> COMES;
            case 5 -> DOES_NOT;
            case 1 -> new DeleteAgency(ID, NOON);
            default -> new UpdateAgency(ID, TRUSTED, null, "x" + dice.nextInt(2), null, NOON);
        });
    }
}
