package io.postern.quota.journal;

import io.postern.journal.Subscription;
import io.postern.journal.Subscriptions;
import io.postern.quota.ledger.process.WhenResourcesComeAndGoThenKeepTheLedger;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Who here listens to what. All rules about a topic share one subscription: with a position each, a resource's end could
 * overtake its request, and its quota would never be released.
 *
 * <p>A kind that is counted from now on may have resources that are older. A subscription with a new name reads its topic
 * from the beginning and counts them; what has been counted before is found in the log and not counted again.
 */
@Startup
@ApplicationScoped
public class QuotaSubscriptions {

    private final Subscription endpointEvents;
    private final Subscription vpcEvents;
    private final Subscription iamCounted;

    QuotaSubscriptions(Subscriptions subscriptions, WhenResourcesComeAndGoThenKeepTheLedger ledger) {
        endpointEvents = subscriptions.process("endpoint-events", ledger);
        vpcEvents = subscriptions.process("vpc-events", ledger);
        iamCounted = subscriptions.process("iam-counted", ledger);
    }

    @Incoming("endpoint-events")
    Uni<Void> endpointEvents(ConsumerRecords<String, byte[]> records) {
        return endpointEvents.take(records);
    }

    @Incoming("vpc-events")
    Uni<Void> vpcEvents(ConsumerRecords<String, byte[]> records) {
        return vpcEvents.take(records);
    }

    @Incoming("iam-counted")
    Uni<Void> iamCounted(ConsumerRecords<String, byte[]> records) {
        return iamCounted.take(records);
    }
}
