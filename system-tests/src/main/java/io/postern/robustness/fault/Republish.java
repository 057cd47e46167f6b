package io.postern.robustness.fault;

import io.postern.robustness.Testbed;
import io.postern.robustness.history.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events that have been published are published again, in another order: as by a relay that crashed, and worse. */
public record Republish(String service, long seed) implements Fault {

    private static final int EVENTS = 200;

    /** Every event of every service comes a second time, in its order, and a third time, in none. */
    public static void everything(Testbed bed, long seed) {
        for (String service : Testbed.SERVICES) {
            List<ConsumerRecord<String, byte[]>> all = published(bed, service);
            send(bed, all);
            Collections.shuffle(all, new Random(seed));
            send(bed, all);
        }
    }

    @Override
    public String victim() {
        return service;
    }

    @Override
    public void strike(Testbed bed) {
        List<ConsumerRecord<String, byte[]>> all = published(bed, service);
        Collections.shuffle(all, new Random(seed));
        send(bed, all.subList(0, Math.min(EVENTS, all.size())));
    }

    @Override
    public void heal(Testbed bed) {
        // it is over as soon as it has happened
    }

    private static List<ConsumerRecord<String, byte[]>> published(Testbed bed, String service) {
        return new ArrayList<>(Topics.read(bed.stack().kafka().url(), Topics.of(service)));
    }

    private static void send(Testbed bed, List<ConsumerRecord<String, byte[]>> events) {
        try (KafkaProducer<String, byte[]> producer =
                Topics.producer(bed.stack().kafka().url())) {
            events.forEach(event -> producer.send(new ProducerRecord<>(
                    event.topic(), event.partition(), event.key(), event.value(), event.headers())));
        }
    }
}
