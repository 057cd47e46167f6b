package io.postern.endpoint.endpoint.process;

import static io.postern.contracts.Reactions.commands;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.ApprovedEvent;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.endpoint.domain.EndpointCommand.AbandonEndpoint;
import io.postern.endpoint.endpoint.process.WhenServiceEndsThenFailItsEndpoints.Ended;
import io.postern.journal.Process;
import io.postern.journal.Received;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Even what a service says to itself goes over the log, and is what was agreed on. */
class WhenServiceEndsThenFailItsEndpointsTest {

    private static final Set<String> ENDS = Set.of("ServiceDeletionRequested", "CloudServiceWithdrawn");

    @Test
    void the_end_of_a_service_says_which_one_ended() {
        Received event =
                ApprovedEvent.of("endpoint", "ServiceDeletionRequested").received();
        assertEquals(new Ended(new ServiceId(event.id()), event.time()), event.as(Ended.class));
    }

    @Test
    void whoever_waits_for_it_or_was_rejected_fails_and_nothing_else_means_anything() {
        for (ApprovedEvent approved : ApprovedEvent.all("endpoint")) {
            Received event = approved.received();
            Process process = new WhenServiceEndsThenFailItsEndpoints(
                    new GivenEndpoints(new ServiceId(event.id()), List.of("first", "second"), List.of()));
            boolean end = ENDS.contains(approved.name());
            assertEquals(
                    end
                            ? List.of(
                                    new AbandonEndpoint(new EndpointId("first"), event.time()),
                                    new AbandonEndpoint(new EndpointId("second"), event.time()))
                            : List.of(),
                    commands(process, event),
                    approved.name());
        }
    }
}
