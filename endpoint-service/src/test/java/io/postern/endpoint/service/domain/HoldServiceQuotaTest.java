package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.ID;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;

import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceQuota;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceAvailable;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceQuotaHeld;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class HoldServiceQuotaTest {

    private static final HoldServiceQuota HOLD = new HoldServiceQuota(ID, LATER);

    @Test
    void without_a_backend_the_quota_is_held_and_nothing_is_decided() {
        Past.CREATING.when(HOLD).then(new ServiceQuotaHeld(ID, LATER));
    }

    @Test
    void with_its_backend_it_is_available() {
        Past.CREATING_WITH_BACKEND.when(HOLD).then(new ServiceAvailable(ID, LATER));
    }

    @Test
    void an_answer_that_came_already_adds_nothing() {
        Past.CREATING_WITH_QUOTA.when(HOLD).thenNothing();
    }

    @Test
    void an_answer_that_comes_late_adds_nothing() {
        for (Past past : EnumSet.range(Past.AVAILABLE, Past.DELETED)) {
            past.when(HOLD).thenNothing();
        }
    }

    @Test
    void a_service_that_is_not_there_is_refused() {
        Past.NOTHING.when(HOLD).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
    }
}
