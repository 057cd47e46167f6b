package io.postern.journal;

import static io.postern.journal.Account.ACCOUNTS;
import static io.postern.journal.Account.TALLIES;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The service under test: it listens to itself, once to count and once to keep rows. */
@Startup
@ApplicationScoped
public class LedgerWiring {

    /** Accounts whose deposits cannot be taken, whatever the weather. */
    static final Set<String> POISONED = ConcurrentHashMap.newKeySet();

    /** Accounts whose deposits have to be taken one by one, and which have been asked for together. */
    static final Set<String> ENTANGLED = ConcurrentHashMap.newKeySet();

    static final Set<String> TAKEN_APART = ConcurrentHashMap.newKeySet();

    private final Subscription counted;
    private final Subscription mirrored;

    LedgerWiring(Subscriptions subscriptions) {
        counted = subscriptions.process("counted", new WhenDepositedThenCount());
        mirrored = subscriptions.projection("mirrored", new Mirror());
    }

    static final class Wiring {
        @Produces
        @Singleton
        Catalogue catalogue() {
            return new Catalogue("ledger", List.of(ACCOUNTS, TALLIES));
        }
    }

    Subscription counted() {
        return counted;
    }

    @Incoming("counted")
    Uni<Void> counted(ConsumerRecords<String, byte[]> records) {
        return counted.take(records);
    }

    @Incoming("mirrored")
    Uni<Void> mirrored(ConsumerRecords<String, byte[]> records) {
        return mirrored.take(records);
    }

    static final class WhenDepositedThenCount implements Process {
        @Override
        public String name() {
            return "WhenDepositedThenCount";
        }

        @Override
        public boolean concerns(Received event) {
            return event.type().equals("Deposited");
        }

        @Override
        public Uni<List<Reaction>> react(List<Received> batch) {
            Received last = batch.getLast();
            if (batch.size() > 1 && ENTANGLED.contains(last.id())) {
                TAKEN_APART.add(last.id());
                throw new Entangled(last);
            }
            return Uni.createFrom()
                    .item(batch.stream().filter(this::concerns).map(this::count).toList());
        }

        private Reaction count(Received event) {
            if (POISONED.contains(event.id())) {
                throw new IllegalStateException("this event cannot be taken");
            }
            return reaction(event, new Order<>(TALLIES, event.id(), event.tenant(), event.as(Account.Seen.class)));
        }
    }

    static final class Mirror implements Projection {
        @Override
        public Uni<Void> apply(SqlConnection transaction, List<Received> batch) {
            List<Tuple> rows = batch.stream()
                    .filter(event -> event.type().equals("Deposited"))
                    .map(event -> Tuple.of(
                            event.eventId(), event.as(Account.Seen.class).amount()))
                    .toList();
            return rows.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : transaction
                            .preparedQuery("insert into mirror values ($1, $2)")
                            .executeBatch(rows)
                            .replaceWithVoid();
        }
    }
}
