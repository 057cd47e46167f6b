package io.postern.journal;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;
import static io.postern.decider.Transition.in;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.decider.Refusal;

/** The aggregate of the journal's own tests: an account holds an amount, and an owner has one open account. */
public sealed interface Account {

    /** No events yet. */
    record None() implements Account {}

    record Open(String owner, int amount) implements Account {}

    record Closed(String owner) implements Account {}

    /** What can be asked. */
    sealed interface Command {
        record OpenAccount(String owner) implements Command {}

        record Deposit(int amount) implements Command {}

        record Close() implements Command {}
    }

    /** What happened. */
    sealed interface Event {
        record Opened(String owner) implements Event {}

        record Deposited(int amount) implements Event {}

        record WasClosed() implements Event {}
    }

    /** Why not. */
    enum Reason implements Refusal.Reason {
        NOT_OPEN,
        OWNER_HAS_ONE;

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.INVALID_STATE;
        }
    }

    Aggregate<Account, Command, Event> ACCOUNTS = Aggregate.of(
                    "account",
                    "account_view",
                    new AccountDecider(),
                    TypeNames.of(Event.class)
                            .name("Opened", Event.Opened.class)
                            .name("Deposited", Event.Deposited.class)
                            .name("WasClosed", Event.WasClosed.class),
                    TypeNames.of(Account.class)
                            .name("none", None.class)
                            .name("open", Open.class)
                            .name("closed", Closed.class))
            .constraint("account_owner", Reason.OWNER_HAS_ONE, "Expected an owner without an account, but he has one");

    /** How many deposits were seen for an account: what the subscription under test keeps. */
    record Tally(int deposits, int sum) {}

    /** A deposit that was seen. */
    record Seen(int amount) {}

    Aggregate<Tally, Seen, Seen> TALLIES = Aggregate.of(
                    "tally",
                    "tally_view",
                    new TallyDecider(),
                    TypeNames.of(Seen.class).name("Seen", Seen.class),
                    TypeNames.of(Tally.class).name("tally", Tally.class))
            .audience(Aggregate.Audience.PRIVATE);

    /** The rules. */
    final class AccountDecider implements Decider<Account, Command, Event> {
        @Override
        public Account initial() {
            return new None();
        }

        @Override
        public Decision<Event> decide(Account state, Command command) {
            return switch (command) {
                case Command.OpenAccount c -> state instanceof None ? emit(new Event.Opened(c.owner())) : nothing();
                case Command.Deposit c ->
                    state instanceof Open
                            ? emit(new Event.Deposited(c.amount()))
                            : refuse(Reason.NOT_OPEN, "Expected an open account, but it is %s", state);
                case Command.Close _ -> state instanceof Open ? emit(new Event.WasClosed()) : nothing();
            };
        }

        @Override
        public Account evolve(Account state, Event event) {
            return switch (event) {
                case Event.Opened e -> new Open(e.owner(), 0);
                case Event.Deposited e -> {
                    Open open = in(Open.class, state, e);
                    yield new Open(open.owner(), open.amount() + e.amount());
                }
                case Event.WasClosed e -> new Closed(in(Open.class, state, e).owner());
            };
        }
    }

    /** Counts whatever it is told. */
    final class TallyDecider implements Decider<Tally, Seen, Seen> {
        @Override
        public Tally initial() {
            return new Tally(0, 0);
        }

        @Override
        public Decision<Seen> decide(Tally state, Seen command) {
            return emit(command);
        }

        @Override
        public Tally evolve(Tally state, Seen event) {
            return new Tally(state.deposits() + 1, state.sum() + event.amount());
        }
    }
}
