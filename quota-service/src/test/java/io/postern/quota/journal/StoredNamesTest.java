package io.postern.quota.journal;

import static io.postern.quota.journal.QuotaStreams.APPLICATIONS;
import static io.postern.quota.journal.QuotaStreams.DEFAULT_LIMITS;
import static io.postern.quota.journal.QuotaStreams.LEDGERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stored for ever: a name may be added here, none may change or go. That none is missing, an aggregate checks. */
class StoredNamesTest {

    @Test
    void of_ledgers() {
        assertEquals("ledger", LEDGERS.type());
        assertEquals(
                Set.of("QuotaGranted", "QuotaDenied", "QuotaReleased", "LimitChanged", "LimitRestored"),
                LEDGERS.events().names());
        assertEquals(Set.of("ledger"), LEDGERS.states().names());
    }

    @Test
    void of_applications() {
        assertEquals("application", APPLICATIONS.type());
        assertEquals(
                Set.of("ApplicationSubmitted", "ApplicationApproved", "ApplicationRefused"),
                APPLICATIONS.events().names());
        assertEquals(
                Set.of("none", "pending", "approved", "refused"),
                APPLICATIONS.states().names());
    }

    @Test
    void of_default_limits() {
        assertEquals("default-limit", DEFAULT_LIMITS.type());
        assertEquals(Set.of("DefaultLimitSet"), DEFAULT_LIMITS.events().names());
        assertEquals(Set.of("default-limit"), DEFAULT_LIMITS.states().names());
    }
}
