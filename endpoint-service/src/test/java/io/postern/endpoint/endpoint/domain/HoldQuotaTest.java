package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.ID;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.PORT;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.PROCESS;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.SERVICE;

import io.postern.endpoint.Admission;
import io.postern.endpoint.endpoint.domain.EndpointCommand.Entry;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldQuota;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointAccepted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointFailed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointQuotaHeld;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointSubmitted;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class HoldQuotaTest {

    @Test
    void without_a_port_the_quota_is_held_and_nothing_is_decided() {
        for (Admission admission : Admission.values()) {
            Past.CREATING.when(hold(admission)).then(new EndpointQuotaHeld(ID, LATER));
        }
    }

    @Test
    void with_its_port_it_is_connected_when_the_service_wants_no_approval() {
        Past.CREATING_WITH_PORT
                .when(hold(Admission.OPEN))
                .then(new EndpointAccepted(ID, SERVICE, PORT, PROCESS, null, LATER));
    }

    @Test
    void with_its_port_it_is_the_providers_turn_when_the_service_wants_approval() {
        Past.CREATING_WITH_PORT.when(hold(Admission.ON_APPROVAL)).then(new EndpointSubmitted(ID, SERVICE, PORT, LATER));
    }

    @Test
    void it_fails_when_its_account_was_taken_off_the_whitelist_meanwhile() {
        Past.CREATING_WITH_PORT
                .when(hold(Admission.NOT_ON_WHITELIST))
                .then(new EndpointFailed(
                        ID,
                        EndpointFailure.NOT_ON_WHITELIST,
                        "The account was taken off the whitelist before the endpoint was connected",
                        LATER));
    }

    @Test
    void it_fails_when_its_service_has_ended_meanwhile() {
        EndpointEvent failed = new EndpointFailed(
                ID,
                EndpointFailure.SERVICE_GONE,
                "The endpoint service ended before the endpoint was connected",
                LATER);
        Past.CREATING_WITH_PORT.when(hold(Admission.SERVICE_UNKNOWN)).then(failed);
        Past.CREATING_WITH_PORT.when(hold(Admission.SERVICE_NOT_AVAILABLE)).then(failed);
    }

    @Test
    void an_answer_that_came_already_adds_nothing() {
        Past.CREATING_WITH_QUOTA.when(hold(Admission.OPEN)).thenNothing();
    }

    @Test
    void an_answer_that_comes_late_adds_nothing() {
        for (Past past : EnumSet.range(Past.PENDING, Past.DELETED)) {
            past.when(hold(Admission.OPEN)).thenNothing();
        }
    }

    @Test
    void an_endpoint_that_is_not_there_is_refused() {
        Past.NOTHING.when(hold(Admission.OPEN)).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
    }

    private static HoldQuota hold(Admission admission) {
        return new HoldQuota(ID, new Entry(admission, null, PROCESS), LATER);
    }
}
