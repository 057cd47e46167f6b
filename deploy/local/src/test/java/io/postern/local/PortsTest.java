package io.postern.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
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
    void free_ports_are_distinct() {
        List<Integer> ports = List.copyOf(Ports.free().byName().values());
        assertEquals(ports.size(), new HashSet<>(ports).size());
    }
}
