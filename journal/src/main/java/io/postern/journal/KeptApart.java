package io.postern.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What the restricted events of one stream type carry beside what the journal has: a secret that lies in a table of its
 * own, so that it can be forgotten although the journal is for ever. The relay adds it on the way out.
 */
public interface KeptApart {

    /** The stream type whose events it completes. */
    String stream();

    /**
     * @param payload the event as it is in the journal, JSON
     * @return the event as services shall read it; empty when the secret is forgotten: a tombstone is published instead
     */
    Optional<String> complete(Connection connection, String id, String payload) throws SQLException;
}
