package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.DETAILS;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;
import static io.postern.endpoint.service.domain.ServiceFixture.REQUESTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.endpoint.service.domain.ServiceCommand.RequestService;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RequestServiceTest {

    @Test
    void a_service_is_requested() {
        Past.NOTHING.when(new RequestService(DETAILS)).then(REQUESTED);
    }

    @Test
    void all_that_was_asked_for_is_kept() {
        assertEquals(new Service.Creating(DETAILS, false, false, DETAILS.createdAt()), Past.CREATING.state());
    }

    @Test
    void the_same_request_once_more_adds_nothing() {
        for (Past past : EnumSet.complementOf(EnumSet.of(Past.NOTHING))) {
            past.when(new RequestService(DETAILS)).thenNothing();
        }
    }

    @Test
    void another_request_with_the_same_id_is_refused() {
        for (Past past : EnumSet.complementOf(EnumSet.of(Past.NOTHING))) {
            past.when(new RequestService(ServiceFixture.details(true, LATER)))
                    .thenRefused(ServiceReason.SERVICE_EXISTS);
        }
    }
}
