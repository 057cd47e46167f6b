package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.AVAILABLE;
import static io.postern.endpoint.service.domain.ServiceFixture.CONSUMER;
import static io.postern.endpoint.service.domain.ServiceFixture.CONSUMER_ADDED;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;
import static io.postern.endpoint.service.domain.ServiceFixture.NOON;
import static io.postern.endpoint.service.domain.ServiceFixture.PROVIDER;
import static io.postern.endpoint.service.domain.ServiceFixture.SPEC;
import static io.postern.endpoint.service.domain.ServiceFixture.requested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.endpoint.Admission;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionRemoved;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    @Test
    void an_account_that_is_not_on_the_whitelist_is_not_admitted() {
        assertEquals(Admission.NOT_ON_WHITELIST, Past.AVAILABLE.state().admission(CONSUMER));
    }

    @Test
    void an_account_on_the_whitelist_connects_when_the_provider_agrees() {
        assertEquals(Admission.ON_APPROVAL, Past.AVAILABLE_TO_CONSUMER.state().admission(CONSUMER));
    }

    @Test
    void an_account_on_the_whitelist_connects_at_once_when_no_approval_is_wanted() {
        Service open = SPEC.given(requested(false), AVAILABLE, CONSUMER_ADDED).state();
        assertEquals(Admission.OPEN, open.admission(CONSUMER));
    }

    @Test
    void the_providers_own_account_needs_no_whitelist_but_approval_like_any_other() {
        assertEquals(Admission.ON_APPROVAL, Past.AVAILABLE.state().admission(PROVIDER));
    }

    @Test
    void who_was_taken_off_the_whitelist_is_not_admitted_any_more() {
        Service closed = SPEC.given(
                        ServiceFixture.REQUESTED,
                        AVAILABLE,
                        CONSUMER_ADDED,
                        new PermissionRemoved(ServiceFixture.ID, "first", "iam:domain::consumer", null, LATER))
                .state();
        assertEquals(Admission.NOT_ON_WHITELIST, closed.admission(CONSUMER));
    }

    @Test
    void everybody_connects_to_a_cloud_service_at_once() {
        assertEquals(
                Admission.OPEN, SPEC.given(ServiceFixture.PUBLISHED).state().admission(CONSUMER));
    }

    @Test
    void only_a_service_that_is_available_admits_anybody() {
        for (Past past : EnumSet.range(Past.CREATING, Past.CREATING_WITH_BACKEND)) {
            assertEquals(Admission.SERVICE_NOT_AVAILABLE, past.state().admission(PROVIDER));
        }
        for (Past past : EnumSet.range(Past.FAILED, Past.DELETING_WITHOUT_BACKEND)) {
            assertEquals(Admission.SERVICE_NOT_AVAILABLE, past.state().admission(PROVIDER));
        }
        assertEquals(Admission.SERVICE_UNKNOWN, Past.NOTHING.state().admission(PROVIDER));
        assertEquals(Admission.SERVICE_UNKNOWN, Past.DELETED.state().admission(PROVIDER));
    }

    @Test
    void an_entry_names_one_account_or_all_of_them() {
        assertTrue(entry("iam:domain::consumer").admits(CONSUMER));
        assertTrue(entry("iam:domain::*").admits(CONSUMER));
        assertTrue(entry("*").admits(CONSUMER));
        assertFalse(entry("iam:domain::provider").admits(CONSUMER));
        assertFalse(entry("iam:domain::consume").admits(CONSUMER));
        assertFalse(entry("consumer").admits(CONSUMER));
        assertFalse(entry("organizations:orgPath::*").admits(CONSUMER));
    }

    @Test
    void only_open_and_on_approval_admit() {
        EnumSet<Admission> admitting = EnumSet.noneOf(Admission.class);
        for (Admission admission : Admission.values()) {
            if (admission.admits()) {
                admitting.add(admission);
            }
        }
        assertEquals(EnumSet.of(Admission.OPEN, Admission.ON_APPROVAL), admitting);
    }

    private static Permission entry(String principal) {
        return new Permission("id", principal, "", NOON);
    }
}
