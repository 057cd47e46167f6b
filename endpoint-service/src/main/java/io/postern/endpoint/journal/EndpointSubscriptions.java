package io.postern.endpoint.journal;

import io.postern.cloudapi.quota.QuotaUsage;
import io.postern.endpoint.endpoint.process.WhenPermissionIsRemovedThenRejectItsConnections;
import io.postern.endpoint.endpoint.process.WhenQuotaAndPortAreHeldThenSubmit;
import io.postern.endpoint.endpoint.process.WhenServiceEndsThenFailItsEndpoints;
import io.postern.endpoint.service.process.WhenQuotaAndBackendAreHeldThenOffer;
import io.postern.journal.Process;
import io.postern.journal.Subscription;
import io.postern.journal.Subscriptions;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Who here listens to what. */
@Startup
@ApplicationScoped
public class EndpointSubscriptions {

    private final Subscription holdings;
    private final Subscription ownEvents;
    private final Subscription quotaUsage;

    EndpointSubscriptions(
            Subscriptions subscriptions,
            WhenQuotaAndPortAreHeldThenSubmit endpoints,
            WhenQuotaAndBackendAreHeldThenOffer services,
            WhenServiceEndsThenFailItsEndpoints orphans,
            WhenPermissionIsRemovedThenRejectItsConnections shutOut,
            QuotaUsage usage) {
        holdings = subscriptions.process("holdings", Process.all("Holdings", List.of(endpoints, services)));
        ownEvents = subscriptions.process("own-events", Process.all("OwnEvents", List.of(orphans, shutOut)));
        quotaUsage = subscriptions.projection("quota-usage", usage);
    }

    @Incoming("holdings")
    Uni<Void> holdings(ConsumerRecords<String, byte[]> records) {
        return holdings.take(records);
    }

    @Incoming("own-events")
    Uni<Void> ownEvents(ConsumerRecords<String, byte[]> records) {
        return ownEvents.take(records);
    }

    @Incoming("quota-usage")
    Uni<Void> quotaUsage(ConsumerRecords<String, byte[]> records) {
        return quotaUsage.take(records);
    }
}
