package io.postern.testing.sound.order.domain;

import io.postern.testing.sound.OrderId;

/** A sealed parent and a record. */
public sealed interface OrderEvent {

    record OrderPlaced(OrderId id) implements OrderEvent {}
}
