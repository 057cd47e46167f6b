package io.postern.testing.planted.order.domain;

sealed interface OrderEvent {

    final class NotARecord implements OrderEvent {}
}
