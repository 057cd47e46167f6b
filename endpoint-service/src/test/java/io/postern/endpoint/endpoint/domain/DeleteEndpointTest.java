package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.ID;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;

import io.postern.endpoint.endpoint.domain.EndpointCommand.DeleteEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeleted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeletionRequested;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class DeleteEndpointTest {

    private static final DeleteEndpoint DELETE = new DeleteEndpoint(ID, LATER);

    @Test
    void whatever_is_alive_is_given_up_and_waits_for_what_is_held_to_be_released() {
        for (Past past : EnumSet.range(Past.CREATING, Past.REJECTED)) {
            past.when(DELETE).then(new EndpointDeletionRequested(ID, LATER));
        }
    }

    @Test
    void an_endpoint_that_failed_holds_nothing_and_is_gone_at_once() {
        Past.FAILED.when(DELETE).then(new EndpointDeleted(ID, LATER));
    }

    @Test
    void an_endpoint_that_is_being_deleted_is_deleted_once() {
        for (Past past : EnumSet.range(Past.DELETING, Past.DELETING_WITHOUT_PORT)) {
            past.when(DELETE).thenNothing();
        }
    }

    @Test
    void an_endpoint_that_is_not_there_any_more_or_never_was_is_refused() {
        Past.NOTHING.when(DELETE).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
        Past.DELETED.when(DELETE).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
    }
}
