package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.ID;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;

import io.postern.endpoint.endpoint.domain.EndpointCommand.WithdrawEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeleted;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class WithdrawEndpointTest {

    private static final WithdrawEndpoint WITHDRAW = new WithdrawEndpoint(ID, LATER);

    @Test
    void a_failure_that_its_consumer_was_told_leaves_nothing_behind() {
        Past.FAILED.when(WITHDRAW).then(new EndpointDeleted(ID, LATER));
    }

    @Test
    void only_a_failure_is_taken_back() {
        for (Past past : EnumSet.complementOf(EnumSet.of(Past.NOTHING, Past.FAILED))) {
            past.when(WITHDRAW).thenNothing();
        }
    }

    @Test
    void an_endpoint_that_is_not_there_is_refused() {
        Past.NOTHING.when(WITHDRAW).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
    }
}
