package io.postern.journal;

import static io.postern.journal.Account.ACCOUNTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.postern.journal.Account.Command.Deposit;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A write that rests on a version takes effect on that version or not at all. */
@QuarkusTest
class MatchIT {

    @Inject
    Journal journal;

    @Inject
    Ledger ledger;

    private final String id = Ledger.newId();

    @Test
    void the_version_that_is_there_will_do() {
        ledger.open(id);

        assertEquals(2, deposit(id, 1).version());
        assertEquals(3, deposit(id, 1, 2).version());
        assertEquals(4, deposit(id).version(), "any version");
    }

    @Test
    void another_version_will_not() {
        ledger.open(id);
        ledger.deposit(id, 1);

        assertThrows(PreconditionFailed.class, () -> deposit(id, 1));
        assertThrows(PreconditionFailed.class, () -> deposit(id, 3));
        assertEquals(2, Waits.outcome(journal.load(ACCOUNTS, id)).version());
    }

    @Test
    void what_is_remembered_of_a_stream_is_not_believed() {
        ledger.open(id);
        ledger.change("""
                with moved as (insert into journal (stream_type, stream_id, version, type, schema_version, tenant, payload,
                  metadata) select stream_type, stream_id, 2, 'Deposited', 1, tenant, '{"amount": 1}', metadata
                  from journal where stream_id = '%1$s' returning 1)
                update account_view set version = 2, state = state || '{"amount": 1}' where id = '%1$s'
                """.formatted(id));

        assertEquals(3, deposit(id, 2).version());
    }

    @Test
    void what_is_not_there_has_no_version() {
        assertThrows(PreconditionFailed.class, () -> deposit(id));
    }

    @Test
    void an_operation_on_something_else_is_refused() {
        String other = Ledger.newId();
        ledger.open(other);

        assertThrows(
                PreconditionFailed.class,
                () -> Waits.outcome(
                        journal.execute(resting(id), new Order<>(ACCOUNTS, other, "tenant", new Deposit(1)))));
    }

    private Stored<Account> deposit(String account, Integer... versions) {
        return Waits.outcome(
                journal.execute(resting(account, versions), new Order<>(ACCOUNTS, account, "tenant", new Deposit(1))));
    }

    private static Origin resting(String account, Integer... versions) {
        Terms terms = Terms.of(null, new Terms.Match(account, List.of(versions)));
        return new Origin("test", "request", "request", null, null, terms);
    }
}
