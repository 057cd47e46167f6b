package io.postern.testing.planted.order.process;

final class OrderManager {}
