package io.postern.quota.journal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page of what the log says costs a page, however long the log is: it comes in order out of an index. */
@QuarkusTest
class PagesTest {

    @Inject
    Pool pool;

    @Test
    void what_is_held_of_a_kind_is_found_by_an_index() {
        comesOutOf("ledger_granted", Holds.OF_KIND);
    }

    @Test
    void changes_of_a_limit_are_found_by_an_index() {
        comesOutOf("ledger_limits", LimitHistory.CHANGES);
    }

    private void comesOutOf(String index, String query) {
        List<String> plan = plan(query);

        assertTrue(plan.stream().anyMatch(line -> line.contains("using " + index + " ")), plan::toString);
        assertFalse(plan.stream().anyMatch(line -> line.contains("Sort")), plan::toString);
    }

    private List<String> plan(String query) {
        return pool.withTransaction(connection -> connection
                        .query("set local enable_seqscan = off; set local enable_bitmapscan = off;"
                                + " set local enable_sort = off")
                        .execute()
                        .chain(() -> connection
                                .query("explain (generic_plan) " + query)
                                .execute())
                        .map(rows -> {
                            List<String> lines = new ArrayList<>();
                            rows.forEach(row -> lines.add(row.getString(0)));
                            return lines;
                        }))
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
