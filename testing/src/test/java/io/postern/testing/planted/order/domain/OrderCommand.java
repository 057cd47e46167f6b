package io.postern.testing.planted.order.domain;

sealed interface OrderCommand {

    enum NotARecordEither implements OrderCommand {
        ONLY
    }
}
