package io.postern.vpc;

import io.postern.testing.cloud.Account;
import io.postern.testing.journal.PublishedEvents;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers whoever asks for quota, as quota-service would; by default it has enough for everybody. */
@ApplicationScoped
public class QuotaService {

    private static final Map<String, String> KINDS = Map.of("VpcRequested", "vpc", "SubnetRequested", "subnet");
    private static final Set<String> ENDS = Set.of("VpcFailed", "VpcDeleted", "SubnetFailed", "SubnetDeleted");

    private final PublishedEvents events;
    private final KafkaConsumer<String, String> asked;
    private final Thread answering;
    private final String topic;
    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<String, Set<String>> held = new HashMap<>();
    private final Set<String> silentFor = new HashSet<>();
    private final List<Request> waiting = new ArrayList<>();

    private record Request(String project, String kind, String resource) {
        String ledger() {
            return project + ":" + kind;
        }
    }

    QuotaService(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "postern.topic-prefix", defaultValue = "postern.") String topicPrefix) {
        events = new PublishedEvents(bootstrapServers, topicPrefix, "quota");
        topic = topicPrefix + "vpc.events";
        asked = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "allow.auto.create.topics", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        answering = Thread.ofPlatform().daemon().start(this::listen);
    }

    public synchronized void limit(Account account, String kind, int limit) {
        limits.put(account.project() + ":" + kind, limit);
        changed("LimitChanged", account.project(), kind, limit);
    }

    /** As if an operator had set the limit that everybody has. */
    public synchronized void defaultLimit(String kind, int limit) {
        changed("DefaultLimitSet", "system", kind, limit);
    }

    /** Down for this account: what it asks for waits. */
    public synchronized void stop(Account account) {
        silentFor.add(account.project());
    }

    /** Up again: what waited is answered. */
    public synchronized void start(Account account) {
        silentFor.remove(account.project());
        List<Request> answerable = waiting.stream()
                .filter(request -> request.project().equals(account.project()))
                .toList();
        waiting.removeAll(answerable);
        answerable.forEach(this::answer);
        events.flush();
    }

    private void listen() {
        try (asked) {
            while (asked.partitionsFor(topic).isEmpty()) {
                Thread.onSpinWait();
            }
            List<TopicPartition> partitions = asked.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            asked.assign(partitions);
            asked.seekToBeginning(partitions);
            while (true) {
                asked.poll(Duration.ofSeconds(1)).forEach(this::heard);
            }
        } catch (WakeupException _) {
            // the tests are over
        }
    }

    private synchronized void heard(ConsumerRecord<String, String> event) {
        String type = header(event, "ce_type").split("\\.")[3];
        String id = header(event, "ce_subject").split("/")[1];
        String kind = KINDS.get(type);
        if (kind != null) {
            Request request = new Request(event.key(), kind, id);
            if (silentFor.contains(request.project())) {
                waiting.add(request);
            } else {
                answer(request);
            }
        }
        if (ENDS.contains(type)) {
            held.values().forEach(resources -> resources.remove(id));
        }
    }

    private void answer(Request request) {
        Set<String> holders = held.computeIfAbsent(request.ledger(), _ -> new HashSet<>());
        int limit = limits.getOrDefault(request.ledger(), Integer.MAX_VALUE);
        boolean granted = holders.size() < limit && holders.add(request.resource());
        publish(
                granted ? "QuotaGranted" : "QuotaDenied",
                request.project(),
                request.ledger(),
                "{\"project\":\"%s\",\"kind\":\"%s\",\"resource\":\"%s\",\"used\":%d,\"limit\":%d,\"at\":\"%s\"}"
                        .formatted(
                                request.project(), request.kind(), request.resource(), holders.size(), limit, now()));
    }

    private void changed(String type, String tenant, String kind, int limit) {
        publish(
                type,
                tenant,
                UUID.randomUUID().toString(),
                "{\"kind\":\"%s\",\"limit\":%d,\"at\":\"%s\"}".formatted(kind, limit, now()));
    }

    private void publish(String type, String tenant, String ledger, String payload) {
        events.publish(type, "ledger", ledger, tenant, payload);
        events.flush();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() throws InterruptedException {
        asked.wakeup();
        answering.join();
        events.close();
    }
}
