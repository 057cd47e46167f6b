package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.ID;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;

import io.postern.endpoint.service.domain.ServiceCommand.DeleteService;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeleted;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeletionRequested;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class DeleteServiceTest {

    private static final DeleteService DELETE = new DeleteService(ID, LATER);

    @Test
    void whatever_is_alive_is_given_up_and_waits_for_what_is_held_to_be_released() {
        for (Past past : EnumSet.range(Past.CREATING, Past.AVAILABLE_TO_CONSUMER)) {
            past.when(DELETE).then(new ServiceDeletionRequested(ID, LATER));
        }
    }

    @Test
    void a_service_that_failed_holds_nothing_and_is_gone_at_once() {
        Past.FAILED.when(DELETE).then(new ServiceDeleted(ID, LATER));
    }

    @Test
    void a_service_is_deleted_once() {
        for (Past past : EnumSet.range(Past.DELETING, Past.DELETED)) {
            past.when(DELETE).thenNothing();
        }
    }

    @Test
    void a_service_that_is_not_there_is_refused() {
        Past.NOTHING.when(DELETE).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
    }
}
