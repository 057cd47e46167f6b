package io.postern.journal;

import static io.postern.journal.Account.ACCOUNTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.journal.Account.Command;
import io.postern.journal.Account.Command.Close;
import io.postern.journal.Account.Command.Deposit;
import io.postern.journal.Account.Command.OpenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A request with an idempotency key takes effect once, however often and however concurrently it comes. */
@QuarkusTest
class KeyedIT {

    @Inject
    Journal journal;

    @Inject
    KeyedRequests requests;

    @Inject
    Ledger ledger;

    private final String key = Ledger.newId();

    private record Print(String kept) implements Fingerprint {
        @Override
        public boolean mayBe(String was) {
            return was.equals(kept);
        }
    }

    @Test
    void what_was_done_is_told_again_and_not_done_again() {
        String id = Ledger.newId();
        ledger.open(id);
        Stored<Account> first = deposit(id, 5);
        ledger.deposit(id, 100);

        assertEquals(first, deposit(id, 5), "as it was then");
        assertEquals(3, Waits.outcome(journal.load(ACCOUNTS, id)).version());
    }

    @Test
    void what_is_made_has_the_same_id() {
        Stored<Account> first = openNew();

        assertEquals(first, openNew());
        assertEquals(1, ledger.count("select count(*) from keyed_request where key = '%s'".formatted(key)));
    }

    @Test
    void several_streams_are_told_again_together() {
        Origin once = again();
        List<String> made = ids(once);
        Waits.outcome(journal.execute(once, () -> proposal(made)));

        Origin twice = again();
        List<String> told = ids(twice);
        var states = Waits.outcome(journal.execute(twice, () -> {
            throw new AssertionError("nobody is asked what to do");
        }));

        assertEquals(made, told);
        assertEquals(made, List.copyOf(states.keySet()).stream().sorted().toList());
    }

    @Test
    void a_request_that_broke_off_between_two_steps_goes_on_with_the_second() {
        String id = Ledger.newId();
        ledger.open(id);
        tell(again(), id, new Deposit(1));

        Origin twice = again();
        tell(twice, id, new Deposit(1));
        tell(twice, id, new Deposit(2));
        Origin thrice = again();
        tell(thrice, id, new Deposit(1));
        Stored<Account> last = tell(thrice, id, new Deposit(2));

        assertEquals(new Stored<>(id, last.tenant(), 3, new Account.Open("owner of " + id, 3)), last);
    }

    @Test
    void a_request_that_comes_again_is_told_what_it_found_the_first_time() {
        String id = Ledger.newId();
        ledger.open(id);
        ledger.deposit(id, 3);
        assertEquals(new Account.Open("owner of " + id, 3), before(id).state());
        tell(again(), id, new Deposit(5));
        ledger.deposit(id, 100);

        Stored<Account> before = before(id);

        assertEquals(new Account.Open("owner of " + id, 3), before.state());
        assertEquals(2, before.version());
    }

    @Test
    void to_change_nothing_is_an_outcome_too() {
        String id = Ledger.newId();
        ledger.open(id);
        ledger.close(id);
        tell(again(), id, new Close());

        assertTrue(again().terms().done() != null);
    }

    @Test
    void a_refusal_is_not_kept() {
        String id = Ledger.newId();
        assertThrows(CommandRefused.class, () -> deposit(id, 5));
        ledger.open(id);

        assertEquals(2, deposit(id, 5).version());
    }

    @Test
    void what_is_taken_back_may_be_tried_again() {
        Origin origin = again();
        String id = ids(origin).getFirst();
        tell(origin, id, new OpenAccount(id));
        tell(origin.withdrawing(), id, new Close());

        assertFalse(Waits.outcome(requests.find("user", key, new Print("print"), "later"))
                .again());
    }

