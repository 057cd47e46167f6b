package io.postern.robustness.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postern.local.ProjectRoot;
import io.postern.robustness.Testbed;
import io.postern.robustness.history.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Events whose envelope is right and whose content nobody can take: of a type that nobody knows, without a readable payload,
 * with members of other types, and of a known type, in the middle of the life of a stream that does not exist. Whoever
 * listens has to put them aside, or pass over them, and go on with all else.
 */
record Poison(String service, long seed) implements Fault {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLE = ".v1.json";

    /** Whoever does not know what they speak of has nothing to do: they begin nothing. */
    private static final Pattern BEGINS_NOTHING = Pattern.compile(
            ".*(Deleted|Removed|Released|Settled|Held|Rejected|Withdrawn|Failed|Detached|Denied|Refused)");

    /** What is wrong with an event. */
    private enum Flaw {
        UNKNOWN_TYPE,
        NO_JSON,
        NO_OBJECT,
        WRONG_TYPES,
        UNKNOWN_STREAM
    }

    @Override
    public String victim() {
        return service;
    }

    @Override
    public void strike(Testbed bed) {
        List<ConsumerRecord<String, byte[]>> all = Topics.read(
                        bed.stack().kafka().url(), Topics.of(service))
                .stream()
                .filter(event ->
                        !Topics.planted(event.key()) && !Topics.sequence(event).isEmpty())
                .toList();
        if (all.isEmpty()) {
            return;
        }
        RandomGenerator random = new Random(seed);
        int partition = all.get(random.nextInt(all.size())).partition();
        String reached = all.stream()
                .filter(event -> event.partition() == partition)
                .map(Topics::sequence)
                .reduce("", (_, last) -> last);
        try (KafkaProducer<String, byte[]> producer =
                Topics.producer(bed.stack().kafka().url())) {
            for (Flaw flaw : Flaw.values()) {
                producer.send(event(flaw, partition, reached, random));
            }
        }
    }

    @Override
    public void heal(Testbed bed) {
        // it stays where it is
    }

    private ProducerRecord<String, byte[]> event(Flaw flaw, int partition, String reached, RandomGenerator random) {
        String id = "%s%x-%d".formatted(Topics.POISON, seed, flaw.ordinal());
        String type = type(flaw, random);
        byte[] payload = payload(flaw, type).getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(Topics.of(service), partition, Topics.POISON + seed, payload);
        headers(id, type, "%s!%d".formatted(reached, flaw.ordinal()))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    /** After what the partition has reached, before all that is to come. */
    private Map<String, String> headers(String id, String type, String sequence) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", new UUID(seed, sequence.hashCode()).toString());
        headers.put("ce_source", "/postern/" + service);
        headers.put("ce_type", "io.postern.%s.%s.v1".formatted(service, type));
        headers.put("ce_subject", stream(type) + "/" + id);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_sequence", sequence);
        headers.put("ce_partitionkey", id);
        headers.put("ce_tenant", id);
        headers.put("ce_streamversion", "7");
        headers.put("ce_actor", "user:nobody");
        headers.put("ce_requestid", id);
        headers.put("ce_correlationid", id);
        return headers;
    }

    /** Good enough: no stream of any name has the id. */
    private static String stream(String type) {
        return type.replaceAll("(?<=[a-z])[A-Z].*", "").toLowerCase(Locale.ROOT);
    }

    private String type(Flaw flaw, RandomGenerator random) {
        return switch (flaw) {
            case UNKNOWN_TYPE -> "NobodyHasHeardOfIt";
            case UNKNOWN_STREAM -> one(name -> BEGINS_NOTHING.matcher(name).matches(), random);
            case NO_JSON, NO_OBJECT, WRONG_TYPES -> one(_ -> true, random);
        };
    }

    private String payload(Flaw flaw, String type) {
        return switch (flaw) {
            case UNKNOWN_TYPE -> "{\"id\":\"%s%x\"}".formatted(Topics.POISON, seed);
            case NO_JSON -> "{\"id\":";
            case NO_OBJECT -> "[17]";
            case WRONG_TYPES -> wrong(sample(type));
            case UNKNOWN_STREAM -> sample(type);
        };
    }

    /** Where there was a text, a number or an object, there is a list. */
    private static String wrong(String sample) {
        try {
            ObjectNode payload = (ObjectNode) JSON.readTree(sample);
            payload.properties()
                    .forEach(member -> member.setValue(JSON.createArrayNode().add(17)));
            return JSON.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String one(Predicate<String> which, RandomGenerator random) {
        List<String> types;
        try (Stream<Path> files = Files.list(samples())) {
            types = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SAMPLE))
                    .map(name -> name.substring(0, name.length() - SAMPLE.length()))
                    .filter(which)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types.get(random.nextInt(types.size()));
    }

    private String sample(String type) {
        try {
            return Files.readString(samples().resolve(type + SAMPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path samples() {
        return ProjectRoot.find().resolve("contracts/events").resolve(service);
    }
}
