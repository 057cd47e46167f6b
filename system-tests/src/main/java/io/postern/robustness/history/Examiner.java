package io.postern.robustness.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.robustness.Testbed;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Looks behind the services' backs: journals as superuser, topics as anybody, and the operator's own checks. */
public final class Examiner {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String JOURNAL = """
            select event_id::text, stream_type, stream_id, version, type, tenant, metadata->>'actor', payload::text,
                   (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
            from journal order by xid, position""";

    private static final String VIEWS = """
            select table_name from information_schema.columns
            where table_schema = 'public' and table_name like '%\\_view' and column_name = 'state'""";

    private static final String ON_THEIR_WAY = """
            select '%1$s ' || id || ' is ' || (state->>'kind')
            from %1$s where state->>'kind' in ('creating', 'deleting', 'requested')""";

    private static final String POSITIONS = "select topic, partition, next_offset from subscription_position";

    private static final String NO_EVENT = "not an event of ours";

    private final Testbed bed;

    public Examiner(Testbed bed) {
        this.bed = bed;
    }

    /** All that is known now, without the services' own reports, which take long. */
    public Evidence look(List<Entry> entries, List<Outage> outages) {
        Map<String, List<JournalRow>> journals = new ConcurrentHashMap<>();
        Map<String, List<Published>> topics = new ConcurrentHashMap<>();
        List<String> unsettled = Collections.synchronizedList(new ArrayList<>());
        ofEach(service -> {
            // the journal first: the topic, read after it, has all that was published by then
            journals.put(service, rows(service));
            topics.put(service, published(service));
            unsettled.addAll(unsettled(service));
        });
        return new Evidence(entries, outages, journals, topics, List.of(), unsettled);
    }

    /** What the services say of themselves, as sentences; empty when all is well. */
    public List<String> reports() {
        Set<String> planted = ConcurrentHashMap.newKeySet();
        ofEach(service -> planted.addAll(planted(service)));
        List<String> reports = Collections.synchronizedList(new ArrayList<>());
        ofEach(service -> reports.addAll(reports(service, planted)));
        return List.copyOf(reports);
    }

    /** The same, with what every service says of itself: its views against its events, its journal against its topic. */
    public Evidence report(Evidence before) {
        return new Evidence(
                before.entries(), before.outages(), before.journals(), before.topics(), reports(), before.unsettled());
    }

    /** @return whether every subscription has taken all that is in the topics it reads, as the services themselves count */
    public boolean taken() {
        Map<TopicPartition, Long> reached = new ConcurrentHashMap<>();
        ofEach(service -> query(
                service,
                POSITIONS,
                row -> reached.merge(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3), Math::min)));
        Map<TopicPartition, Long> ends = Topics.ends(bed.stack().kafka().url(), reached.keySet());
        return reached.entrySet().stream().allMatch(one -> one.getValue() >= ends.getOrDefault(one.getKey(), 0L));
    }

    /** @param planted ids of events that nobody wrote, and of their streams: nobody else's may be unknown */
    private List<String> reports(String service, Set<String> planted) {
        List<String> reports = new ArrayList<>();
        String operator = bed.stack().service(service).url() + "/operator/v1/";
        JsonNode verified = bed.operator().get(operator + "verify");
        verified.path("views").path("differences").forEach(it -> reports.add(it.asText()));
        verified.path("topic").path("differences").forEach(it -> {
            if (!it.asText().contains(NO_EVENT) && planted.stream().noneMatch(it.asText()::contains)) {
                reports.add(it.asText());
            }
        });
        bed.operator().get(operator + "views").path("views").forEach(view -> {
            JsonNode rebuilt = bed.operator().post(operator + "views/%s/rebuild".formatted(view.asText()), Map.of());
            if (!rebuilt.path("digest_before").equals(rebuilt.path("digest_after"))) {
                reports.add("view of %s was not what its events say: %s".formatted(view, rebuilt));
            }
        });
        bed.operator().get(operator + "subscriptions").path("subscriptions").forEach(subscription -> subscription
                .path("parked")
                .forEach(parked -> {
                    // by the name of its stream: the topic that it was planted in may be lost since
                    if (!parked.asText().contains(NO_EVENT) && !parked.asText().contains("/" + Topics.POISON)) {
                        reports.add("%s is parked".formatted(parked.asText()));
                    }
                }));
        return reports.stream().map(it -> service + ": " + it).toList();
    }

    private List<String> planted(String service) {
        return Topics.read(bed.stack().kafka().url(), Topics.of(service)).stream()
                .filter(event -> event.key() != null && event.key().startsWith(Topics.POISON))
                .flatMap(event -> Stream.of(
                        Topics.header(event, "ce_id"),
                        Topics.header(event, "ce_subject").replaceAll(".*/", "/")))
                .distinct()
                .toList();
    }

    /** All services at once. */
    private static void ofEach(Consumer<String> look) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> looks = new ArrayList<>();
            Testbed.SERVICES.forEach(service -> looks.add(threads.submit(() -> look.accept(service))));
            looks.forEach(one -> {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException("Cannot look at all services", e.getCause());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private List<JournalRow> rows(String service) {
        List<JournalRow> rows = new ArrayList<>();
        query(service, JOURNAL, row -> {
            try {
                rows.add(new JournalRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(9),
                        JSON.readTree(row.getString(8))));
            } catch (IOException e) {
                throw new IllegalStateException("an event is not JSON", e);
            }
        });
        return rows;
    }

    private List<Published> published(String service) {
        return Topics.read(bed.stack().kafka().url(), Topics.of(service)).stream()
                .filter(event -> !Topics.planted(event.key()))
                .map(Examiner::published)
                .toList();
    }

    private static Published published(ConsumerRecord<String, byte[]> event) {
        String version = Topics.header(event, "ce_streamversion");
        return new Published(
                event.partition(),
                event.key(),
                Topics.header(event, "ce_id"),
                Topics.header(event, "ce_sequence"),
                Topics.header(event, "ce_subject"),
                version.isEmpty() ? 0 : Integer.parseInt(version));
    }

    private List<String> unsettled(String service) {
        List<String> views = new ArrayList<>();
        query(service, VIEWS, row -> views.add(row.getString(1)));
        List<String> found = new ArrayList<>();
        views.forEach(view -> query(service, ON_THEIR_WAY.formatted(view), row -> found.add(row.getString(1))));
        return found;
    }

    private void query(String service, String sql, RowReader reader) {
        try (Connection connection = bed.connect(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look into the database of " + service, e);
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
