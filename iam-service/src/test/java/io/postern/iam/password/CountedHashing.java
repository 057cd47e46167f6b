package io.postern.iam.password;

import io.postern.iam.IamConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The real one, which counts how often it compares. */
@Alternative
@Priority(1)
@Singleton
public class CountedHashing extends PasswordHashing {

    private final AtomicInteger comparisons = new AtomicInteger();

    CountedHashing(IamConfig config, Vertx vertx) {
        super(config, vertx);
    }

    @Override
    public Uni<Boolean> matches(String password, @Nullable String hash) {
        comparisons.incrementAndGet();
        return super.matches(password, hash);
    }

    public int comparisons() {
        return comparisons.get();
    }
}
