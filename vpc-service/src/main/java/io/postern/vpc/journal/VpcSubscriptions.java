package io.postern.vpc.journal;

import io.postern.cloudapi.quota.QuotaUsage;
import io.postern.journal.Process;
import io.postern.journal.Subscription;
import io.postern.journal.Subscriptions;
import io.postern.vpc.binding.process.WhenServiceEndsThenReleaseBackend;
import io.postern.vpc.binding.process.WhenServiceIsRequestedThenBindBackend;
import io.postern.vpc.gateway.process.WhenGatewayEndsThenDetachIt;
import io.postern.vpc.gateway.process.WhenGatewayIsRequestedThenAttachIt;
import io.postern.vpc.port.process.WhenEndpointEndsThenReleasePort;
import io.postern.vpc.port.process.WhenEndpointIsRequestedThenAllocatePort;
import io.postern.vpc.subnet.process.WhenQuotaIsAnsweredThenSettleSubnet;
import io.postern.vpc.vpc.process.WhenQuotaIsAnsweredThenSettleVpc;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Who here listens to what. All rules about a neighbour share one subscription: with a position each, an endpoint's end
 * could overtake its request, and its port would never be released.
 */
@Startup
@ApplicationScoped
public class VpcSubscriptions {

    private final Subscription endpointEvents;
    private final Subscription quotaAnswers;
    private final Subscription quotaUsage;

    VpcSubscriptions(
            Subscriptions subscriptions,
            WhenEndpointIsRequestedThenAllocatePort allocate,
            WhenEndpointEndsThenReleasePort release,
            WhenServiceIsRequestedThenBindBackend bind,
            WhenServiceEndsThenReleaseBackend letGo,
            WhenGatewayIsRequestedThenAttachIt attach,
            WhenGatewayEndsThenDetachIt detach,
            WhenQuotaIsAnsweredThenSettleVpc vpcs,
            WhenQuotaIsAnsweredThenSettleSubnet subnets,
            QuotaUsage usage) {
        endpointEvents = subscriptions.process(
                "endpoint-events",
                Process.all("EndpointEvents", List.of(allocate, release, bind, letGo, attach, detach)));
        quotaAnswers = subscriptions.process("quota-answers", Process.all("QuotaAnswers", List.of(vpcs, subnets)));
        quotaUsage = subscriptions.projection("quota-usage", usage);
    }

    @Incoming("endpoint-events")
    Uni<Void> endpointEvents(ConsumerRecords<String, byte[]> records) {
        return endpointEvents.take(records);
    }

    @Incoming("quota-answers")
    Uni<Void> quotaAnswers(ConsumerRecords<String, byte[]> records) {
        return quotaAnswers.take(records);
    }

    @Incoming("quota-usage")
    Uni<Void> quotaUsage(ConsumerRecords<String, byte[]> records) {
        return quotaUsage.take(records);
    }
}
