package io.postern.cloudapi.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void a_database_that_does_not_answer_is_no_fault_of_ours() {
        assertTrue(Faults.dependencyDown(new ConnectException("refused")));
        assertTrue(Faults.dependencyDown(new IllegalStateException(new ConnectException("refused"))));
        assertTrue(Faults.dependencyDown(new PgException("shutting down", "FATAL", "57P01", "")));
        assertTrue(Faults.dependencyDown(new PgException("too many connections", "FATAL", "53300", "")));
        assertTrue(Faults.dependencyDown(new ConnectionPoolTooBusyException("no connection in time")));
        assertTrue(Faults.dependencyDown(new NoStackTraceThrowable("Timeout")));
        assertTrue(Faults.dependencyDown(new TimeoutException()));
    }

    @Test
    void a_bug_is() {
        assertFalse(Faults.dependencyDown(new NullPointerException()));
        assertFalse(Faults.dependencyDown(new PgException("syntax error", "ERROR", "42601", "")));
        assertFalse(Faults.dependencyDown(new IllegalStateException("connection")));
    }
}
