package io.postern.cloudapi.journal;

import io.postern.journal.Subscription;
import io.postern.journal.Subscriptions;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** IAM's public and restricted topics, read by every service. */
@Startup
@ApplicationScoped
public class DirectoryChannels {

    private final Subscription events;
    private final Subscription credentials;

    DirectoryChannels(Subscriptions subscriptions) {
        this.events = subscriptions.projection("iam-events", new DirectoryProjection(true));
        this.credentials = subscriptions.projection("iam-credentials", new DirectoryProjection(false));
    }

    @Incoming("iam-events")
    Uni<Void> events(ConsumerRecords<String, byte[]> records) {
        return events.take(records);
    }

    @Incoming("iam-credentials")
    Uni<Void> credentials(ConsumerRecords<String, byte[]> records) {
        return credentials.take(records);
    }
}
