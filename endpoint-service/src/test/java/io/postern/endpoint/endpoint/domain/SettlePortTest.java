package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.ID;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;

import io.postern.endpoint.endpoint.domain.EndpointCommand.SettlePort;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeleted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPortSettled;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class SettlePortTest {

    private static final SettlePort SETTLE = new SettlePort(ID, LATER);

    @Test
    void an_endpoint_that_is_being_deleted_still_waits_for_its_quota() {
        Past.DELETING.when(SETTLE).then(new EndpointPortSettled(ID, LATER));
    }

    @Test
    void it_is_gone_when_the_port_is_the_last_that_was_held() {
        Past.DELETING_WITHOUT_QUOTA.when(SETTLE).then(new EndpointDeleted(ID, LATER));
    }

    @Test
    void the_port_is_settled_once() {
        Past.DELETING_WITHOUT_PORT.when(SETTLE).thenNothing();
    }

    @Test
    void who_is_not_being_deleted_does_not_wait_for_it() {
        for (Past past : EnumSet.range(Past.CREATING, Past.FAILED)) {
            past.when(SETTLE).thenNothing();
        }
        Past.DELETED.when(SETTLE).thenNothing();
    }

    @Test
    void an_endpoint_that_is_not_there_is_refused() {
        Past.NOTHING.when(SETTLE).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
    }
}
