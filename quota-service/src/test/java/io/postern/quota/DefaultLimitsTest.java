package io.postern.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultLimitsTest {

    @Test
    void the_table_of_kinds_has_them() {
        DefaultLimits limits = new DefaultLimits(Map::of);

        assertEquals(50, limits.of(Counted.ENDPOINT.kind()));
        assertEquals(20, limits.of(Counted.ENDPOINT_SERVICE.kind()));
    }

    @Test
    void configuration_wins() {
        DefaultLimits limits = new DefaultLimits(() -> Map.of("endpoint", 0));

        assertEquals(0, limits.of(Counted.ENDPOINT.kind()));
        assertEquals(20, limits.of(Counted.ENDPOINT_SERVICE.kind()));
    }

    @Test
    void a_negative_one_or_one_of_something_else_stops_the_start() {
        assertThrows(IllegalArgumentException.class, () -> new DefaultLimits(() -> Map.of("endpoint", -1)));
        assertThrows(IllegalArgumentException.class, () -> new DefaultLimits(() -> Map.of("endpiont", 50)));
    }
}
