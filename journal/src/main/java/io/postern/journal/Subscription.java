package io.postern.journal;

import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One reader of other services' events. Its position in each partition is committed with the effect, so each event
 * takes effect exactly once, whatever Kafka delivers again. A failure that passes is retried for ever; an event that
 * fails whatever the weather is parked with its stream, and the other streams go on.
 */
public final class Subscription {

    private static final Logger LOG = Logger.getLogger(Subscription.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private final String name;
    private final Effect effect;
    private final Positions positions;
    private final Parking parking;
    private final JournalConfig config;
    private volatile long lagMillis;
    private volatile @Nullable Instant inHand;

    /** An event on its way in, with the place it was read from. */
    private record Arrival(Positions.Partition partition, long offset, Received event) {

        /** Lower than every sequence there is: the lives of a log are counted from one. */
        private static final String BEFORE_ALL = "000000";

        static Arrival of(ConsumerRecord<String, byte[]> record) {
            return new Arrival(
                    new Positions.Partition(record.topic(), record.partition()), record.offset(), event(record));
        }

        private static Received event(ConsumerRecord<String, byte[]> record) {
            try {
                return LogEvent.received(record);
            } catch (IllegalArgumentException | DateTimeException _) {
                return Received.unreadable(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        Instant.ofEpochMilli(record.timestamp()),
                        record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8));
            }
        }

        /** What cannot be read has no sequence: it comes right after what was before it, told apart by its offset. */
        Arrival after(String reached) {
            if (event.readable()) {
                return this;
            }
            int own = reached.indexOf('~');
            String before = own < 0 ? reached : reached.substring(0, own);
            String base = before.isEmpty() ? BEFORE_ALL : before;
            return new Arrival(partition, offset, event.sequenced("%s~%020d".formatted(base, offset)));
        }
    }

    /**
     * Events that have not taken effect, and the positions that say so.
     *
     * @param from sequence of the last event that took effect, by partition
     * @param ends offset after the last record, by partition, those that are left out included
     */
    private record Unseen(
            Map<Positions.Partition, String> from, List<Arrival> arrivals, Map<Positions.Partition, Long> ends) {}

    Subscription(String name, Effect effect, Positions positions, Parking parking, JournalConfig config) {
        this.name = name;
        this.effect = effect;
        this.positions = positions;
        this.parking = parking;
        this.config = config;
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
                .invoke(() -> inHand = null);
    }

    private void again(Throwable failure) {
        positions.forget();
        parking.forget();
        if (!(failure instanceof Conflict)) {
            LOG.warnf("A batch failed and is tried again subscription=%s cause=%s", name, failure);
        }
    }

    private Uni<Void> takeNew(List<Arrival> arrivals) {
        return attempts(() -> unseen(arrivals).chain(this::together))
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
        Map<Positions.Partition, String> from = new LinkedHashMap<>();
        Uni<Void> read = Uni.createFrom().voidItem();
        for (Positions.Partition partition :
                arrivals.stream().map(Arrival::partition).distinct().toList()) {
            read = read.chain(() -> positions.of(partition))
                    .invoke(sequence -> from.put(partition, sequence))
                    .replaceWithVoid();
        }
        return read.map(_ -> after(from, arrivals));
    }

    private static Unseen after(Map<Positions.Partition, String> from, List<Arrival> arrivals) {
        Map<Positions.Partition, String> reached = new LinkedHashMap<>(from);
        List<Arrival> unseen = new ArrayList<>();
        Map<Positions.Partition, Long> ends = new LinkedHashMap<>();
        for (Arrival next : arrivals) {
            ends.merge(next.partition(), next.offset() + 1, Math::max);
            String before = reached.getOrDefault(next.partition(), "");
            Arrival arrival = next.after(before);
            String sequence = arrival.event().sequence();
            if (sequence.compareTo(before) > 0) {
                reached.put(arrival.partition(), sequence);
                unseen.add(arrival);
            }
        }
        return new Unseen(from, unseen, ends);
    }

    private Uni<Void> together(Unseen unseen) {
        if (unseen.arrivals().isEmpty()) {
            return passed(unseen);
        }
        List<Received> events = unseen.arrivals().stream().map(Arrival::event).toList();
        return parking.streams().chain(blocked -> {
            boolean free =
                    events.stream().allMatch(event -> event.readable() && !blocked.contains(Parking.stream(event)));
            return free ? effect(events, unseen) : oneByOne(unseen.arrivals());
        });
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
        if (unseen.arrivals().isEmpty()) {
            return passed(unseen);
        }
        Received event = unseen.arrivals().getFirst().event();
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

    /** Nothing is new, but read: whoever asks whether all has been read is to see it, and a restart goes on behind it. */
    private Uni<Void> passed(Unseen unseen) {
        return parking.effect((_, _) -> Uni.createFrom().voidItem()).apply(List.of(), position(unseen));
    }

    /** Deferred, so that what an effect throws is a failure like any other. */
    private Uni<Void> effect(List<Received> events, Unseen unseen) {
        return Uni.createFrom()
                .deferred(() -> effect.apply(events, position(unseen)))
                .invoke(() -> moved(unseen));
    }

    private Uni<Void> poisoned(Unseen unseen, Throwable failure) {
        if (unseen.arrivals().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Received event = unseen.arrivals().getFirst().event();
        LOG.errorf(
                failure,
                "An event is parked subscription=%s stream=%s event=%s",
                name,
                Parking.stream(event),
                event.eventId());
        return park(unseen, failure.toString());
    }

    private Uni<Void> park(Unseen unseen, String reason) {
        Positions.Partition partition = unseen.arrivals().getFirst().partition();
        Projection parked = (transaction, events) -> parking.park(transaction, partition, events.getFirst(), reason);
        return parking.effect(parked)
                .apply(List.of(unseen.arrivals().getFirst().event()), position(unseen))
                .invoke(() -> moved(unseen));
    }

    /** From exactly the positions by which the events were chosen, to the last of them in each partition. */
    private EventStore.Append position(Unseen unseen) {
        Map<Positions.Partition, String> reached = new LinkedHashMap<>(unseen.from());
        unseen.arrivals()
                .forEach(arrival ->
                        reached.put(arrival.partition(), arrival.event().sequence()));
        List<EventStore.Move> moves = unseen.ends().entrySet().stream()
                .map(end -> new EventStore.Move(
                        name,
                        end.getKey().topic(),
                        end.getKey().number(),
                        unseen.from().getOrDefault(end.getKey(), ""),
                        reached.getOrDefault(end.getKey(), ""),
                        end.getValue()))
                .toList();
        return new EventStore.Append(List.of(), List.of(), moves, List.of());
    }

    private void moved(Unseen unseen) {
        unseen.arrivals()
                .forEach(arrival ->
                        positions.moved(arrival.partition(), arrival.event().sequence()));
        Instant newest = unseen.arrivals().getLast().event().time();
        lagMillis = Duration.between(newest, Instant.now()).toMillis();
    }

    /** Partitions have come from another replica: what is remembered of them may be old. */
    void assigned() {
        positions.forget();
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
