package io.postern.testing.planted.order.process;

import io.smallrye.mutiny.Uni;

record Awaits(Uni<String> soon) {
    String now() {
        return soon.await().indefinitely();
    }
}
