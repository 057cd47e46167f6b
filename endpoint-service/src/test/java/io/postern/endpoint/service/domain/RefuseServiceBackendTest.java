package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.ID;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;

import io.postern.endpoint.service.domain.ServiceCommand.RefuseServiceBackend;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendSettled;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeleted;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceFailed;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RefuseServiceBackendTest {

    private static final RefuseServiceBackend REFUSE =
            new RefuseServiceBackend(ID, ServiceFailure.PORT_NOT_IN_VPC, "another VPC", LATER);

    @Test
    void a_service_that_is_creating_fails_for_the_reason_that_was_given() {
        ServiceEvent failed = new ServiceFailed(ID, ServiceFailure.PORT_NOT_IN_VPC, "another VPC", LATER);
        for (Past past : EnumSet.range(Past.CREATING, Past.CREATING_WITH_BACKEND)) {
            past.when(REFUSE).then(failed);
        }
    }

    @Test
    void a_service_that_is_being_deleted_waits_for_a_backend_no_longer() {
        Past.DELETING.when(REFUSE).then(new ServiceBackendSettled(ID, LATER));
        Past.DELETING_WITHOUT_QUOTA.when(REFUSE).then(new ServiceDeleted(ID, LATER));
        Past.DELETING_WITHOUT_BACKEND.when(REFUSE).thenNothing();
    }

    @Test
    void whatever_is_decided_already_stays() {
        for (Past past : EnumSet.of(Past.AVAILABLE, Past.AVAILABLE_TO_CONSUMER, Past.FAILED, Past.DELETED)) {
            past.when(REFUSE).thenNothing();
        }
    }

    @Test
    void a_service_that_is_not_there_is_refused() {
        Past.NOTHING.when(REFUSE).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
    }
}
