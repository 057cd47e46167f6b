package io.postern.journal;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The event store as a map: for deciding, without a database, what an engine over it does. */
final class InMemoryEventStore implements EventStore {

    private record Key(String view, String id) {}

    private record Place(String subscription, String topic, int partition) {}

    private final Map<Key, ViewRow> rows = new HashMap<>();
    private final Map<Place, String> positions = new HashMap<>();

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
        append.streams()
                .forEach(stream -> rows.put(
                        new Key(stream.view(), stream.id()),
                        new ViewRow(stream.id(), stream.tenant(), stream.version(), stream.state())));
        append.moves().forEach(move -> positions.put(place(move), move.sequence()));
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
