package io.postern.testing.planted.order.process;

import org.apache.kafka.common.TopicPartition;

record KnowsKafka(TopicPartition partition) {}
