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
record Republish(String service, long seed) implements Fault {

    private static final int EVENTS = 200;

    @Override
    public String victim() {
        return service;
    }

    @Override
    public void strike(Testbed bed) {
        List<ConsumerRecord<String, byte[]>> all =
                new ArrayList<>(Topics.read(bed.stack().kafka().url(), Topics.of(service)));
        Collections.shuffle(all, new Random(seed));
        try (KafkaProducer<String, byte[]> producer =
                Topics.producer(bed.stack().kafka().url())) {
            all.stream()
                    .limit(EVENTS)
                    .forEach(event -> producer.send(new ProducerRecord<>(
                            event.topic(), event.partition(), event.key(), event.value(), event.headers())));
        }
    }

    @Override
    public void heal(Testbed bed) {
        // it is over as soon as it has happened
    }
}
