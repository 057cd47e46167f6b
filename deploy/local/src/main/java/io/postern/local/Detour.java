package io.postern.local;

/**
 * How one instance of a service reaches PostgreSQL and Kafka when somebody stands in between, all ports on 127.0.0.1.
 *
 * @param postgres whoever listens there passes on to PostgreSQL
 * @param kafka whoever listens there passes on to {@code kafkaListener}; the broker sends its clients there
 * @param kafkaListener where the broker listens for this instance alone
 */
public record Detour(int postgres, int kafka, int kafkaListener) {}
