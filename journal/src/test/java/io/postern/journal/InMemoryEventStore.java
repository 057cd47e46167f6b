package io.postern.journal;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The event store as a map: for deciding, without a database, what an engine over it does. */
final class InMemoryEventStore implements EventStore {

    private record Key(String view, String id) {}

    private record Place(String subscription, String topic, int partition) {}

    private final Map<Key, ViewRow> rows = new HashMap<>();
    private final Map<Place, String> positions = new HashMap<>();
    private final Map<Key, List<Event>> events = new HashMap<>();
    private final List<Kept> kept = new ArrayList<>();

    @Override
    public Uni<Map<String, ViewRow>> read(String view, Collection<String> ids) {
        return Uni.createFrom().item(() -> find(view, ids));
    }

    private synchronized Map<String, ViewRow> find(String view, Collection<String> ids) {
        Map<String, ViewRow> found = new HashMap<>();
        for (String id : ids) {
            ViewRow row = rows.get(new Key(view, id));
            if (row != null) {
                found.put(id, row);
            }
        }
        return found;
    }

    @Override
    public Uni<Void> append(Append append) {
        return Uni.createFrom().voidItem().invoke(() -> write(append));
    }

    private synchronized void write(Append append) {
        append.guards().forEach(guard -> require(version(guard.view(), guard.id()) == guard.version()));
        append.moves()
                .forEach(move -> require(positions.getOrDefault(place(move), "").equals(move.expected())));
        append.streams()
                .forEach(stream -> require(version(stream.view(), stream.id())
                        == stream.version() - stream.events().size()));
        append.kept().forEach(step -> {
            if (kept.stream().anyMatch(other -> same(step, other))) {
                throw new KeyInUse();
            }
        });
        kept.addAll(append.kept());
        append.dropped().forEach(dropped -> kept.removeIf(step -> drops(dropped, step)));
        append.streams()
                .forEach(stream -> events.computeIfAbsent(new Key(stream.type(), stream.id()), _ -> new ArrayList<>())
                        .addAll(stream.events()));
        append.streams()
                .forEach(stream -> rows.put(
                        new Key(stream.view(), stream.id()),
                        new ViewRow(stream.id(), stream.tenant(), stream.version(), stream.state())));
        append.moves().forEach(move -> positions.put(place(move), move.sequence()));
    }

    @Override
    public synchronized Uni<Past> history(String type, String id, int version) {
        List<Event> all = events.getOrDefault(new Key(type, id), List.of());
        return Uni.createFrom()
                .item(new Past(
                        all.isEmpty() ? "" : "tenant", List.copyOf(all.subList(0, Math.min(version, all.size())))));
    }

    @Override
    public synchronized Uni<List<Kept>> kept(String scope, String key) {
        return Uni.createFrom()
                .item(kept.stream()
                        .filter(step -> step.scope().equals(scope) && step.key().equals(key))
                        .sorted(Comparator.comparing(Kept::step))
                        .toList());
    }

    /** Here time stands still: only an age of nothing is over. */
    @Override
    public synchronized Uni<Void> forget(Duration age) {
        if (age.isZero()) {
            kept.clear();
        }
        return Uni.createFrom().voidItem();
    }

    private static boolean same(Kept one, Kept other) {
        return one.scope().equals(other.scope()) && one.key().equals(other.key()) && one.step() == other.step();
    }

    private static boolean drops(Dropped dropped, Kept step) {
        return step.scope().equals(dropped.scope())
                && step.key().equals(dropped.key())
                && step.requestId().equals(dropped.requestId());
    }

    private int version(String view, String id) {
        ViewRow row = rows.get(new Key(view, id));
        return row == null ? 0 : row.version();
    }

    private static Place place(Move move) {
        return new Place(move.subscription(), move.topic(), move.partition());
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Conflict("somebody was first");
        }
    }
}
