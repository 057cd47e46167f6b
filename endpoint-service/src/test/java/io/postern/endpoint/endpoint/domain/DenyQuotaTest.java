package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.ID;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;

import io.postern.endpoint.endpoint.domain.EndpointCommand.DenyQuota;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointDeleted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointFailed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointQuotaSettled;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class DenyQuotaTest {

    private static final DenyQuota DENY = new DenyQuota(ID, "50 of 50 are used", LATER);

    @Test
    void an_endpoint_that_is_creating_fails() {
        EndpointEvent failed = new EndpointFailed(ID, EndpointFailure.QUOTA_EXCEEDED, "50 of 50 are used", LATER);
        for (Past past : EnumSet.range(Past.CREATING, Past.CREATING_WITH_PORT)) {
            past.when(DENY).then(failed);
        }
    }

    @Test
    void an_endpoint_that_is_being_deleted_waits_for_quota_no_longer() {
        Past.DELETING.when(DENY).then(new EndpointQuotaSettled(ID, LATER));
        Past.DELETING_WITHOUT_PORT.when(DENY).then(new EndpointDeleted(ID, LATER));
        Past.DELETING_WITHOUT_QUOTA.when(DENY).thenNothing();
    }

    @Test
    void whatever_is_decided_already_stays() {
        for (Past past : EnumSet.range(Past.PENDING, Past.FAILED)) {
            past.when(DENY).thenNothing();
        }
        Past.DELETED.when(DENY).thenNothing();
    }

    @Test
    void an_endpoint_that_is_not_there_is_refused() {
        Past.NOTHING.when(DENY).thenRefused(EndpointReason.ENDPOINT_NOT_FOUND);
    }
}
