package io.postern.testing.planted.order.domain;

import java.time.Instant;

record ReadsTheClock(Instant at) {
    ReadsTheClock() {
        this(Instant.now());
    }
}
