package io.postern.iam.password;

import io.postern.cloudapi.ApiError;
import io.postern.iam.IamConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Hashes and compares passwords, on threads of their own: it takes long on purpose. */
@ApplicationScoped
public class PasswordHashing {

    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final Argon2 argon2;
    private final WorkerExecutor threads;
    private final int seats;
    private final AtomicInteger taken = new AtomicInteger();
    private final String nobodys;

    PasswordHashing(IamConfig config, Vertx vertx) {
        IamConfig.Passwords cost = config.passwords();
        this.argon2 = new Argon2(cost.memoryKib(), cost.iterations(), cost.parallelism());
        this.threads = vertx.createSharedWorkerExecutor("passwords", cost.threads());
        this.seats = cost.threads() + cost.waiting();
        this.nobodys = argon2.hash("nobody has this password");
    }

    @PreDestroy
    void close() {
        threads.close();
    }

    /** @return a PHC string; fails with {@link ApiError} 429 when too many wait already, as does {@link #matches} */
    public Uni<String> hash(String password) {
        return apart(() -> argon2.hash(password));
    }

    /**
     * Takes as long when there is no hash, so that nobody learns from the time which users exist.
     *
     * @param hash null when there is no such user, or he has no password: the answer is no
     */
    public Uni<Boolean> matches(String password, @Nullable String hash) {
        return apart(() -> Argon2.matches(password, hash == null ? nobodys : hash) && hash != null);
    }

    private <T> Uni<T> apart(Callable<T> work) {
        if (taken.incrementAndGet() > seats) {
            taken.decrementAndGet();
            return Uni.createFrom().failure(() -> new ApiError(429, "IAM.0012", "Too many logins at once; try again")
                    .retryAfter(COME_AGAIN));
        }
        return Uni.createFrom()
                .completionStage(() -> threads.executeBlocking(work, false).toCompletionStage())
                .onTermination()
                .invoke(taken::decrementAndGet);
    }
}
