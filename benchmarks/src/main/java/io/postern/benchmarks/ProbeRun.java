package io.postern.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.postern.benchmarks.report.Section;
import io.postern.local.Durability;
import io.postern.local.JavaCommand;
import io.postern.local.LocalStack;
import io.postern.local.StackFailure;
import io.postern.local.postgres.ServiceDatabases;
import io.postern.local.process.Launch;
import io.postern.local.process.Signal;
import io.postern.local.process.TetheredProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the probe: a process like a service's, against a stack without services. */
final class ProbeRun {

    private static final List<String> DATABASES = List.of("probe", "elsewhere");

    private final Path root;
    private final BenchStack bench;
    private final Settings settings;

    ProbeRun(Path root, BenchStack bench, Settings settings) {
        this.root = root;
        this.bench = bench;
        this.settings = settings;
    }

    /**
     * @param what append or delivery
     * @throws StackFailure when the probe ends without a result
     */
    Section run(String what) {
        createDatabases();
        Path result = bench.data().resolve(what + ".json");
        Path log = bench.data().resolve("logs").resolve("probe-" + what + ".log");
        List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(JavaCommand.serviceOptions(Durability.DURABLE));
        command.addAll(List.of("-jar", jar().toString(), what, result.toString()));
        TetheredProcess probe = TetheredProcess.start(new Launch(command, environment(what), log, Signal.TERM));
        int code = probe.onExit().join();
        try {
            if (code != 0) {
                throw new StackFailure("The probe ended with %d, see %s".formatted(code, log));
            }
            return new JsonMapper().readValue(Files.readString(result), Section.class);
        } catch (IOException e) {
            throw new StackFailure("The probe left nothing to read: " + e, e);
        }
    }

    private Path jar() {
        Path jar = root.resolve("benchmarks/probe/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StackFailure("%s is missing: build it with mvn package -DskipTests".formatted(jar));
        }
        return jar;
    }

    private Map<String, String> environment(String what) {
        LocalStack stack = bench.stack();
        Map<String, String> environment = new HashMap<>();
        datasource(environment, "", "probe");
        datasource(environment, "ELSEWHERE_", "elsewhere");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", stack.kafka().url());
        environment.put("POSTERN_INSTANCE", "probe-1");
        environment.put("PROBE_MEASURED", settings.measured().toString());
        environment.put("PROBE_WARM_UP", settings.warmUp().toString());
        environment.put("PROBE_IN_FLIGHT", Integer.toString(settings.inFlight()));
        environment.put(
                "PROBE_RATES", settings.rates().stream().map(String::valueOf).collect(Collectors.joining(",")));
        if (what.equals("append")) {
            environment.put("POSTERN_RELAY_ENABLED", "false");
            environment.put("MP_MESSAGING_INCOMING_ELSEWHERE_ENABLED", "false");
            environment.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", Integer.toString(settings.inFlight() + 2));
        }
        return environment;
    }

    private void datasource(Map<String, String> environment, String prefix, String database) {
        String url = "postgresql://127.0.0.1:%d/%s"
                .formatted(bench.stack().postgres().port(), database);
        environment.put("QUARKUS_DATASOURCE_%sREACTIVE_URL".formatted(prefix), "vertx-reactive:" + url);
        environment.put("QUARKUS_DATASOURCE_%sJDBC_URL".formatted(prefix), "jdbc:" + url);
        for (String property : List.of("USERNAME", "PASSWORD")) {
            environment.put("QUARKUS_DATASOURCE_%s%s".formatted(prefix, property), ServiceDatabases.RUNTIME);
            environment.put("QUARKUS_FLYWAY_%s%s".formatted(prefix, property), ServiceDatabases.OWNER);
        }
    }

    private void createDatabases() {
        LocalStack stack = bench.stack();
        try (ServiceDatabases databases =
                ServiceDatabases.connect(stack.postgres().port(), stack.superuserPassword())) {
            for (String database : DATABASES) {
                databases.createDatabase(database);
            }
        } catch (SQLException e) {
            throw new StackFailure("Cannot make the probe's databases: " + e.getMessage(), e);
        }
    }
}
