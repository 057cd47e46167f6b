package io.postern.iam.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postern.journal.Json;
import io.postern.journal.KeptApart;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The key to a user's profile, on its way to the services that may read his name: from its own table, not the journal. */
@Singleton
public class PersonalKeysApart implements KeptApart {

    @Override
    public String stream() {
        return Streams.PERSONAL_KEYS.type();
    }

    @Override
    public Optional<String> complete(Connection connection, String id, String payload) throws SQLException {
        try (PreparedStatement read =
                connection.prepareStatement("select sealed_key from personal_key where subject = ?")) {
            read.setString(1, id);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? Optional.of(with(payload, row.getString(1))) : Optional.empty();
            }
        }
    }

    private static String with(String payload, String sealedKey) {
        try {
            ObjectNode event = (ObjectNode) Json.MAPPER.readTree(payload);
            return event.put("sealedKey", sealedKey).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of the journal is JSON", e);
        }
    }
}
