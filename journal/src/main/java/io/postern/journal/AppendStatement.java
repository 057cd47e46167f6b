package io.postern.journal;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One append as one SQL statement: events into the journal, states into their views, guards checked and locked,
 * subscription positions moved; all of it or an error. The text depends only on which views are touched, so a service
 * has a handful of statements, prepared once.
 *
 * <p>Everything that was read for the decision was read before this statement began, so its transaction id is higher
 * than those of all it rests on: ordered by transaction id, a stream's versions are in order.
 */
final class AppendStatement {

    private static final String EVENTS = """
            appended as (
              insert into journal (stream_type, stream_id, version, type, schema_version, tenant, payload, metadata)
              select e.stream_type, e.stream_id, e.version, e.type, e.schema_version, e.tenant,
                     e.payload::jsonb, e.metadata::jsonb
              from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[])
                as e (stream_type, stream_id, version, type, schema_version, tenant, payload, metadata)
              returning 1
            )""";

    private static final String VIEW = """
            view_%1$d as (
              insert into %2$s as v (id, tenant, version, state)
              select s.id, s.tenant, s.version, s.state::jsonb
              from unnest($%3$d::text[], $%4$d::text[], $%5$d::int[], $%6$d::text[]) as s (id, tenant, version, state)
              where (select count(*) from appended) > 0
              on conflict (id) do update set version = excluded.version, state = excluded.state
              returning 1
            )""";

    private static final String GUARD = """
            guard_%1$d as (
              select 1 from %2$s v
              where exists (select 1 from unnest($%3$d::text[], $%4$d::int[]) as g (id, version)
                            where g.id = v.id and g.version = v.version)
                and v.id = any ($%3$d::text[])
              for share of v
            )""";

    private static final String MOVED = """
            moved as (
              insert into subscription_position as p (subscription, topic, partition, last_sequence, next_offset)
              select m.subscription, m.topic, m.partition, m.sequence, m.next_offset
              from unnest($%1$d::text[], $%2$d::text[], $%3$d::int[], $%4$d::text[], $%5$d::text[], $%6$d::bigint[])
                as m (subscription, topic, partition, expected, sequence, next_offset)
              on conflict (subscription, topic, partition) do update
                set last_sequence = excluded.last_sequence,
                    next_offset = case when p.last_sequence = excluded.last_sequence
                      then greatest(p.next_offset, excluded.next_offset) else excluded.next_offset end
                where p.last_sequence = (
                  select x.expected from unnest($%1$d::text[], $%2$d::text[], $%3$d::int[], $%4$d::text[])
                    as x (subscription, topic, partition, expected)
                  where x.subscription = p.subscription and x.topic = p.topic and x.partition = p.partition)
              returning 1
            )""";

    private static final String UNPARKED = """
            unparked as (
              delete from parked_event p using unnest($%1$d::text[], $%2$d::text[], $%3$d::text[])
                as u (subscription, topic, sequence)
              where p.subscription = u.subscription and p.topic = u.topic and p.sequence = u.sequence
              returning 1
            )""";

    private static final String KEPT = """
            kept as (
              insert into keyed_request (scope, key, step, request_id, fingerprint, streams)
              select k.scope, k.key, k.step, k.request_id, k.fingerprint, k.streams::jsonb
              from unnest($%1$d::text[], $%2$d::text[], $%3$d::int[], $%4$d::text[], $%5$d::text[], $%6$d::text[])
                as k (scope, key, step, request_id, fingerprint, streams)
              returning 1
            )""";

    private static final String DROPPED = """
            dropped as (
              delete from keyed_request k using unnest($%1$d::text[], $%2$d::text[], $%3$d::text[])
                as d (scope, key, request_id)
              where k.scope = d.scope and k.key = d.key and k.request_id = d.request_id
              returning 1
            )""";

    private final List<String> parts = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final Tuple values = Tuple.tuple();

    private AppendStatement() {}

    static AppendStatement of(EventStore.Append append) {
        AppendStatement statement = new AppendStatement();
        if (!append.streams().isEmpty()) {
            statement.events(append.streams());
            Map<String, List<EventStore.Stream>> byView =
                    new TreeMap<>(append.streams().stream().collect(Collectors.groupingBy(EventStore.Stream::view)));
            byView.forEach(statement::view);
        }
        Map<String, List<EventStore.GuardedRow>> guarded = new TreeMap<>(
                append.guards().stream().distinct().collect(Collectors.groupingBy(EventStore.GuardedRow::view)));
        guarded.forEach(statement::guard);
        if (!append.moves().isEmpty()) {
            statement.moved(append.moves());
        }
        if (!append.unparks().isEmpty()) {
            statement.unparked(append.unparks());
        }
        if (!append.kept().isEmpty()) {
            statement.kept(append.kept());
        }
        if (!append.dropped().isEmpty()) {
            statement.dropped(append.dropped());
        }
        return statement;
    }

