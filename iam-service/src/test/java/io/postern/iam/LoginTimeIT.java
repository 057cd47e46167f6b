package io.postern.iam;

import static io.postern.iam.OperatorsHands.login;
import static io.postern.iam.OperatorsHands.openAccount;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.iam.OperatorsHands.Account;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody learns from the time which users there are: medians over many tries, taken in turns. */
@QuarkusTest
class LoginTimeIT {

    private static final int TRIES = 60;
    /** Far below what a hash costs, and far above what a median of these tries is off by. */
    private static final double TELLS = 0.25;

    @Test
    void success_a_wrong_password_and_an_unknown_user_take_the_same_time() {
        Account account = openAccount();
        Hands owner = Hands.of(account);
        owner.put(
                        "/v3.0/OS-SECURITYPOLICY/domains/" + account.domain() + "/login-policy",
                        Map.of("login_policy", Map.of("login_failed_times", 10)))
                .then()
                .statusCode(200);
        String name = Hands.name();
        owner.addUser(name, "Secret-of-ann-1");
        List<Runnable> kinds = List.of(
                () -> login(account.name(), name, "Secret-of-ann-1", ""),
                () -> login(account.name(), name, "Wrong-1", ""),
                () -> login(account.name(), "nobody", "Wrong-1", ""),
                () -> login("nowhere", "nobody", "Wrong-1", ""));
        kinds.forEach(Runnable::run);
        long[][] times = new long[kinds.size()][TRIES];
        for (int i = 0; i < TRIES; i++) {
            for (int kind = 0; kind < times.length; kind++) {
                long began = System.nanoTime();
                kinds.get(kind).run();
                times[kind][i] = System.nanoTime() - began;
            }
        }
        List<Duration> medians = Stream.of(times).map(LoginTimeIT::median).toList();
        long least = medians.stream().mapToLong(Duration::toNanos).min().orElseThrow();
        long most = medians.stream().mapToLong(Duration::toNanos).max().orElseThrow();
        assertTrue(most - least < TELLS * least, () -> "success, wrong, unknown, nowhere: " + medians);
    }

    private static Duration median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[sorted.length / 2]);
    }
}
