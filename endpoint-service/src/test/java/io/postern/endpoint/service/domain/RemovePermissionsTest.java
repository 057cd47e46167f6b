package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.AVAILABLE;
import static io.postern.endpoint.service.domain.ServiceFixture.CONSUMER_ADDED;
import static io.postern.endpoint.service.domain.ServiceFixture.DETAILS;
import static io.postern.endpoint.service.domain.ServiceFixture.FOR_ALL;
import static io.postern.endpoint.service.domain.ServiceFixture.ID;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;
import static io.postern.endpoint.service.domain.ServiceFixture.REQUESTED;
import static io.postern.endpoint.service.domain.ServiceFixture.SPEC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissions;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionAdded;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionRemoved;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemovePermissionsTest {

    private static final ServiceEvent CONSUMER_REMOVED =
            new PermissionRemoved(ID, "first", "iam:domain::consumer", WhitelistRemoval.KEEP, LATER);

    @Test
    void an_entry_is_removed_by_its_text() {
        Past.AVAILABLE_TO_CONSUMER.when(remove("iam:domain::consumer")).then(CONSUMER_REMOVED);
    }

    @Test
    void the_others_stay() {
        assertEquals(
                new Service.Available(DETAILS, List.of(FOR_ALL), Additions.NONE, LATER),
                SPEC.given(REQUESTED, AVAILABLE, CONSUMER_ADDED, new PermissionAdded(ID, FOR_ALL), CONSUMER_REMOVED)
                        .state());
    }

    @Test
    void who_is_not_there_is_passed_over() {
        Past.AVAILABLE.when(remove("iam:domain::consumer")).thenNothing();
        Past.AVAILABLE_TO_CONSUMER.when(remove("*", "iam:domain::consumer")).then(CONSUMER_REMOVED);
    }

    @Test
    void a_service_that_is_not_available_cannot_be_changed() {
        for (Past past : EnumSet.range(Past.CREATING, Past.CREATING_WITH_BACKEND)) {
            past.when(remove("*")).thenRefused(ServiceReason.SERVICE_NOT_CHANGEABLE);
        }
        for (Past past : EnumSet.range(Past.FAILED, Past.DELETING_WITHOUT_BACKEND)) {
            past.when(remove("*")).thenRefused(ServiceReason.SERVICE_NOT_CHANGEABLE);
        }
    }

    @Test
    void a_service_that_is_not_there_any_more_or_never_was_is_refused() {
        Past.NOTHING.when(remove("*")).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
        Past.DELETED.when(remove("*")).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
    }

    private static RemovePermissions remove(String... principals) {
        return new RemovePermissions(ID, List.of(principals), LATER);
    }
}