    @Test
    void whoever_comes_too_late_to_take_it_back_is_told_to_come_again() {
        Origin origin = again();
        String id = ids(origin).getFirst();
        tell(origin, id, new OpenAccount(id));
        Origin twin = again();
        tell(twin, id, new OpenAccount(id));
        assertThrows(CommandRefused.class, () -> tell(twin.withdrawing(), Ledger.newId(), new Deposit(1)));

        tell(origin.withdrawing(), id, new Close());

        assertThrows(KeyInUse.class, () -> tell(twin.withdrawing(), id, new Deposit(1)));
    }

    @Test
    void the_key_of_another_request_is_refused() {
        openNew();

        assertThrows(KeyReused.class, () -> Waits.outcome(requests.find("user", key, new Print("other"), "r")));
        assertFalse(Waits.outcome(requests.find("somebody else", key, new Print("other"), "r"))
                .again());
    }

    @Test
    void of_many_at_once_one_takes_effect_and_the_others_are_told_to_come_again() {
        String id = Ledger.newId();
        ledger.open(id);
        AtomicInteger later = new AtomicInteger();
        List<Uni<Integer>> all = IntStream.range(0, 16)
                .mapToObj(_ -> again())
                .map(origin -> journal.execute(origin, new Order<>(ACCOUNTS, id, "t", (Command) new Deposit(1)))
                        .map(Stored::version)
                        .onFailure(KeyInUse.class)
                        .recoverWithItem(() -> 100 + later.incrementAndGet()))
                .toList();

        List<Integer> versions = Waits.outcome(Uni.join().all(all).andCollectFailures());

        assertEquals(1, versions.stream().filter(version -> version == 2).count(), versions::toString);
        assertEquals(15, later.get());
        assertEquals(2, deposit(id, 1).version());
        assertEquals(2, Waits.outcome(journal.load(ACCOUNTS, id)).version());
    }

    @Test
    void of_many_who_close_the_same_account_at_once_none_is_told_that_it_cannot_be() {
        String id = Ledger.newId();
        ledger.open(id);
        ledger.deposit(id, 1);
        List<Uni<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(_ -> again())
                .map(origin -> journal.execute(origin, new Order<>(ACCOUNTS, id, "t", (Command) new Deposit(1)))
                        .chain(() -> journal.execute(origin, new Order<>(ACCOUNTS, id, "t", (Command) new Close())))
                        .map(_ -> true)
                        .onFailure(KeyInUse.class)
                        .recoverWithItem(false))
                .toList();

        List<Boolean> done = Waits.outcome(Uni.join().all(all).andFailFast());

        assertEquals(1, done.stream().filter(is -> is).count(), done::toString);
    }

    private Stored<Account> deposit(String id, int amount) {
        return tell(again(), id, new Deposit(amount));
    }

    private Stored<Account> before(String id) {
        return Waits.outcome(journal.before(again(), ACCOUNTS, id));
    }

    private Stored<Account> openNew() {
        Origin origin = again();
        String id = ids(origin).getFirst();
        return tell(origin, id, new OpenAccount("owner of " + id));
    }

    private Stored<Account> tell(Origin origin, String id, Command command) {
        return Waits.outcome(journal.execute(origin, new Order<>(ACCOUNTS, id, "tenant", command)));
    }

    private static Uni<Proposal> proposal(List<String> ids) {
        return Uni.createFrom()
                .item(new Proposal(
                        ids.stream()
                                .<Order<?, ?, ?>>map(id -> new Order<>(ACCOUNTS, id, "tenant", new OpenAccount(id)))
                                .toList(),
                        List.of()));
    }

    private static List<String> ids(Origin origin) {
        return IntStream.range(0, 3)
                .mapToObj(_ -> origin.terms().newId())
                .map(UUID::toString)
                .sorted()
                .toList();
    }

    /** The request, as it comes once more. */
    private Origin again() {
        String request = Ledger.newId();
        Keyed keyed = Waits.outcome(requests.find("user", key, new Print("print"), request));
        return new Origin("test", request, request, null, null, Terms.of(keyed, null));
    }
}
