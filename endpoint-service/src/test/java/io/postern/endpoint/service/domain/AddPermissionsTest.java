package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.AVAILABLE;
import static io.postern.endpoint.service.domain.ServiceFixture.CONSUMER_ADDED;
import static io.postern.endpoint.service.domain.ServiceFixture.FOR_ALL;
import static io.postern.endpoint.service.domain.ServiceFixture.FOR_CONSUMER;
import static io.postern.endpoint.service.domain.ServiceFixture.ID;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;
import static io.postern.endpoint.service.domain.ServiceFixture.REQUESTED;
import static io.postern.endpoint.service.domain.ServiceFixture.SPEC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.endpoint.service.domain.ServiceCommand.AddPermissions;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionAdded;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddPermissionsTest {

    private static final Permission CONSUMER_AGAIN = new Permission("third", "iam:domain::consumer", "", LATER);

    @Test
    void entries_are_added_in_the_order_in_which_they_were_asked_for() {
        Past.AVAILABLE
                .when(add(2, FOR_CONSUMER, FOR_ALL))
                .then(new PermissionAdded(ID, FOR_CONSUMER), new PermissionAdded(ID, FOR_ALL));
        assertEquals(
                new Service.Available(
                        ServiceFixture.DETAILS, List.of(FOR_CONSUMER, FOR_ALL), Additions.NONE, FOR_ALL.createdAt()),
                SPEC.given(REQUESTED, AVAILABLE, CONSUMER_ADDED, new PermissionAdded(ID, FOR_ALL))
                        .state());
    }

    @Test
    void a_principal_that_is_there_already_stays_as_it_is() {
        Past.AVAILABLE_TO_CONSUMER.when(add(2, CONSUMER_AGAIN)).thenNothing();
        Past.AVAILABLE_TO_CONSUMER.when(add(2, CONSUMER_AGAIN, FOR_ALL)).then(new PermissionAdded(ID, FOR_ALL));
    }

    @Test
    void a_principal_that_is_asked_for_twice_is_added_once() {
        Past.AVAILABLE.when(add(1, FOR_CONSUMER, CONSUMER_AGAIN)).then(new PermissionAdded(ID, FOR_CONSUMER));
    }

    @Test
    void a_whitelist_that_is_full_takes_no_more() {
        Past.AVAILABLE_TO_CONSUMER.when(add(1, FOR_ALL)).thenRefused(ServiceReason.WHITELIST_FULL);
        Past.AVAILABLE.when(add(1, FOR_CONSUMER, FOR_ALL)).thenRefused(ServiceReason.WHITELIST_FULL);
    }

    @Test
    void who_is_there_already_needs_no_room() {
        Past.AVAILABLE_TO_CONSUMER.when(add(0, CONSUMER_AGAIN)).thenNothing();
    }

    @Test
    void a_service_that_is_not_available_cannot_be_changed() {
        for (Past past : EnumSet.range(Past.CREATING, Past.CREATING_WITH_BACKEND)) {
            past.when(add(2, FOR_ALL)).thenRefused(ServiceReason.SERVICE_NOT_CHANGEABLE);
        }
        for (Past past : EnumSet.range(Past.FAILED, Past.DELETING_WITHOUT_BACKEND)) {
            past.when(add(2, FOR_ALL)).thenRefused(ServiceReason.SERVICE_NOT_CHANGEABLE);
        }
    }

    @Test
    void a_service_that_is_not_there_any_more_or_never_was_is_refused() {
        Past.NOTHING.when(add(2, FOR_ALL)).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
        Past.DELETED.when(add(2, FOR_ALL)).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
    }

    private static AddPermissions add(int limit, Permission... permissions) {
        return new AddPermissions(ID, List.of(permissions), limit);
    }
}
