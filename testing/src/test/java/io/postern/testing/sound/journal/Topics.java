package io.postern.testing.sound.journal;

import org.apache.kafka.common.TopicPartition;

/** Kafka, where it belongs. */
public record Topics(TopicPartition orders) {}
