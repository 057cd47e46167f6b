package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.huaweicloud.sdk.core.exception.SdkException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A crowd asks for more than there may be: of everything that is counted, and whatever is killed meanwhile. {@code
 * -Dpostern.quota.limit=20} makes it a smaller one.
 */
class QuotaIT {

    private static final int LIMIT = Integer.getInteger("postern.quota.limit", 50);
    private static final int ASKS = 4 * LIMIT;
    private static final int CLIENTS = 16;
    private static final List<String> VICTIMS = List.of("quota", "vpc", "endpoint", "iam", "kafka");

    @Test
    void of_four_times_as_many_that_ask_exactly_the_limit_get_one() {
        List<Wanted> all = wanted(LIMIT);
        Map<String, Map<String, AtomicInteger>> answers = new ConcurrentHashMap<>();

        crowd(times(ASKS, all), one -> count(answers, one.kind(), answer(one)));

        for (Wanted wanted : all) {
            Map<String, AtomicInteger> told = answers.getOrDefault(wanted.kind(), Map.of());
            Running.eventually().untilAsserted(() -> assertEquals(0, wanted.undecided(), wanted.kind()));
            assertEquals(LIMIT, wanted.live(), () -> wanted.kind() + " " + told);
            int late = wanted.failed();
            assertEquals(LIMIT + late, number(told, "made"), () -> wanted.kind() + " " + told);
            assertEquals(ASKS - LIMIT - late, number(told, wanted.refusal()), () -> wanted.kind() + " " + told);
            Running.eventually().untilAsserted(() -> assertEquals(LIMIT, wanted.used(), wanted.kind()));
        }
        neverAboveTheLimit();
    }

    @Test
    void whatever_is_killed_what_is_used_is_there_and_never_more_than_may_be() {
        List<Wanted> all = wanted(LIMIT);
        List<Wanted> asks = times(ASKS, all);
        AtomicInteger begun = new AtomicInteger();

        crowd(asks, one -> {
            int place = begun.incrementAndGet();
            for (int n = 0; n < VICTIMS.size(); n++) {
                if (place == (n + 1) * asks.size() / (VICTIMS.size() + 1)) {
                    killAndStartAgain(VICTIMS.get(n));
                }
            }
            Running.eventually().until(() -> answered(one));
        });

        for (Wanted wanted : all) {
            Running.eventually().untilAsserted(() -> {
                assertEquals(0, wanted.undecided(), wanted.kind());
                assertEquals(LIMIT, wanted.live(), wanted.kind());
                assertEquals(LIMIT, wanted.used(), wanted.kind());
            });
        }
        neverAboveTheLimit();
        Running.everythingHolds();
    }

    private static List<Wanted> wanted(int limit) {
        List<Wanted> all = Wanted.all();
        all.forEach(wanted -> wanted.allow(limit));
        return all;
    }

    /** One of each kind after the other, so many times. */
    private static List<Wanted> times(int asks, List<Wanted> all) {
        return Collections.nCopies(asks, all).stream().flatMap(List::stream).toList();
    }

    private interface Client {
        void asks(Wanted wanted);
    }

    private static void crowd(List<Wanted> asks, Client client) {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            asks.forEach(wanted -> clients.submit(() -> client.asks(wanted)));
        }
    }

    private static String answer(Wanted wanted) {
        try {
            wanted.ask();
            return "made";
        } catch (ServiceResponseException e) {
            return "%d %s".formatted(e.getHttpStatusCode(), e.getErrorCode());
        } catch (SdkException e) {
            return e.toString();
        }
    }

    /** A request that is cut off is not answered; the client of a real cloud tries again. */
    private static boolean answered(Wanted wanted) {
        String answer = answer(wanted);
        return answer.equals("made") || answer.equals(wanted.refusal());
    }

    private static void killAndStartAgain(String victim) {
        if (victim.equals("kafka")) {
            Running.stack().kafka().kill();
            Running.stack().kafka().start();
            Running.stack().kafka().awaitReady(Duration.ofSeconds(60));
        } else {
            Running.stack().service(victim).kill();
            Running.startAgain(victim);
        }
    }

    private static void count(Map<String, Map<String, AtomicInteger>> answers, String kind, String answer) {
        answers.computeIfAbsent(kind, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(answer, _ -> new AtomicInteger())
                .incrementAndGet();
    }

    private static int number(Map<String, AtomicInteger> answers, String answer) {
        return answers.getOrDefault(answer, new AtomicInteger()).get();
    }

    /** At no event of the log, of no tenant. */
    private static void neverAboveTheLimit() {
        String above = "select count(*) from journal where type = 'QuotaGranted'"
                + " and (payload ->> 'used')::integer > (payload ->> 'limit')::integer";
        try (Connection connection = DriverManager.getConnection(
                        Running.stack().postgres().url() + "quota",
                        "postgres",
                        Running.stack().superuserPassword());
                PreparedStatement query = connection.prepareStatement(above);
                ResultSet row = query.executeQuery()) {
            row.next();
            assertEquals(0, row.getInt(1));
        } catch (SQLException e) {
            throw new IllegalStateException("the log of quota-service cannot be read", e);
        }
    }
}
