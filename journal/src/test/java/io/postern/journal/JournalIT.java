package io.postern.journal;

import static io.postern.journal.Account.ACCOUNTS;
import static io.postern.journal.Ledger.newId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.postern.journal.Account.Command.Deposit;
import io.postern.journal.Account.Command.OpenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JournalIT {

    private static final Origin ORIGIN = Origin.request("test", "request");

    @Inject
    Journal journal;

    @Inject
    PgEventStore store;

    @Inject
    Ledger ledger;

    private final String id = newId();

    @Test
    void an_event_that_the_log_would_not_take_is_refused() {
        for (String owner : List.of("x".repeat(Codec.LARGEST_EVENT), "€".repeat(Codec.LARGEST_EVENT / 3))) {
            assertThrows(EventTooLarge.class, () -> Waits.outcome(ledger.tell(id, new OpenAccount(owner))));
        }
        assertEquals(0, Waits.outcome(journal.load(ACCOUNTS, id)).version());
    }

    @Test
    void a_write_is_read_at_once() {
        ledger.open(id);
        Stored<Account> written = ledger.deposit(id, 12);

        assertEquals(written, Waits.outcome(journal.load(ACCOUNTS, id)));
        assertEquals(2, written.version());
    }

    @Test
    void two_hundred_writers_of_one_stream_lose_nothing_and_all_come_to_their_turn() {
        ledger.open(id);

        Waits.outcome(Multi.createFrom()
                .range(0, 200)
                .onItem()
                .transformToUni(_ -> ledger.tell(id, new Deposit(1)))
                .merge(32)
                .collect()
                .asList());

        Account.Open account = assertInstanceOf(
                Account.Open.class, Waits.outcome(journal.load(ACCOUNTS, id)).state());
        assertEquals(200, account.amount());
        assertEquals(
                201,
                ledger.count("select max(version) from journal where stream_type = 'account' and stream_id = '%s'"
                        .formatted(id)));
        assertEquals(
                201,
                ledger.count("select count(*) from journal where stream_type = 'account' and stream_id = '%s'"
                        .formatted(id)));
    }

    @Test
    void versions_of_a_stream_are_in_the_order_of_their_transactions() {
        ledger.open(id);
        Waits.outcome(Multi.createFrom()
                .range(0, 100)
                .onItem()
                .transformToUni(_ -> ledger.tell(id, new Deposit(1)))
                .merge(16)
                .collect()
                .asList());

        assertEquals(
                0,
                ledger.count("select count(*) from journal a join journal b using (stream_type, stream_id)"
                        + " where a.version < b.version and (a.xid, a.position) > (b.xid, b.position)"));
    }

    @Test
    void a_refused_command_changes_nothing() {
        CommandRefused refused = assertThrows(CommandRefused.class, () -> ledger.deposit(id, 1));

        assertEquals(Account.Reason.NOT_OPEN, refused.refusal().reason());
        assertEquals(
                0,
                ledger.count("select count(*) from journal where stream_type = 'account' and stream_id = '%s'"
                        .formatted(id)));
    }

    @Test
    void a_refusal_is_never_given_from_memory() {
        ledger.open(id);
        ledger.close(id);
        // another replica, which this one's memory knows nothing of, opens it again
        Waits.outcome(store.append(new EventStore.Append(
                List.of(new EventStore.Stream(
                        "account",
                        "account_view",
                        id,
                        "t",
                        3,
                        "{\"kind\":\"open\",\"owner\":\"%s\",\"amount\":0}".formatted(id),
                        List.of(new EventStore.Event(
                                "Opened", 1, "{\"owner\":\"%s\"}".formatted(id), Json.write(ORIGIN))))),
                List.of(),
                List.of(),
                List.of())));

        assertEquals(4, ledger.deposit(id, 1).version());
    }

    @Test
    void a_violated_constraint_is_the_refusal_it_means() {
        Waits.outcome(ledger.tell(id, new OpenAccount("one owner " + id)));
        String second = newId();

        CommandRefused refused = assertThrows(
                CommandRefused.class, () -> Waits.outcome(ledger.tell(second, new OpenAccount("one owner " + id))));

        assertEquals(Account.Reason.OWNER_HAS_ONE, refused.refusal().reason());
        assertEquals(
                0,
                ledger.count("select count(*) from journal where stream_type = 'account' and stream_id = '%s'"
                        .formatted(second)));
    }

    @Test
    void a_proposal_is_asked_again_when_its_guard_has_moved_on() {
        ledger.open(id);
        String other = newId();
        AtomicInteger asked = new AtomicInteger();

        Waits.outcome(journal.execute(ORIGIN, () -> journal.load(ACCOUNTS, id).chain(read -> {
            Proposal proposal =
                    Proposal.of(new Order<>(ACCOUNTS, other, "t", new OpenAccount(other)), Guard.on(ACCOUNTS, read));
            return asked.getAndIncrement() == 0
                    ? ledger.tell(id, new Deposit(1)).map(_ -> proposal)
                    : Uni.createFrom().item(proposal);
        })));

        assertEquals(2, asked.get());
        assertEquals(1, Waits.outcome(journal.load(ACCOUNTS, other)).version());
    }

    @Test
    void orders_take_effect_together_or_not_at_all() {
        ledger.open(id);
        String other = newId();
        Proposal both = new Proposal(
                List.of(
                        new Order<>(ACCOUNTS, id, "t", new Deposit(1)),
                        new Order<>(ACCOUNTS, other, "t", new Deposit(1))),
                List.of());

        assertThrows(
                CommandRefused.class,
                () -> Waits.outcome(
                        journal.execute(ORIGIN, () -> Uni.createFrom().item(both))));

        assertEquals(1, Waits.outcome(journal.load(ACCOUNTS, id)).version());
    }

    @Test
    void a_waiter_hears_of_the_change_it_waits_for() {
        Stored<Account> opened = ledger.open(id);

        Uni<Stored<Account>> closed =
                journal.await(ACCOUNTS, opened, Account.Closed.class::isInstance, Duration.ofSeconds(20));
        Uni<Stored<Account>> both = Uni.join()
                .all(closed, ledger.tell(id, new Account.Command.Close()))
                .andFailFast()
                .map(List::getFirst);

        assertInstanceOf(Account.Closed.class, Waits.outcome(both).state());
    }

    @Test
    void a_waiter_gets_the_newest_state_when_time_is_up() {
        Stored<Account> opened = ledger.open(id);
        ledger.deposit(id, 3);

        Stored<Account> newest =
                Waits.outcome(journal.await(ACCOUNTS, opened, Account.Closed.class::isInstance, Duration.ofMillis(50)));

        assertEquals(2, newest.version());
    }
}
