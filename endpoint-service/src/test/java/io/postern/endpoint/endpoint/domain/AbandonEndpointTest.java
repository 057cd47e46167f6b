package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.ID;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;

import io.postern.endpoint.endpoint.domain.EndpointCommand.AbandonEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointFailed;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class AbandonEndpointTest {

    private static final AbandonEndpoint ABANDON = new AbandonEndpoint(ID, LATER);

    @Test
    void whatever_is_alive_fails_with_its_service() {
        EndpointEvent failed =
                new EndpointFailed(ID, EndpointFailure.SERVICE_GONE, "The endpoint service has been deleted", LATER);
        for (Past past : EnumSet.range(Past.CREATING, Past.REJECTED)) {
            past.when(ABANDON).then(failed);
        }
    }

    @Test
    void what_has_failed_or_is_given_up_stays_so() {
        for (Past past : EnumSet.range(Past.FAILED, Past.DELETED)) {
            past.when(ABANDON).thenNothing();
        }
    }

    @Test
    void an_endpoint_that_is_not_there_is_refused() {
        Past.NOTHING.when(ABANDON).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
    }
}
