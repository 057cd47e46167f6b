package io.postern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of a service: its public events, kept for ever, and the restricted ones, compacted. */
@ApplicationScoped
public class Topics {

    /** The one restricted topic there is. */
    public static final String RESTRICTED = "iam.credentials";

    private final JournalConfig config;
    private final Catalogue catalogue;

    Topics(JournalConfig config, Catalogue catalogue) {
        this.config = config;
        this.catalogue = catalogue;
    }

    String publicEvents() {
        return config.topicPrefix() + catalogue.service() + ".events";
    }

    String restrictedEvents() {
        return config.topicPrefix() + RESTRICTED;
    }

    /** @return false for streams whose events never leave the journal */
    static boolean published(Aggregate.Audience audience) {
        return audience != Aggregate.Audience.PRIVATE;
    }

    /** Makes what this service publishes to, if it is missing; harmless when another replica is first. */
    void ensure(Admin admin) throws ExecutionException, InterruptedException {
        boolean restricted = catalogue.aggregates().stream()
                .anyMatch(aggregate -> aggregate.audience() == Aggregate.Audience.RESTRICTED);
        create(admin, publicEvents(), Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        if (restricted) {
            create(
                    admin,
                    restrictedEvents(),
                    Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        }
    }

    private void create(Admin admin, String name, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        if (existing.contains(name)) {
            return;
        }
        NewTopic topic =
                new NewTopic(name, config.topics().partitions(), config.topics().replication()).configs(settings);
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
