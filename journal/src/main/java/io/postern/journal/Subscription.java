package io.postern.journal;

import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One reader of other services' events. Its position in each partition is committed with the effect, so each event
 * takes effect exactly once, whatever Kafka delivers again; where events were read to that concern nobody is committed
 * later. A failure that passes is retried for ever; an event that
 * fails whatever the weather is parked with its stream, and the other streams go on.
 */
public final class Subscription {

    private static final Logger LOG = Logger.getLogger(Subscription.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final long SOON_MILLIS = 100;

    private final String name;
    private final Effect effect;
    private final Positions positions;
    private final Parking parking;
    private final JournalConfig config;
    private final Vertx vertx;
    private volatile long lagMillis;
    private volatile @Nullable Instant inHand;
    private final AtomicBoolean timed = new AtomicBoolean();
    private final AtomicBoolean due = new AtomicBoolean();

    Subscription(String name, Effect effect, Positions positions, Parking parking, JournalConfig config, Vertx vertx) {
        this.name = name;
        this.effect = effect;
        this.positions = positions;
        this.parking = parking;
        this.config = config;
        this.vertx = vertx;
    }

    Tags tags() {
        return Tags.of("subscription", name);
    }

    /**
     * Time between an event and its effect, in seconds: of the oldest event in hand, growing as long as it takes, or as
     * the last batch had it.
     */
    public double lagSeconds() {
        Instant oldest = inHand;
        return (oldest == null
                        ? lagMillis
                        : Duration.between(oldest, Instant.now()).toMillis())
                / 1000.0;
    }

    /** Number of streams with parked events, as far as this replica has seen. */
    public int parked() {
        return parking.count();
    }

    /** @return completes when every record of the batch has taken effect or is parked; never fails for what passes */
    public Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            arrivals.add(Arrival.of(record));
        }
        if (!arrivals.isEmpty()) {
            inHand = arrivals.getFirst().event().time();
        }
        return Uni.createFrom()
                .deferred(() -> takeNew(arrivals))
                .onFailure()
                .invoke(failure -> again(failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, config.subscription().backOff())
                .indefinitely()
                .invoke(() -> inHand = null)
                .chain(this::writeDue);
    }

    private void again(Throwable failure) {
        positions.forget();
        parking.forget();
        if (!(failure instanceof Conflict)) {
            LOG.warnf("A batch or a position failed and is tried again subscription=%s cause=%s", name, failure);
        }
    }

    private Uni<Void> takeNew(List<Arrival> arrivals) {
        return attempts(() -> unseen(arrivals).chain(unseen -> together(unseen, arrivals)))
                .onFailure(Subscription::apart)
                .recoverWithUni(() -> oneByOne(arrivals));
    }

    private static boolean apart(Throwable failure) {
        return failure instanceof Conflict || failure instanceof Entangled || Failures.poison(failure);
    }

    /**
     * What is new is asked again with every attempt: a position that another replica has moved on must never be taken
     * as where events begin that were chosen by an older one.
     */
    private Uni<Void> attempts(Supplier<Uni<Void>> attempt) {
        return Uni.createFrom()
                .deferred(() -> attempt.get())
                .onFailure(Subscription::readAgain)
                .invoke(positions::forget)
                .onFailure(Subscription::readAgain)
                .retry()
                .atMost(config.subscription().conflicts());
    }

    private static boolean readAgain(Throwable failure) {
        return failure instanceof Conflict || failure instanceof EventSourcedJournal.ConstraintRefused;
    }

    /** Leaves out what has taken effect already: redelivered by Kafka, or published twice by a relay that crashed. */
    private Uni<Unseen> unseen(List<Arrival> arrivals) {
        List<Positions.Partition> partitions =
                arrivals.stream().map(Arrival::partition).distinct().toList();
        return positions.of(partitions).map(from -> Unseen.of(from, arrivals));
    }

    private Uni<Void> together(Unseen unseen, List<Arrival> batch) {
        List<Received> events = unseen.events();
        if (events.stream().noneMatch(this::concerns)) {
            return passed(unseen);
        }
        return parking.streams().chain(blocked -> {
            boolean free =
                    events.stream().allMatch(event -> event.readable() && !blocked.contains(Parking.stream(event)));
            return free ? effect(events, unseen) : oneByOne(batch);
        });
    }

    private boolean concerns(Received event) {
        return !event.readable() || effect.concerns(event);
    }

