package io.postern.vpc.journal;

import io.postern.journal.Process;
import io.postern.journal.Subscription;
import io.postern.journal.Subscriptions;
import io.postern.vpc.binding.process.WhenServiceEndsThenReleaseBackend;
import io.postern.vpc.binding.process.WhenServiceIsRequestedThenBindBackend;
import io.postern.vpc.port.process.WhenEndpointEndsThenReleasePort;
import io.postern.vpc.port.process.WhenEndpointIsRequestedThenAllocatePort;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Who here listens to what. All rules share one subscription: with a position each, an endpoint's end could overtake
 * its request, and its port would never be released.
 */
@Startup
@ApplicationScoped
public class VpcSubscriptions {

    private final Subscription endpointEvents;

    VpcSubscriptions(
            Subscriptions subscriptions,
            WhenEndpointIsRequestedThenAllocatePort allocate,
            WhenEndpointEndsThenReleasePort release,
            WhenServiceIsRequestedThenBindBackend bind,
            WhenServiceEndsThenReleaseBackend letGo) {
        endpointEvents = subscriptions.process(
                "endpoint-events", Process.all("EndpointEvents", List.of(allocate, release, bind, letGo)));
    }

    @Incoming("endpoint-events")
    Uni<Void> endpointEvents(ConsumerRecords<String, byte[]> records) {
        return endpointEvents.take(records);
    }
}
