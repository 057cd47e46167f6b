package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.DETAILS;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.REQUESTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.endpoint.Admission;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RequestEndpoint;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RequestEndpointTest {

    private static final EndpointDetails OTHER_DETAILS = new EndpointDetails(
            DETAILS.id(),
            DETAILS.marker(),
            DETAILS.project(),
            DETAILS.domain(),
            DETAILS.service(),
            DETAILS.serviceName(),
            DETAILS.serviceType(),
            DETAILS.vpc(),
            DETAILS.subnet(),
            DETAILS.address(),
            DETAILS.dnsEnabled(),
            DETAILS.whitelistEnabled(),
            DETAILS.whitelist(),
            DETAILS.description(),
            DETAILS.tags(),
            EndpointOptions.NONE,
            null,
            null,
            LATER);

    @Test
    void an_endpoint_is_requested_when_the_service_admits_it() {
        Past.NOTHING.when(request(Admission.OPEN)).then(REQUESTED);
        Past.NOTHING.when(request(Admission.ON_APPROVAL)).then(REQUESTED);
    }

    @Test
    void all_that_was_asked_for_is_kept() {
        assertEquals(new Endpoint.Creating(DETAILS, false, null, null, DETAILS.createdAt()), Past.CREATING.state());
    }

    @Test
    void a_service_that_is_not_there_admits_nobody() {
        Past.NOTHING.when(request(Admission.SERVICE_UNKNOWN)).thenRefused(EndpointReason.SERVICE_UNKNOWN);
    }

    @Test
    void a_service_that_is_not_available_admits_nobody() {
        Past.NOTHING.when(request(Admission.SERVICE_NOT_AVAILABLE)).thenRefused(EndpointReason.SERVICE_NOT_AVAILABLE);
    }

    @Test
    void an_account_that_is_not_on_the_whitelist_is_refused() {
        Past.NOTHING.when(request(Admission.NOT_ON_WHITELIST)).thenRefused(EndpointReason.NOT_ON_WHITELIST);
    }

    @Test
    void the_same_request_once_more_adds_nothing_whatever_the_service_says_by_now() {
        for (Past past : EnumSet.complementOf(EnumSet.of(Past.NOTHING))) {
            for (Admission admission : Admission.values()) {
                past.when(request(admission)).thenNothing();
            }
        }
    }

    @Test
    void another_request_with_the_same_id_is_refused() {
        for (Past past : EnumSet.complementOf(EnumSet.of(Past.NOTHING))) {
            past.when(new RequestEndpoint(OTHER_DETAILS, Admission.OPEN)).thenRefused(EndpointReason.ENDPOINT_EXISTS);
        }
    }

    private static RequestEndpoint request(Admission admission) {
        return new RequestEndpoint(DETAILS, admission);
    }
}