    private Uni<Void> oneByOne(List<Arrival> arrivals) {
        positions.forget();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Arrival arrival : arrivals) {
            all = all.chain(() -> attempts(() -> unseen(List.of(arrival)).chain(this::alone))
                    .onFailure(EventSourcedJournal.ConstraintRefused.class)
                    .recoverWithUni(failure ->
                            attempts(() -> unseen(List.of(arrival)).chain(unseen -> poisoned(unseen, failure)))));
        }
        return all;
    }

    private Uni<Void> alone(Unseen unseen) {
        if (unseen.isEmpty()) {
            return passed(unseen);
        }
        Received event = unseen.events().getFirst();
        if (!event.readable()) {
            return park(unseen, "not an event of ours");
        }
        return parking.holds(event)
                .chain(blocked -> blocked
                        ? park(unseen, "behind a parked event of the same stream")
                        : effect(List.of(event), unseen)
                                .onFailure(failure -> Failures.poison(failure) && !readAgain(failure))
                                .recoverWithUni(failure -> poisoned(unseen, failure)));
    }

    /** Deferred, so that what an effect throws is a failure like any other. */
    private Uni<Void> effect(List<Received> events, Unseen unseen) {
        return Uni.createFrom()
                .deferred(() -> effect.apply(events, position(unseen)))
                .invoke(() -> moved(unseen));
    }

    private Uni<Void> poisoned(Unseen unseen, Throwable failure) {
        if (unseen.isEmpty()) {
            return passed(unseen);
        }
        Received event = unseen.events().getFirst();
        LOG.errorf(
                failure,
                "An event is parked subscription=%s stream=%s event=%s",
                name,
                Parking.stream(event),
                event.eventId());
        return park(unseen, failure.toString());
    }

    private Uni<Void> park(Unseen unseen, String reason) {
        Arrival first = unseen.arrivals().getFirst();
        Projection parked = (transaction, _) -> parking.park(transaction, first.partition(), first.event(), reason);
        return parking.effect(parked)
                .apply(List.of(first.event()), position(unseen))
                .invoke(() -> moved(unseen));
    }

    private EventStore.Append position(Unseen unseen) {
        return positions.moves(unseen.from(), unseen.to());
    }

    private void moved(Unseen unseen) {
        positions.moved(unseen.to());
        dealtWith(unseen);
    }

    /** Each commit for what is nobody's business here would cost as much as one for what is. */
    private Uni<Void> passed(Unseen unseen) {
        return Uni.createFrom().voidItem().invoke(() -> {
            positions.passed(unseen.to());
            dealtWith(unseen);
            writeSoon();
        });
    }

    private void dealtWith(Unseen unseen) {
        if (!unseen.isEmpty()) {
            Instant newest = unseen.events().getLast().time();
            lagMillis = Duration.between(newest, Instant.now()).toMillis();
        }
    }

    private void writeSoon() {
        if (timed.compareAndSet(false, true)) {
            vertx.setTimer(SOON_MILLIS, _ -> {
                due.set(true);
                if (inHand == null) {
                    writeDue().subscribe().with(_ -> {});
                }
            });
        }
    }

    /** Not while a batch is in hand, which moves the same positions: after it. */
    private Uni<Void> writeDue() {
        if (!due.getAndSet(false)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(positions::write)
                .onFailure()
                .invoke(failure -> again(failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, config.subscription().backOff())
                .indefinitely()
                .invoke(() -> {
                    timed.set(false);
                    if (positions.anyPassed()) {
                        writeSoon();
                    }
                });
    }

    /** Partitions have come from another replica: what is remembered of them may be old. */
    void assigned() {
        positions.assigned();
        parking.forget();
    }

    /**
     * Takes the parked events again, in log order; a stream stops at its first event that still fails.
     *
     * @return how many took effect
     */
    public Uni<Integer> replay() {
        parking.forget();
        return parking.all().chain(parked -> {
            List<String> stuck = new ArrayList<>();
            int[] taken = {0};
            Uni<Void> all = Uni.createFrom().voidItem();
            for (Parking.Parked next : parked) {
                all = all.chain(() -> replay(next, stuck, taken));
            }
            return all.invoke(parking::forget).map(_ -> taken[0]);
        });
    }

    private Uni<Void> replay(Parking.Parked parked, List<String> stuck, int[] taken) {
        String stream = Parking.stream(parked.event());
        if (stuck.contains(stream) || !parked.event().readable()) {
            return Uni.createFrom().voidItem();
        }
        EventStore.Unpark unpark =
                new EventStore.Unpark(name, parked.topic(), parked.event().sequence());
        EventStore.Append position = new EventStore.Append(List.of(), List.of(), List.of(), List.of(unpark));
        return Uni.createFrom()
                .deferred(() -> effect.apply(List.of(parked.event()), position))
                .invoke(() -> taken[0]++)
                .replaceWithVoid()
                .onFailure(Failures::poison)
                .recoverWithUni(_ -> {
                    stuck.add(stream);
                    return Uni.createFrom().voidItem();
                });
    }

    /** @return the parked events in log order, for people to look at */
    public Uni<List<String>> parkedEvents() {
        return parking.all().map(all -> all.stream()
                .map(p -> "%s %s: %s"
                        .formatted(Parking.stream(p.event()), p.event().type(), p.reason()))
                .toList());
    }
}
