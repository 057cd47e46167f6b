package io.postern.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_named_with_what_to_do() throws IOException {
        // given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with("iam", taken.getLocalPort());

            // when
            StackFailure failure = assertThrows(StackFailure.class, () -> ports.requireFree(List.of("vpc", "iam")));

            // then
            assertEquals(
                    "Port %d (iam) is taken: stop what uses it or choose another with --iam-port"
                            .formatted(taken.getLocalPort()),
                    failure.getMessage());
        }
    }

    @Test
    void a_port_that_is_given_twice_is_named() {
        int port = Ports.free(1).getFirst();
        Ports ports = Ports.free().with("iam", port).with("vpc", port);
        StackFailure failure = assertThrows(
                StackFailure.class, () -> ports.requireFree(ports.byName().keySet()));
        assertEquals(
                "Port %d is given to iam and vpc: choose another with --vpc-port".formatted(port),
                failure.getMessage());
    }

    @Test
    void a_taken_port_of_something_that_will_not_be_started_does_not_matter() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with("iam", taken.getLocalPort());
            assertDoesNotThrow(() -> ports.requireFree(List.of("vpc")));
        }
    }

    @Test
    void no_port_is_given_twice_though_nobody_listens_there_yet() {
        List<Integer> given = Stream.generate(() -> Ports.free(100))
                .limit(50)
                .flatMap(List::stream)
                .toList();
        assertEquals(given.size(), Set.copyOf(given).size());
    }

    @Test
    void a_port_that_was_given_to_another_process_is_free_again_when_that_ends() throws Exception {
        // given
        Process other = new ProcessBuilder(
                        JavaCommand.java(), "-cp", System.getProperty("java.class.path"), PortTaker.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int port = Integer.parseInt(other.inputReader().readLine());

        // when
        boolean claimed = PortClaims.claim(port);
        other.destroyForcibly().waitFor();

        // then
        assertFalse(claimed);
        assertTrue(PortClaims.claim(port));
    }
}
