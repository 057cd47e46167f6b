package io.postern.testing.planted.order.process;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.UniAwait;
import java.util.function.Function;

record AwaitsByReference(Function<Uni<String>, UniAwait<String>> way) {
    AwaitsByReference() {
        this(Uni::await);
    }
}
