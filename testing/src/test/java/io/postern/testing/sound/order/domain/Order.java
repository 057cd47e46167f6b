package io.postern.testing.sound.order.domain;

import io.postern.testing.sound.OrderId;
import java.time.Instant;
import java.util.Map;

/** A state made only of values. */
public record Order(OrderId id, Instant at, Map<String, Integer> lines) {}
