package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.ID;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;

import io.postern.endpoint.service.domain.ServiceCommand.DenyServiceQuota;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeleted;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceFailed;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceQuotaSettled;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class DenyServiceQuotaTest {

    private static final DenyServiceQuota DENY = new DenyServiceQuota(ID, "20 of 20 are used", LATER);

    @Test
    void a_service_that_is_creating_fails() {
        ServiceEvent failed = new ServiceFailed(ID, ServiceFailure.QUOTA_EXCEEDED, "20 of 20 are used", LATER);
        for (Past past : EnumSet.range(Past.CREATING, Past.CREATING_WITH_BACKEND)) {
            past.when(DENY).then(failed);
        }
    }

    @Test
    void a_service_that_is_being_deleted_waits_for_quota_no_longer() {
        Past.DELETING.when(DENY).then(new ServiceQuotaSettled(ID, LATER));
        Past.DELETING_WITHOUT_BACKEND.when(DENY).then(new ServiceDeleted(ID, LATER));
        Past.DELETING_WITHOUT_QUOTA.when(DENY).thenNothing();
    }

    @Test
    void whatever_is_decided_already_stays() {
        for (Past past : EnumSet.of(Past.AVAILABLE, Past.AVAILABLE_TO_CONSUMER, Past.FAILED, Past.DELETED)) {
            past.when(DENY).thenNothing();
        }
    }

    @Test
    void a_service_that_is_not_there_is_refused() {
        Past.NOTHING.when(DENY).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
    }
}
