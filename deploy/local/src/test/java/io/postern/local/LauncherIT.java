package io.postern.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.local.kafka.KafkaProbe;
import io.postern.local.postgres.PostgresProbe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, in processes of their own. */
class LauncherIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    private Path dir = Path.of("");

    private final Ports ports = Ports.free();

    @Test
    void nothing_is_left_when_the_supervisor_is_killed() throws IOException {
        try (Launcher up = up("all")) {
            await().atMost(SOON).until(this::allUp);
            List<ProcessHandle> everything = up.handle().descendants().toList();

            // when
            up.handle().destroyForcibly();

            // then
            assertTrue(everything.size() > 10, "PostgreSQL has many processes, Kafka and the services one each");
            await().atMost(SOON).until(() -> everything.stream().noneMatch(Launcher::runs));
        }
    }

    @Test
    void down_stops_everything_and_the_next_up_finds_its_data() throws Exception {
        Facts facts = new Facts(ports);
        try (Launcher up = up("none")) {
            await().atMost(SOON).until(this::allUp);
            facts.write("first");
            List<ProcessHandle> everything = up.handle().descendants().toList();

            // when
            int exit = run("down").exit();

            // then
            assertEquals(0, exit);
            assertTrue(everything.stream().noneMatch(Launcher::runs));
        }
        try (Launcher _ = up("none")) {
            await().atMost(SOON).until(this::allUp);
            assertEquals(List.of("first"), facts.inPostgres());
            assertEquals(List.of("first"), facts.inKafka());
        }
    }

    @Test
    void status_shows_every_component_and_whether_all_are_up() throws Exception {
        assertEquals(1, run("status").exit());
        try (Launcher _ = up("none")) {
            String table = await().atMost(SOON)
                    .until(this::status, Optional::isPresent)
                    .orElseThrow();
            assertTrue(table.matches("(?s).*postgres +\\d+ +%d +up.*".formatted(ports.of("postgres"))), table);
            assertTrue(table.matches("(?s).*kafka +\\d+ +%d +up.*".formatted(ports.of("kafka"))), table);
        }
    }

    /** @return what it says when all are up */
    private Optional<String> status() throws Exception {
        Launcher status = run("status");
        return status.exit() == 0 ? Optional.of(status.output()) : Optional.empty();
    }

    @Test
    void a_second_up_is_refused() throws Exception {
        try (Launcher _ = up("none")) {
            await().atMost(SOON).until(this::allUp);
            try (Launcher second = up("none")) {
                assertEquals(1, second.exit());
                assertTrue(second.output().startsWith("Postern is up already"));
            }
        }
    }

    @Test
    void a_taken_port_ends_up_with_one_sentence() throws Exception {
        try (ServerSocket _ = new ServerSocket(ports.of("kafka"), 1, InetAddress.getByName("127.0.0.1"));
                Launcher up = up("none")) {
            assertEquals(1, up.exit());
            assertTrue(up.output()
                    .contains("Port %d (kafka) is taken: stop what uses it or choose another with --kafka-port"
                            .formatted(ports.of("kafka"))));
        }
    }

    @Test
    void postgres_and_kafka_alone_end_with_their_input() throws Exception {
        String port = Integer.toString(ports.of("postgres"));
        String broker = Integer.toString(ports.of("kafka"));
        String controller = Integer.toString(ports.of("kafka-controller"));
        String place = dir.resolve("one").toString();
        try (Launcher postgres = run("postgres", "--dir", place, "--port", port, "--throwaway");
                Launcher kafka =
                        run("kafka", "--dir", place + "k", "--port", broker, "--controller-port", controller)) {
            await().atMost(SOON).until(() -> PostgresProbe.answers(ports.of("postgres")));
            await().atMost(SOON).until(() -> KafkaProbe.answers(ports.of("kafka")));
            List<ProcessHandle> server = postgres.handle().descendants().toList();
            postgres.closeInput();
            kafka.closeInput();
            assertEquals(0, postgres.exit());
            assertEquals(0, kafka.exit());
            assertTrue(server.stream().noneMatch(Launcher::runs));
        }
    }

    @Test
    void the_daemon_ends_with_its_owner_and_takes_its_data_along() throws Exception {
        Path state = dir.resolve("state");
        Process owner = new ProcessBuilder("sleep", "600").start();
        try (Launcher daemon = run("daemon", state.toString(), Long.toString(owner.pid()))) {
            await().atMost(SOON).until(() -> Files.exists(state.resolve("env.properties")));
            List<ProcessHandle> server = daemon.handle().descendants().toList();

            // when
            owner.destroyForcibly();

            // then
            assertEquals(0, daemon.exit());
            assertTrue(server.stream().noneMatch(Launcher::runs));
            assertTrue(Files.notExists(state));
        }
    }

    private Launcher up(String services) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("up"));
        if (services.equals("none")) {
            arguments.addAll(List.of("--services", "none"));
        }
        ports.byName().forEach((name, port) -> arguments.addAll(List.of("--" + name + "-port", port.toString())));
        StandInRoot.make(dir);
        return Launcher.start(dir, arguments.toArray(String[]::new));
    }

    private Launcher run(String... arguments) throws IOException {
        return Launcher.start(dir, arguments);
    }

    private boolean allUp() throws IOException {
        Path file = dir.resolve(".postern/run.json");
        if (Files.notExists(file)) {
            return false;
        }
        JsonNode run = new ObjectMapper().readTree(file.toFile());
        return run.path("ready").asBoolean();
    }
}
