package io.postern.robustness.fault;

import io.postern.robustness.Testbed;
import io.postern.robustness.history.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A record that is no event: whoever listens has to put it aside and go on. */
record Rubbish(String service, long seed) implements Fault {

    @Override
    public String victim() {
        return service;
    }

    @Override
    public void strike(Testbed bed) {
        byte[] value = ("rubbish " + seed).getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<String, byte[]> producer =
                Topics.producer(bed.stack().kafka().url())) {
            producer.send(new ProducerRecord<>(Topics.of(service), Topics.RUBBISH + seed, value));
        }
    }

    @Override
    public void heal(Testbed bed) {
        // it stays where it is
    }
}
