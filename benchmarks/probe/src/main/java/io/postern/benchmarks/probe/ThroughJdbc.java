package io.postern.benchmarks.probe;

import io.agroal.api.AgroalDataSource;
import io.postern.benchmarks.load.ClosedLoop;
import io.postern.journal.Inside;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The journal's own statement by JDBC: a thread for each client, and a connection for each thread. */
@ApplicationScoped
class ThroughJdbc implements Path {

    private final AgroalDataSource dataSource;
    private final ReadyAppend ready;
    private final List<Streams> streams;
    private final ExecutorService threads;
    private final ThreadLocal<PreparedStatement> statements = ThreadLocal.withInitial(this::prepare);

    ThroughJdbc(AgroalDataSource dataSource, Inside inside, ProbeConfig config) {
        this.dataSource = dataSource;
        this.ready = ReadyAppend.of(inside);
        this.streams = Streams.of(config.inFlight());
        this.threads = Executors.newFixedThreadPool(config.inFlight());
    }

    @Override
    public String name() {
        return "plain JDBC";
    }

    @Override
    public ClosedLoop.Work work(Workload workload) {
        return client -> {
            Object[] parameters = ready.parameters(streams.get(client).next(workload), Samples.tenant(client));
            return CompletableFuture.supplyAsync(() -> append(parameters), threads);
        };
    }

    private String append(Object[] parameters) {
        try {
            PreparedStatement statement = statements.get();
            for (int i = 0; i < parameters.length; i++) {
                String type = parameters[i] instanceof Integer[] ? "int4" : "text";
                statement.setArray(i + 1, statement.getConnection().createArrayOf(type, (Object[]) parameters[i]));
            }
            statement.executeQuery().close();
            return ClosedLoop.DONE;
        } catch (SQLException e) {
            return "sqlstate " + e.getSQLState();
        }
    }

    private PreparedStatement prepare() {
        try {
            Connection connection = dataSource.getConnection();
            return connection.prepareStatement(ready.sql().replaceAll("\\$\\d+", "?"));
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for a client", e);
        }
    }

    void close() {
        threads.shutdown();
    }
}
