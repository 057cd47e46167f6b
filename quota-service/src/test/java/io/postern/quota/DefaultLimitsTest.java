package io.postern.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultLimitsTest {

    @Test
    void each_kind_has_its_own() {
        DefaultLimits limits = new DefaultLimits(() -> Map.of("endpoint", 50, "endpoint_service", 0));

        assertEquals(50, limits.of(Kind.ENDPOINT));
        assertEquals(0, limits.of(Kind.ENDPOINT_SERVICE));
    }

    @Test
    void a_kind_without_one_or_with_a_negative_one_stops_the_start() {
        assertThrows(IllegalArgumentException.class, () -> new DefaultLimits(() -> Map.of("endpoint", 50)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DefaultLimits(() -> Map.of("endpoint", 50, "endpoint_service", -1)));
    }
}
