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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

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

    /** An event on its way in, with the place it was read from. */
    private record Arrival(Positions.Partition partition, long offset, Received event) {

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
            String base = own < 0 ? reached : reached.substring(0, own);
            return new Arrival(partition, offset, event.sequenced("%s~%020d".formatted(base, offset)));
        }
    }

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

    /** Time between an event and its effect, as the last batch had it, in seconds. */
    public double lagSeconds() {
        return lagMillis / 1000.0;
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
        return Uni.createFrom()
                .deferred(() -> takeNew(arrivals))
                .onFailure()
                .invoke(failure -> again(failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, config.subscription().backOff())
                .indefinitely();
    }

    private void again(Throwable failure) {
        positions.forget();
        parking.forget();
        if (!(failure instanceof Conflict)) {
            LOG.warnf("A batch failed and is tried again subscription=%s cause=%s", name, failure);
        }
    }

    private Uni<Void> takeNew(List<Arrival> arrivals) {
        return unseen(arrivals)
                .chain(unseen -> unseen.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : together(unseen)
                                .onFailure(failure -> failure instanceof Conflict || Failures.poison(failure))
                                .recoverWithUni(() -> oneByOne(unseen)));
    }

    /** Leaves out what has taken effect already: redelivered by Kafka, or published twice by a relay that crashed. */
    private Uni<List<Arrival>> unseen(List<Arrival> arrivals) {
        Map<Positions.Partition, String> reached = new LinkedHashMap<>();
        Uni<Void> read = Uni.createFrom().voidItem();
        for (Positions.Partition partition :
                arrivals.stream().map(Arrival::partition).distinct().toList()) {
            read = read.chain(() -> positions.of(partition))
                    .invoke(sequence -> reached.put(partition, sequence))
                    .replaceWithVoid();
        }
        return read.map(_ -> {
            List<Arrival> unseen = new ArrayList<>();
            for (Arrival next : arrivals) {
                String before = reached.getOrDefault(next.partition(), "");
                Arrival arrival = next.after(before);
                String sequence = arrival.event().sequence();
                if (sequence.compareTo(before) > 0) {
                    reached.put(arrival.partition(), sequence);
                    unseen.add(arrival);
                }
            }
            return unseen;
        });
    }

    private Uni<Void> together(List<Arrival> arrivals) {
        return parking.streams().chain(blocked -> {
            boolean free = arrivals.stream()
                    .map(Arrival::event)
                    .allMatch(event -> event.readable() && !blocked.contains(Parking.stream(event)));
            if (!free) {
                return Uni.createFrom().failure(new Conflict("a stream of this batch is parked"));
            }
            List<Received> events = arrivals.stream().map(Arrival::event).toList();
            return Uni.createFrom()
                    .deferred(() -> position(arrivals).chain(position -> effect.apply(events, position)))
                    .onFailure(Conflict.class)
                    .invoke(positions::forget)
                    .onFailure(Conflict.class)
                    .retry()
                    .atMost(config.subscription().conflicts())
                    .invoke(() -> moved(arrivals));
        });
    }

    private Uni<Void> oneByOne(List<Arrival> arrivals) {
        positions.forget();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Arrival arrival : arrivals) {
            all = all.chain(() -> unseen(List.of(arrival)))
                    .chain(unseen -> unseen.isEmpty() ? Uni.createFrom().voidItem() : alone(unseen.getFirst()));
        }
        return all;
    }

    private Uni<Void> alone(Arrival arrival) {
        return parking.streams().chain(blocked -> {
            if (!arrival.event().readable()) {
                return park(arrival, "not an event of ours");
            }
            if (blocked.contains(Parking.stream(arrival.event()))) {
                return park(arrival, "behind a parked event of the same stream");
            }
            return Uni.createFrom()
                    .deferred(() -> position(List.of(arrival))
                            .chain(position -> effect.apply(List.of(arrival.event()), position)))
                    .onFailure(EventSourcedJournal.ConstraintRefused.class)
                    .retry()
                    .atMost(config.subscription().conflicts())
                    .invoke(() -> moved(List.of(arrival)))
                    .onFailure(Failures::poison)
                    .recoverWithUni(failure -> {
                        LOG.errorf(
                                failure,
                                "An event is parked subscription=%s stream=%s event=%s",
                                name,
                                Parking.stream(arrival.event()),
                                arrival.event().eventId());
                        return park(arrival, failure.toString());
                    });
        });
    }

    private Uni<Void> park(Arrival arrival, String reason) {
        Projection parked =
                (transaction, events) -> parking.park(transaction, arrival.partition(), events.getFirst(), reason);
        return position(List.of(arrival))
                .chain(position -> parking.effect(parked).apply(List.of(arrival.event()), position))
                .invoke(() -> moved(List.of(arrival)));
    }

    private Uni<EventStore.Append> position(List<Arrival> arrivals) {
        Map<Positions.Partition, Arrival> newest = new LinkedHashMap<>();
        arrivals.forEach(arrival -> newest.put(arrival.partition(), arrival));
        List<EventStore.Move> moves = new ArrayList<>();
        Uni<Void> read = Uni.createFrom().voidItem();
        for (Arrival arrival : newest.values()) {
            read = read.chain(() -> positions.of(arrival.partition()))
                    .invoke(expected -> moves.add(new EventStore.Move(
                            name,
                            arrival.partition().topic(),
                            arrival.partition().number(),
                            expected,
                            arrival.event().sequence(),
                            arrival.offset() + 1)))
                    .replaceWithVoid();
        }
        return read.map(_ -> new EventStore.Append(List.of(), List.of(), moves, List.of()));
    }

    private void moved(List<Arrival> arrivals) {
        arrivals.forEach(
                arrival -> positions.moved(arrival.partition(), arrival.event().sequence()));
        lagMillis = Duration.between(arrivals.getLast().event().time(), Instant.now())
                .toMillis();
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
        return effect.apply(
                        List.of(parked.event()),
                        new EventStore.Append(List.of(), List.of(), List.of(), List.of(unpark)))
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
