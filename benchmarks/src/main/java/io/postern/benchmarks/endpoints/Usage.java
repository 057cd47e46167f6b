package io.postern.benchmarks.endpoints;

import io.postern.local.Component;
import io.postern.local.LocalStack;
import io.postern.local.StackFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the parts of a stack have used so far.
 *
 * @param cpu processor time by component, and of this JVM, which makes the load
 * @param commits of all databases
 * @param walBytes written to PostgreSQL's log
 */
record Usage(Map<String, Duration> cpu, long commits, long walBytes) {

    private static final String CLIENT = "client";

    static Usage of(LocalStack stack) {
        Map<String, Duration> cpu = new LinkedHashMap<>();
        for (Component component : stack.components()) {
            component.pid().ifPresent(pid -> cpu.put(component.name(), family(pid)));
        }
        cpu.put(CLIENT, used(ProcessHandle.current()));
        try (Connection connection = DriverManager.getConnection(
                        stack.postgres().url() + "postgres", "postgres", stack.superuserPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select sum(xact_commit) from pg_stat_database),"
                        + " pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")) {
            row.next();
            return new Usage(cpu, row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw new StackFailure("PostgreSQL does not say what it did: " + e.getMessage(), e);
        }
    }

    /** PostgreSQL has a process for each connection; those that ended meanwhile are forgotten. */
    private static Duration family(long pid) {
        return ProcessHandle.of(pid)
                .map(parent -> Stream.concat(Stream.of(parent), parent.descendants())
                        .map(Usage::used)
                        .reduce(Duration.ZERO, Duration::plus))
                .orElse(Duration.ZERO);
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Usage since(Usage before) {
        Map<String, Duration> more = new LinkedHashMap<>();
        cpu.forEach((name, used) -> more.put(name, used.minus(before.cpu.getOrDefault(name, Duration.ZERO))));
        return new Usage(more, commits - before.commits, walBytes - before.walBytes);
    }
}
