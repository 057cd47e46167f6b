package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.ID;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.OTHER_SERVICE;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.PROVIDER;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.SERVICE;

import io.postern.endpoint.endpoint.domain.EndpointCommand.RejectEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRejected;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RejectEndpointTest {

    private static final RejectEndpoint REJECT = new RejectEndpoint(ID, SERVICE, PROVIDER, LATER);

    @Test
    void an_endpoint_that_waits_is_rejected() {
        Past.PENDING.when(REJECT).then(new EndpointRejected(ID, SERVICE, PROVIDER, LATER));
    }

    @Test
    void a_provider_may_reject_what_it_accepted() {
        Past.ACCEPTED.when(REJECT).then(new EndpointRejected(ID, SERVICE, PROVIDER, LATER));
    }

    @Test
    void rejecting_twice_is_rejecting_once() {
        Past.REJECTED.when(REJECT).thenNothing();
    }

    @Test
    void an_endpoint_that_is_still_creating_is_not_ready_for_it() {
        for (Past past : EnumSet.range(Past.CREATING, Past.CREATING_WITH_PORT)) {
            past.when(REJECT).thenRefused(EndpointReason.STILL_CREATING);
        }
    }

    @Test
    void an_endpoint_that_failed_cannot_be_rejected() {
        Past.FAILED.when(REJECT).thenRefused(EndpointReason.HAS_FAILED);
    }

    @Test
    void an_endpoint_that_is_being_deleted_cannot_be_rejected() {
        for (Past past : EnumSet.range(Past.DELETING, Past.DELETING_WITHOUT_PORT)) {
            past.when(REJECT).thenRefused(EndpointReason.BEING_DELETED);
        }
    }

    @Test
    void the_provider_of_another_service_has_no_say() {
        for (Past past : EnumSet.range(Past.CREATING, Past.DELETED)) {
            past.when(new RejectEndpoint(ID, OTHER_SERVICE, PROVIDER, LATER))
                    .thenRefused(EndpointReason.NOT_OF_THIS_SERVICE);
        }
    }

    @Test
    void an_endpoint_that_is_not_there_any_more_or_never_was_is_refused() {
        Past.NOTHING.when(REJECT).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
        Past.DELETED.when(REJECT).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
    }
}
