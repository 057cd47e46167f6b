package io.postern.testing.sound.bill.process;

import io.postern.testing.sound.order.domain.OrderEvent;

/** A process listens to the events of another aggregate. */
public record WhenOrderPlacedThenBill(OrderEvent event) {}
