package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.ID;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;

import io.postern.endpoint.endpoint.domain.EndpointCommand.RefusePort;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeleted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointFailed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPortSettled;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RefusePortTest {

    private static final RefusePort REFUSE =
            new RefusePort(ID, EndpointFailure.ADDRESS_IN_USE, "192.168.0.7 is in use", LATER);

    @Test
    void an_endpoint_that_is_creating_fails_for_the_reason_that_was_given() {
        EndpointEvent failed = new EndpointFailed(ID, EndpointFailure.ADDRESS_IN_USE, "192.168.0.7 is in use", LATER);
        for (Past past : EnumSet.range(Past.CREATING, Past.CREATING_WITH_PORT)) {
            past.when(REFUSE).then(failed);
        }
    }

    @Test
    void an_endpoint_that_is_being_deleted_waits_for_a_port_no_longer() {
        Past.DELETING.when(REFUSE).then(new EndpointPortSettled(ID, LATER));
        Past.DELETING_WITHOUT_QUOTA.when(REFUSE).then(new EndpointDeleted(ID, LATER));
        Past.DELETING_WITHOUT_PORT.when(REFUSE).thenNothing();
    }

    @Test
    void whatever_is_decided_already_stays() {
        for (Past past : EnumSet.range(Past.PENDING, Past.FAILED)) {
            past.when(REFUSE).thenNothing();
        }
        Past.DELETED.when(REFUSE).thenNothing();
    }

    @Test
    void an_endpoint_that_is_not_there_is_refused() {
        Past.NOTHING.when(REFUSE).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
    }
}
