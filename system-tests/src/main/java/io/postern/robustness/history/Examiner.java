package io.postern.robustness.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.robustness.Testbed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Looks behind the services' backs: journals as superuser, topics as anybody, and the operator's own checks. */
public final class Examiner {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String JOURNAL = """
            select event_id::text, stream_type, stream_id, version, type, tenant, metadata->>'actor', payload::text,
                   (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
            from journal order by xid, position""";

    private static final String ON_THEIR_WAY = """
            select '%1$s/' || id || ' is ' || (state->>'kind')
            from %1$s_view where state->>'kind' in ('creating', 'deleting')""";

    private final Testbed bed;

    public Examiner(Testbed bed) {
        this.bed = bed;
    }

    /** All that is known now, without the services' own reports, which take long. */
    public Evidence look(List<Entry> entries, List<Outage> outages) {
        Map<String, List<JournalRow>> journals = new HashMap<>();
        Map<String, List<Published>> topics = new HashMap<>();
        for (String service : Testbed.SERVICES) {
            // the journal first: the topic, read after it, has all that was published by then
            journals.put(service, rows(service));
            topics.put(service, published(service));
        }
        return new Evidence(entries, outages, journals, topics, List.of(), unsettled());
    }

    /** The same, with what every service says of itself: its views against its events, its journal against its topic. */
    public Evidence report(Evidence before) {
        List<String> reports = new ArrayList<>();
        for (String service : Testbed.SERVICES) {
            String operator = bed.stack().service(service).url() + "/operator/v1/";
            JsonNode verified = bed.operator().get(operator + "verify");
            verified.path("views").path("differences").forEach(it -> reports.add(service + ": " + it.asText()));
            verified.path("topic").path("differences").forEach(it -> {
                if (!it.asText().contains("not an event of ours")) {
                    reports.add(service + ": " + it.asText());
                }
            });
            bed.operator().get(operator + "views").path("views").forEach(view -> {
                JsonNode rebuilt =
                        bed.operator().post(operator + "views/%s/rebuild".formatted(view.asText()), Map.of());
                if (!rebuilt.path("digest_before").equals(rebuilt.path("digest_after"))) {
                    reports.add("%s: view of %s was not what its events say: %s".formatted(service, view, rebuilt));
                }
            });
            bed.operator().get(operator + "subscriptions").path("subscriptions").forEach(subscription -> subscription
                    .path("parked")
                    .forEach(parked -> {
                        if (!parked.asText().contains("not an event of ours")) {
                            reports.add("%s: %s is parked".formatted(service, parked.asText()));
                        }
                    }));
        }
        return new Evidence(
                before.entries(), before.outages(), before.journals(), before.topics(), reports, before.unsettled());
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
                .filter(event -> event.key() == null || !event.key().startsWith(Topics.RUBBISH))
                .map(Examiner::published)
                .toList();
    }

    private static Published published(ConsumerRecord<String, byte[]> event) {
        String version = header(event, "ce_streamversion");
        return new Published(
                event.partition(),
                event.key(),
                header(event, "ce_id"),
                header(event, "ce_sequence"),
                header(event, "ce_subject"),
                version.isEmpty() ? 0 : Integer.parseInt(version));
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private List<String> unsettled() {
        List<String> found = new ArrayList<>();
        Map.of("endpoint", "endpoint", "service", "endpoint", "vpc", "vpc", "subnet", "vpc")
                .forEach((view, service) ->
                        query(service, ON_THEIR_WAY.formatted(view), row -> found.add(row.getString(1))));
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
