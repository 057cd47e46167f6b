package io.postern.journal;

import static io.postern.journal.Ledger.newId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerifyIT {

    @Inject
    Ledger ledger;

    @Inject
    Verifier verifier;

    @Inject
    Rebuilder rebuilder;

    private final String id = newId();

    @Test
    void the_views_are_what_the_log_says() throws SQLException {
        ledger.open(id);
        ledger.deposit(id, 7);

        Verifier.Report report = verifier.verify();

        assertEquals(List.of(), report.differences());
        assertTrue(report.events() >= 2);
    }

    @Test
    void a_row_that_drifted_is_found_and_a_rebuild_puts_it_right() throws SQLException {
        ledger.open(id);
        ledger.deposit(id, 7);
        ledger.change(
                "update account_view set state = jsonb_set(state, '{amount}', '8') where id = '%s'".formatted(id));
        assertEquals(1, verifier.verify().differences().size());

        Rebuilder.Report corrected = rebuilder.rebuild("account");
        assertNotEquals(corrected.digestBefore(), corrected.digestAfter());
        assertEquals(1, corrected.corrected());

        assertEquals(List.of(), verifier.verify().differences());
        Rebuilder.Report again = rebuilder.rebuild("account");
        assertEquals(again.digestBefore(), again.digestAfter());
        assertEquals(0, again.corrected());
    }

    @Test
    void a_missing_row_and_a_row_without_a_stream_are_found_and_put_right() throws SQLException {
        ledger.open(id);
        String ghost = newId();
        ledger.change("delete from account_view where id = '%s'".formatted(id));
        ledger.change("insert into account_view (id, tenant, version, state) values ('%s', 't', 1, '%s')"
                .formatted(ghost, "{\"kind\":\"open\",\"owner\":\"ghost\",\"amount\":1}"));
        assertEquals(2, verifier.verify().differences().size());

        assertEquals(2, rebuilder.rebuild("account").corrected());

        assertEquals(List.of(), verifier.verify().differences());
    }

    @Test
    void the_log_cannot_be_rewritten() {
        ledger.open(id);

        assertThrows(
                IllegalStateException.class,
                () -> ledger.change("delete from journal where stream_id = '%s'".formatted(id)));
        assertThrows(
                IllegalStateException.class,
                () -> ledger.change("update journal set tenant = 'x' where stream_id = '%s'".formatted(id)));
    }
}
