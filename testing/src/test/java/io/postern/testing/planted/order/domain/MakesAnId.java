package io.postern.testing.planted.order.domain;

import java.util.UUID;

record MakesAnId(UUID id) {
    MakesAnId() {
        this(UUID.randomUUID());
    }
}
