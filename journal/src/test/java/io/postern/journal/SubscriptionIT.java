package io.postern.journal;

import static io.postern.journal.Account.ACCOUNTS;
import static io.postern.journal.Ledger.eventually;
import static io.postern.journal.Ledger.newId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.journal.Account.Command.Deposit;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscriptionIT {

    @Inject
    Ledger ledger;

    @Inject
    LedgerWiring wiring;

    @Inject
    Journal journal;

    @Inject
    Topics topics;

    @Inject
    CaughtUp caughtUp;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String id = newId();

    @Test
    void each_event_takes_effect_once() {
        ledger.open(id);
        for (int n = 0; n < 50; n++) {
            ledger.deposit(id, 2);
        }

        eventually().until(() -> ledger.tally(id).deposits() == 50);
        eventually().until(() -> mirrored(id) == 50);
        assertEquals(100, ledger.tally(id).sum());
    }

    @Test
    void what_is_published_twice_takes_effect_once() throws ExecutionException, InterruptedException {
        ledger.open(id);
        ledger.deposit(id, 1);
        eventually().until(() -> ledger.tally(id).deposits() == 1);

        // a relay that crashed after publishing and before saving its position publishes again
        ledger.change("update relay_position set xid = '0', position = 0, term = term + 1");
        ledger.deposit(id, 1);

        eventually().until(() -> ledger.tally(id).deposits() == 2);
        eventually().until(() -> mirrored(id) == 2);
        assertEquals(2, ledger.tally(id).sum());
        eventually().until(() -> Waits.outcome(caughtUp.with("counted", "ledger.events")));
    }

    @Test
    void a_poison_event_is_parked_with_its_stream_and_the_others_go_on() {
        String well = newId();
        ledger.open(id);
        ledger.open(well);
        LedgerWiring.POISONED.add(id);

        ledger.deposit(id, 1);
        ledger.deposit(id, 1);
        ledger.deposit(well, 1);

        eventually().until(() -> ledger.tally(well).deposits() == 1);
        eventually().until(() -> parked(id) == 2);
        assertEquals(0, ledger.tally(id).deposits());

        LedgerWiring.POISONED.remove(id);
        ledger.deposit(id, 1);
        eventually().until(() -> parked(id) == 3);
        assertEquals(0, ledger.tally(id).deposits(), "a stream's order survives: nothing overtakes a parked event");

        Waits.outcome(wiring.counted().replay());
        assertEquals(3, ledger.tally(id).deposits());
        assertEquals(0, parked(id));

        ledger.deposit(id, 1);
        eventually().until(() -> ledger.tally(id).deposits() == 4);
    }

    @Test
    void events_that_rest_on_each_other_are_taken_one_by_one() {
        ledger.open(id);
        LedgerWiring.ENTANGLED.add(id);
        Proposal deposits = new Proposal(
                Collections.nCopies(20, new Order<>(ACCOUNTS, id, "tenant-" + id.charAt(0), new Deposit(1))),
                List.of());

        Waits.outcome(journal.execute(
                Origin.request("test", "request"), () -> Uni.createFrom().item(deposits)));

        eventually().until(() -> ledger.tally(id).deposits() == 20);
        assertTrue(LedgerWiring.TAKEN_APART.contains(id), "they came together");
        LedgerWiring.ENTANGLED.remove(id);
    }

    @Test
    void a_record_that_is_no_event_is_parked_and_stops_nobody() throws ExecutionException, InterruptedException {
        ledger.open(id);
        eventually().until(() -> ledger.count("select count(*) from subscription_position") > 0);
        long before = unreadable();
        try (KafkaProducer<String, byte[]> producer = Producers.idempotent(bootstrapServers)) {
            producer.send(new ProducerRecord<>(
                            topics.publicEvents(),
                            "tenant-" + id.charAt(0),
                            "rubbish".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
        ledger.deposit(id, 1);

        eventually().until(() -> ledger.tally(id).deposits() == 1);
        eventually().until(() -> unreadable() == before + 1);
    }

    private long unreadable() {
        return ledger.count("select count(*) from parked_event where subscription = 'ledger.counted'"
                + " and reason = 'not an event of ours'");
    }

    private long parked(String account) {
        return ledger.count("select count(*) from parked_event where subscription = 'ledger.counted' and stream like '%"
                + account + "'");
    }

    private long mirrored(String account) {
        return ledger.count("select count(*) from mirror m join journal j on j.event_id::text = m.event_id"
                + " where j.stream_id = '" + account + "'");
    }
}
