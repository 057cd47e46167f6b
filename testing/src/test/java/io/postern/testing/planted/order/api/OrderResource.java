package io.postern.testing.planted.order.api;

/** Legal in itself. */
public final class OrderResource {}
