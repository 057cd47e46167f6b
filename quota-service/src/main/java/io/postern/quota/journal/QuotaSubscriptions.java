package io.postern.quota.journal;

import io.postern.journal.Process;
import io.postern.journal.Subscription;
import io.postern.journal.Subscriptions;
import io.postern.quota.ledger.process.WhenResourceEndsThenReleaseQuota;
import io.postern.quota.ledger.process.WhenResourceIsRequestedThenHoldQuota;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Who here listens to what. Both rules share one subscription: with a position each, a resource's end could overtake
 * its request, and its quota would never be released.
 */
@Startup
@ApplicationScoped
public class QuotaSubscriptions {

    private final Subscription endpointEvents;

    QuotaSubscriptions(
            Subscriptions subscriptions,
            WhenResourceIsRequestedThenHoldQuota hold,
            WhenResourceEndsThenReleaseQuota release) {
        endpointEvents =
                subscriptions.process("endpoint-events", Process.all("EndpointEvents", List.of(hold, release)));
    }

    @Incoming("endpoint-events")
    Uni<Void> endpointEvents(ConsumerRecords<String, byte[]> records) {
        return endpointEvents.take(records);
    }
}
