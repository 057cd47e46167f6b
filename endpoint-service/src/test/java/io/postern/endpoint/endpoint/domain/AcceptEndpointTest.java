package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.ID;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.OTHER_SERVICE;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.PORT;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.PROVIDER;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.SERVICE;

import io.postern.endpoint.endpoint.domain.EndpointCommand.AcceptEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointAccepted;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class AcceptEndpointTest {

    private static final AcceptEndpoint ACCEPT = new AcceptEndpoint(ID, SERVICE, PROVIDER, LATER);

    @Test
    void an_endpoint_that_waits_is_connected() {
        Past.PENDING.when(ACCEPT).then(new EndpointAccepted(ID, SERVICE, PORT, PROVIDER, null, LATER));
    }

    @Test
    void a_provider_may_accept_what_it_rejected() {
        Past.REJECTED.when(ACCEPT).then(new EndpointAccepted(ID, SERVICE, PORT, PROVIDER, null, LATER));
    }

    @Test
    void accepting_twice_is_accepting_once() {
        Past.ACCEPTED.when(ACCEPT).thenNothing();
    }

    @Test
    void an_endpoint_that_is_still_creating_is_not_ready_for_it() {
        for (Past past : EnumSet.range(Past.CREATING, Past.CREATING_WITH_PORT)) {
            past.when(ACCEPT).thenRefused(EndpointReason.STILL_CREATING);
        }
    }

    @Test
    void an_endpoint_that_failed_cannot_be_accepted() {
        Past.FAILED.when(ACCEPT).thenRefused(EndpointReason.HAS_FAILED);
    }

    @Test
    void an_endpoint_that_is_being_deleted_cannot_be_accepted() {
        for (Past past : EnumSet.range(Past.DELETING, Past.DELETING_WITHOUT_PORT)) {
            past.when(ACCEPT).thenRefused(EndpointReason.BEING_DELETED);
        }
    }

    @Test
    void the_provider_of_another_service_has_no_say() {
        for (Past past : EnumSet.range(Past.CREATING, Past.DELETED)) {
            past.when(new AcceptEndpoint(ID, OTHER_SERVICE, PROVIDER, LATER))
                    .thenRefused(EndpointReason.NOT_OF_THIS_SERVICE);
        }
    }

    @Test
    void an_endpoint_that_is_not_there_any_more_or_never_was_is_refused() {
        Past.NOTHING.when(ACCEPT).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
        Past.DELETED.when(ACCEPT).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
    }
}
