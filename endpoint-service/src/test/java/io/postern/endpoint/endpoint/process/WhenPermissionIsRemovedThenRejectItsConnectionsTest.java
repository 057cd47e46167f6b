package io.postern.endpoint.endpoint.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.contracts.ApprovedEvent;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.endpoint.process.WhenPermissionIsRemovedThenRejectItsConnections.Removed;
import io.postern.journal.Received;
import org.junit.jupiter.api.Test;

/** Even what a service says to itself goes over the log, and is what was agreed on. */
class WhenPermissionIsRemovedThenRejectItsConnectionsTest {

    private static final ApprovedEvent EVENT = ApprovedEvent.of("endpoint", "PermissionRemoved");

    @Test
    void a_removal_says_what_becomes_of_connections() {
        Received event = EVENT.received();
        assertEquals(new Removed(new ServiceId(event.id()), "REJECT", event.time()), event.as(Removed.class));
        assertTrue(event.as(Removed.class).rejects());
        assertFalse(EVENT.receivedWith("removal", "KEEP").as(Removed.class).rejects());
    }

    @Test
    void removals_of_old_keep_them() {
        assertFalse(EVENT.receivedAtLeast().as(Removed.class).rejects());
    }
}
