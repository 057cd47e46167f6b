package io.postern.endpoint.endpoint.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.ApprovedEvent;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.endpoint.process.WhenServiceEndsThenFailItsEndpoints.Ended;
import io.postern.journal.Received;
import org.junit.jupiter.api.Test;

/** Even what a service says to itself goes over the log, and is what was agreed on. */
class WhenServiceEndsThenFailItsEndpointsTest {

    @Test
    void the_end_of_a_service_says_which_one_ended() {
        Received event =
                ApprovedEvent.of("endpoint", "ServiceDeletionRequested").received();
        assertEquals(new Ended(new ServiceId(event.id()), event.time()), event.as(Ended.class));
    }
}
