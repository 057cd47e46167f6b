package io.postern.testing.planted.order.domain;

import java.util.concurrent.ThreadLocalRandom;

record RollsDice(int eyes) {
    RollsDice() {
        this(ThreadLocalRandom.current().nextInt(6));
    }
}
