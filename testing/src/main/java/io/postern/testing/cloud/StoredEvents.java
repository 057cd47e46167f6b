package io.postern.testing.cloud;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a service has written to its journal, as everybody will read it. */
public final class StoredEvents {

    private final DataSource database;

    public StoredEvents(DataSource database) {
        this.database = database;
    }

    /** @param metadata where it came from */
    public record Event(String stream, int version, String type, JsonPath payload, JsonPath metadata) {
        public String text(String member) {
            return payload.getString(member);
        }
    }

    /** @return events whose payload has this member with this value, in the order in which they were written */
    public List<Event> with(String member, String value) {
        return read(
                "select stream_id, version, type, payload::text, metadata::text from journal"
                        + " where payload ->> ? = ? order by position",
                member,
                value);
    }

    /** @return events of one stream, in order */
    public List<Event> of(String streamType, String id) {
        return read(
                "select stream_id, version, type, payload::text, metadata::text from journal"
                        + " where stream_type = ? and stream_id = ? order by version",
                streamType,
                id);
    }

    private List<Event> read(String query, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            List<Event> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new Event(
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            JsonPath.from(row.getString(4)),
                            JsonPath.from(row.getString(5))));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }
}
