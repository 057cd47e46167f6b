package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.ID;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;

import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceQuota;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeleted;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceQuotaSettled;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class SettleServiceQuotaTest {

    private static final SettleServiceQuota SETTLE = new SettleServiceQuota(ID, LATER);

    @Test
    void a_service_that_is_being_deleted_still_waits_for_its_backend() {
        Past.DELETING.when(SETTLE).then(new ServiceQuotaSettled(ID, LATER));
    }

    @Test
    void it_is_gone_when_the_quota_is_the_last_that_was_held() {
        Past.DELETING_WITHOUT_BACKEND.when(SETTLE).then(new ServiceDeleted(ID, LATER));
    }

    @Test
    void the_quota_is_settled_once() {
        Past.DELETING_WITHOUT_QUOTA.when(SETTLE).thenNothing();
    }

    @Test
    void who_is_not_being_deleted_does_not_wait_for_it() {
        for (Past past : EnumSet.range(Past.CREATING, Past.FAILED)) {
            past.when(SETTLE).thenNothing();
        }
        Past.DELETED.when(SETTLE).thenNothing();
    }

    @Test
    void a_service_that_is_not_there_is_refused() {
        Past.NOTHING.when(SETTLE).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
    }
}