    String sql() {
        String result = checks.isEmpty() ? "true" : String.join(" and ", checks);
        return "with " + String.join(",\n", parts) + "\nselect " + result;
    }

    Tuple values() {
        return values;
    }

    private void events(List<EventStore.Stream> streams) {
        List<Object[]> rows = new ArrayList<>();
        for (EventStore.Stream s : streams) {
            int version = s.version() - s.events().size();
            for (EventStore.Event e : s.events()) {
                rows.add(new Object[] {
                    s.type(), s.id(), ++version, e.type(), e.schemaVersion(), s.tenant(), e.payload(), e.metadata()
                });
            }
        }
        texts(rows, 0);
        texts(rows, 1);
        numbers(rows, 2);
        texts(rows, 3);
        numbers(rows, 4);
        texts(rows, 5);
        texts(rows, 6);
        texts(rows, 7);
        parts.add(EVENTS);
    }

    private void view(String view, List<EventStore.Stream> streams) {
        int at = values.size();
        List<Object[]> rows = streams.stream()
                .map(s -> new Object[] {s.id(), s.tenant(), s.version(), s.state()})
                .toList();
        texts(rows, 0);
        texts(rows, 1);
        numbers(rows, 2);
        texts(rows, 3);
        parts.add(VIEW.formatted(parts.size(), view, at + 1, at + 2, at + 3, at + 4));
    }

    private void guard(String view, List<EventStore.GuardedRow> guards) {
        int at = values.size();
        List<Object[]> rows =
                guards.stream().map(g -> new Object[] {g.id(), g.version()}).toList();
        texts(rows, 0);
        numbers(rows, 1);
        parts.add(GUARD.formatted(parts.size(), view, at + 1, at + 2));
        checks.add("journal_require((select count(*) from guard_%d) = %s, 'a guarded stream has moved on')"
                .formatted(parts.size() - 1, count(guards.size())));
    }

    private void moved(List<EventStore.Move> moves) {
        int at = values.size();
        List<Object[]> rows = moves.stream()
                .map(m -> new Object[] {
                    m.subscription(), m.topic(), m.partition(), m.expected(), m.sequence(), m.nextOffset()
                })
                .toList();
        texts(rows, 0);
        texts(rows, 1);
        numbers(rows, 2);
        texts(rows, 3);
        texts(rows, 4);
        values.addArrayOfLong(rows.stream().map(row -> (Long) row[5]).toArray(Long[]::new));
        parts.add(MOVED.formatted(at + 1, at + 2, at + 3, at + 4, at + 5, at + 6));
        checks.add("journal_require((select count(*) from moved) = %s, 'a subscription has moved on')"
                .formatted(count(moves.size())));
    }

    private void unparked(List<EventStore.Unpark> unparks) {
        int at = values.size();
        List<Object[]> rows = unparks.stream()
                .map(u -> new Object[] {u.subscription(), u.topic(), u.sequence()})
                .toList();
        texts(rows, 0);
        texts(rows, 1);
        texts(rows, 2);
        parts.add(UNPARKED.formatted(at + 1, at + 2, at + 3));
        checks.add("journal_require((select count(*) from unparked) = %s, 'a parked event was taken already')"
                .formatted(count(unparks.size())));
    }

    private void kept(List<EventStore.Kept> steps) {
        int at = values.size();
        List<Object[]> rows = steps.stream()
                .map(k -> new Object[] {
                    k.scope(), k.key(), k.step(), k.requestId(), k.fingerprint(), Json.write(k.streams())
                })
                .toList();
        texts(rows, 0);
        texts(rows, 1);
        numbers(rows, 2);
        texts(rows, 3);
        texts(rows, 4);
        texts(rows, 5);
        parts.add(KEPT.formatted(at + 1, at + 2, at + 3, at + 4, at + 5, at + 6));
    }

    private void dropped(List<EventStore.Dropped> requests) {
        int at = values.size();
        List<Object[]> rows = requests.stream()
                .map(d -> new Object[] {d.scope(), d.key(), d.requestId()})
                .toList();
        texts(rows, 0);
        texts(rows, 1);
        texts(rows, 2);
        parts.add(DROPPED.formatted(at + 1, at + 2, at + 3));
    }

    private String count(int expected) {
        values.addInteger(expected);
        return "$%d::int".formatted(values.size());
    }

    private void texts(List<Object[]> rows, int column) {
        values.addArrayOfString(rows.stream().map(row -> (String) row[column]).toArray(String[]::new));
    }

    private void numbers(List<Object[]> rows, int column) {
        values.addArrayOfInteger(rows.stream().map(row -> (Integer) row[column]).toArray(Integer[]::new));
    }
}
