package io.postern.iam;

import static io.postern.iam.OperatorsHands.login;
import static io.postern.iam.OperatorsHands.openAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.iam.OperatorsHands.Account;
import io.postern.iam.password.CountedHashing;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody learns from the time which users there are: what takes long is done once, whoever logs in. */
@QuarkusTest
class LoginWorkIT {

    @Inject
    CountedHashing hashing;

    @Test
    void success_a_wrong_password_and_an_unknown_user_take_the_same_work() {
        Account account = openAccount();
        String name = Hands.name();
        Hands.of(account).addUser(name, "Secret-of-ann-1");

        Map<String, Integer> comparisons = new LinkedHashMap<>();
        comparisons.put("success", comparisonsOf(() -> login(account.name(), name, "Secret-of-ann-1", "")));
        comparisons.put("wrong", comparisonsOf(() -> login(account.name(), name, "Wrong-1", "")));
        comparisons.put("unknown", comparisonsOf(() -> login(account.name(), "nobody", "Wrong-1", "")));
        comparisons.put("nowhere", comparisonsOf(() -> login("nowhere", "nobody", "Wrong-1", "")));

        assertEquals(Map.of("success", 1, "wrong", 1, "unknown", 1, "nowhere", 1), comparisons);
    }

    private int comparisonsOf(Runnable login) {
        int before = hashing.comparisons();
        login.run();
        return hashing.comparisons() - before;
    }
}
