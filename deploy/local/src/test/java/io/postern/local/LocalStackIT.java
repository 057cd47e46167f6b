package io.postern.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path dir = Path.of("");

    @Test
    void what_postgres_and_kafka_have_answered_survives_kill_and_a_later_start() throws Exception {
        Ports ports = Ports.free();
        Facts facts = new Facts(ports);
        try (LocalStack stack = bare(ports).start()) {
            facts.write("first");

            // when
            stack.postgres().kill();
            stack.kafka().kill();

            // then
            assertFalse(stack.postgres().isUp() || stack.kafka().isUp());
            for (Component component : List.of(stack.postgres(), stack.kafka())) {
                component.start();
                component.awaitReady(SOON);
            }
            assertEquals(List.of("first"), facts.inPostgres());
            assertEquals(List.of("first"), facts.inKafka());
            facts.write("second");
        }
        try (LocalStack _ = bare(ports).start()) {
            assertEquals(List.of("first", "second"), facts.inPostgres());
            assertEquals(List.of("first", "second"), facts.inKafka());
        }
    }

    @Test
    void a_paused_component_lives_but_is_not_up_until_it_is_resumed() {
        try (LocalStack stack = bare(Ports.free()).throwaway(true).start()) {
            for (Component component : stack.components()) {
                component.pause();
                assertFalse(component.isUp(), component.name());
                assertTrue(component.pid().isPresent(), component.name());
                component.resume();
                component.awaitReady(SOON);
            }
        }
    }

    @Test
    void a_paused_component_can_be_stopped_and_killed() {
        try (LocalStack stack = bare(Ports.free()).throwaway(true).start()) {
            stack.postgres().pause();
            stack.postgres().stop();
            stack.kafka().pause();
            stack.kafka().kill();
            assertTrue(stack.components().stream().allMatch(one -> one.pid().isEmpty()));
        }
    }

    @Test
    void a_service_gets_its_environment_and_comes_back_after_kill() throws IOException {
        try (LocalStack stack = withServices().start()) {
            Component quota = stack.service("quota");
            assertEquals("hello", get(quota));

            // when
            long before = quota.pid().orElseThrow();
            DirectoryTree.delete(dir.resolve("root/quota-service")); // as a build does with what it will make anew
            quota.kill();
            boolean up = quota.isUp();
            quota.start();
            quota.awaitReady(SOON);

            // then
            assertFalse(up);
            assertEquals("hello", get(quota));
            assertTrue(quota.pid().orElseThrow() != before);
        }
    }

    @Test
    void a_service_that_cannot_start_is_named_with_the_end_of_its_log_and_nothing_is_left() throws IOException {
        LocalStack stack =
                withServices().environment("vpc", "STANDIN_BROKEN", "yes").build();
        StackFailure failure = assertThrows(StackFailure.class, stack::start);
        String told = String.valueOf(failure.getMessage());
        assertTrue(told.startsWith("vpc ended before it was ready"), told);
        assertTrue(told.contains("the stand-in is broken"), told);
        assertTrue(stack.components().stream().allMatch(one -> one.pid().isEmpty()));
    }

    @Test
    void a_closed_stack_stays_down_and_a_throwaway_one_leaves_only_its_logs() {
        LocalStack stack = bare(Ports.free()).throwaway(true).start();
        stack.close();
        assertThrows(StackFailure.class, stack.postgres()::start);
        assertFalse(Files.exists(stack.data().resolve("postgres"))
                || Files.exists(stack.data().resolve("kafka")));
        assertTrue(Files.exists(stack.kafka().log()));
    }

    private LocalStackBuilder bare(Ports ports) {
        return LocalStack.builder().data(dir.resolve("data")).ports(ports).services();
    }

    private LocalStackBuilder withServices() throws IOException {
        return LocalStack.builder()
                .root(StandInRoot.make(dir.resolve("root")))
                .freePorts()
                .throwaway(true)
                .environment("STANDIN_WORD", "hello");
    }

    private static String get(Component service) throws IOException {
        return new String(URI.create(service.url()).toURL().openStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
