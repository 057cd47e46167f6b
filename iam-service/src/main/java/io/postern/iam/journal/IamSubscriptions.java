package io.postern.iam.journal;

import io.postern.cloudapi.quota.QuotaUsage;
import io.postern.iam.quota.process.WhenQuotaIsAnsweredThenSettle;
import io.postern.journal.Subscription;
import io.postern.journal.Subscriptions;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Who here listens to what. */
@Startup
@ApplicationScoped
public class IamSubscriptions {

    private final Subscription quotaAnswers;
    private final Subscription quotaUsage;

    IamSubscriptions(Subscriptions subscriptions, WhenQuotaIsAnsweredThenSettle settling, QuotaUsage usage) {
        quotaAnswers = subscriptions.process("quota-answers", settling);
        quotaUsage = subscriptions.projection("quota-usage", usage);
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
