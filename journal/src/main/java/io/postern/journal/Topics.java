package io.postern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of a service: its public events, kept for ever, and the restricted ones, compacted. */
@ApplicationScoped
public class Topics {

    /** The one restricted topic there is. */
    public static final String RESTRICTED = "iam.credentials";

    /**
     * A topic as Kafka has it.
     *
     * @param id another one when the topic was deleted and made anew
     */
    record Made(String id, int partitions) {}

    /** Short, because callers ask again, and so that the relay does not sleep through Kafka's return. */
    private static final Map<String, Object> PATIENCE = Map.of(
            "default.api.timeout.ms", 8000,
            "request.timeout.ms", 5000,
            "reconnect.backoff.max.ms", 200,
            "retry.backoff.max.ms", 200);

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

    static Admin admin(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>(PATIENCE);
        settings.put("bootstrap.servers", bootstrapServers);
        return Admin.create(settings);
    }

    /** Those that this service publishes to, as Kafka has them; fails when one is missing. */
    CompletableFuture<Map<String, Made>> published(Admin admin) {
        return made(admin, names());
    }

    static CompletableFuture<Map<String, Made>> made(Admin admin, Collection<String> names) {
        return admin.describeTopics(names)
                .allTopicNames()
                .toCompletionStage()
                .toCompletableFuture()
                .thenApply(described -> described.values().stream()
                        .collect(Collectors.toMap(
                                TopicDescription::name,
                                topic -> new Made(
                                        topic.topicId().toString(),
                                        topic.partitions().size()))));
    }

    private List<String> names() {
        boolean restricted = catalogue.aggregates().stream()
                .anyMatch(aggregate -> aggregate.audience() == Aggregate.Audience.RESTRICTED);
        return restricted ? List.of(publicEvents(), restrictedEvents()) : List.of(publicEvents());
    }

    /** Makes what this service publishes to, if it is missing; harmless when another replica is first. */
    void ensure(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        for (String name : names()) {
            if (!existing.contains(name)) {
                try {
                    make(admin, name, config.topics().partitions());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    /** The public one is kept for ever, the restricted one compacted. */
    Made make(Admin admin, String name, int partitions) throws ExecutionException, InterruptedException {
        Map<String, String> settings = name.equals(publicEvents())
                ? Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")
                : Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        NewTopic topic = new NewTopic(name, partitions, config.topics().replication()).configs(settings);
        CreateTopicsResult made = admin.createTopics(List.of(topic));
        made.all().get();
        return new Made(made.topicId(name).get().toString(), partitions);
    }
}
