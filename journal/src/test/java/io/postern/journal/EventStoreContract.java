package io.postern.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.journal.EventStore.Append;
import io.postern.journal.EventStore.Event;
import io.postern.journal.EventStore.GuardedRow;
import io.postern.journal.EventStore.Kept;
import io.postern.journal.EventStore.Move;
import io.postern.journal.EventStore.Stream;
import io.postern.journal.EventStore.ViewRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every event store must do, in memory or in a database. */
abstract class EventStoreContract {

    private static final String VIEW = "account_view";

    private final String id = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    abstract EventStore store();

    @Test
    void an_append_is_events_and_row() {
        append(streams(stream(id, 2, "Opened", "Deposited")));

        ViewRow row = row(id);
        assertEquals(2, row.version());
        assertEquals("tenant", row.tenant());
        assertTrue(row.state().contains("\"open\""));
    }

    @Test
    void a_version_is_taken_once() {
        append(streams(stream(id, 1, "Opened")));

        assertThrows(Conflict.class, () -> append(streams(stream(id, 1, "Opened"))));
        assertEquals(1, row(id).version());
    }

    @Test
    void what_does_not_exist_is_not_read() {
        assertEquals(Map.of(), read(other));
    }

    @Test
    void several_streams_are_appended_together_or_not_at_all() {
        append(streams(stream(id, 1, "Opened")));

        assertThrows(Conflict.class, () -> append(streams(stream(other, 1, "Opened"), stream(id, 1, "Opened"))));

        assertEquals(Map.of(), read(other));
    }

    @Test
    void a_guard_that_has_moved_on_stops_the_append() {
        append(streams(stream(id, 1, "Opened")));
        append(streams(stream(id, 2, "Deposited")));

        Append stale = new Append(
                List.of(stream(other, 1, "Opened")), List.of(new GuardedRow(VIEW, id, 1)), List.of(), List.of());
        assertThrows(Conflict.class, () -> append(stale));
        assertEquals(Map.of(), read(other));

        Append fresh = new Append(
                List.of(stream(other, 1, "Opened")), List.of(new GuardedRow(VIEW, id, 2)), List.of(), List.of());
        append(fresh);
        assertEquals(1, row(other).version());
    }

    @Test
    void a_guard_on_what_does_not_exist_stops_the_append() {
        Append append = new Append(
                List.of(stream(id, 1, "Opened")), List.of(new GuardedRow(VIEW, other, 1)), List.of(), List.of());

        assertThrows(Conflict.class, () -> append(append));
    }

    @Test
    void a_position_moves_with_its_effect_and_only_from_where_it_was() {
        append(moving(stream(id, 1, "Opened"), "", "a"));
        append(moving(stream(id, 2, "Deposited"), "a", "b"));

        assertThrows(Conflict.class, () -> append(moving(stream(id, 3, "Deposited"), "a", "c")));
        assertEquals(2, row(id).version());
    }

    @Test
    void a_position_does_not_move_when_its_effect_fails() {
        append(moving(stream(id, 1, "Opened"), "", "a"));

        assertThrows(Conflict.class, () -> append(moving(stream(id, 1, "Opened"), "a", "b")));

        append(moving(stream(id, 2, "Deposited"), "a", "b"));
        assertEquals(2, row(id).version());
    }

    @Test
    void a_step_is_kept_with_its_effect_and_only_once() {
        append(keyed(stream(id, 1, "Opened"), kept(0, "first")));

        assertThrows(KeyInUse.class, () -> append(keyed(stream(other, 1, "Opened"), kept(0, "second"))));

        assertEquals(Map.of(), read(other));
        assertEquals(List.of(kept(0, "first")), Waits.outcome(store().kept("user", id)));
    }

    @Test
    void a_step_is_not_kept_when_its_effect_fails() {
        append(streams(stream(id, 1, "Opened")));

        assertThrows(Conflict.class, () -> append(keyed(stream(id, 1, "Opened"), kept(0, "first"))));

        assertEquals(List.of(), Waits.outcome(store().kept("user", id)));
    }

    @Test
    void a_keyed_request_is_dropped_only_if_it_is_still_that_one() {
        append(keyed(stream(id, 1, "Opened"), kept(0, "first")));

        append(dropping("second"));
        assertEquals(1, Waits.outcome(store().kept("user", id)).size());

        append(dropping("first"));
        assertEquals(0, Waits.outcome(store().kept("user", id)).size());
    }

    @Test
    void what_is_old_is_forgotten() {
        append(keyed(stream(id, 1, "Opened"), kept(0, "first")));

        Waits.outcome(store().forget(Duration.ofHours(1)));
        assertEquals(1, Waits.outcome(store().kept("user", id)).size());

        Waits.outcome(store().forget(Duration.ZERO));
        assertEquals(0, Waits.outcome(store().kept("user", id)).size());
    }

    @Test
    void history_ends_where_it_is_asked_to() {
        append(streams(stream(id, 2, "Opened", "Deposited")));
        append(streams(stream(id, 3, "Deposited")));

        EventStore.Past past = Waits.outcome(store().history("account", id, 2));

        assertEquals("tenant", past.tenant());
        assertEquals(
                List.of("Opened", "Deposited"),
                past.events().stream().map(Event::type).toList());
        assertEquals(
                List.of(), Waits.outcome(store().history("account", other, 1)).events());
    }

    private Kept kept(int step, String request) {
        return new Kept("user", id, step, request, "fingerprint", List.of(new Keyed.StreamVersion("account", id, 1)));
    }

    private static Append keyed(Stream stream, Kept step) {
        return new Append(List.of(stream), List.of(), List.of(), List.of(), List.of(step), List.of());
    }

    private Append dropping(String request) {
        return new Append(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new EventStore.Dropped("user", id, request)));
    }

    private Append moving(Stream stream, String expected, String sequence) {
        return new Append(
                List.of(stream), List.of(), List.of(new Move("test", id, 0, expected, sequence, 1)), List.of());
    }

    private static Append streams(Stream... streams) {
        return new Append(List.of(streams), List.of(), List.of(), List.of());
    }

    private static Stream stream(String id, int version, String... types) {
        String state = "{\"kind\":\"open\",\"owner\":\"%s\",\"amount\":%d}".formatted(id, version - 1);
        List<Event> events = List.of(types).stream()
                .map(type -> new Event(type, 1, "{\"owner\":\"%s\",\"amount\":1}".formatted(id), META))
                .toList();
        return new Stream("account", VIEW, id, "tenant", version, state, events);
    }

    private static final String META = "{\"actor\":\"test\",\"requestId\":\"r\",\"correlation\":\"r\"}";

    private void append(Append append) {
        Waits.outcome(store().append(append));
    }

    private Map<String, ViewRow> read(String wanted) {
        return Waits.outcome(store().read(VIEW, List.of(wanted)));
    }

    private ViewRow row(String wanted) {
        ViewRow row = read(wanted).get(wanted);
        if (row == null) {
            throw new AssertionError("there is no " + wanted);
        }
        return row;
    }
}
