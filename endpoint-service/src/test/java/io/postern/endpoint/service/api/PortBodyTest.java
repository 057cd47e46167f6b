package io.postern.endpoint.service.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.endpoint.api.Refused;
import io.postern.endpoint.service.domain.PortMapping;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PortBodyTest {

    @Test
    void mappings_keep_their_order() {
        assertEquals(
                List.of(new PortMapping(80, 8080, "TCP"), new PortMapping(53, 53, "UDP")),
                mappings(new PortBody(80, 8080, "TCP"), new PortBody(53, 53, "udp")));
    }

    @Test
    void a_mapping_is_of_tcp_unless_it_says_otherwise() {
        assertEquals(List.of(new PortMapping(80, 8080, "TCP")), mappings(new PortBody(80, 8080, null)));
        Refused.with("3075", () -> mappings(new PortBody(80, 8080, "ICMP")));
    }

    @Test
    void there_is_at_least_one() {
        Refused.with("2028", () -> PortBody.mappings(null, 2));
        Refused.with("2028", () -> mappings());
        Refused.with("2028", () -> mappings((PortBody) null));
    }

    @Test
    void there_are_not_more_than_the_limit() {
        Refused.with(
                "3074", () -> mappings(new PortBody(1, 1, null), new PortBody(2, 2, null), new PortBody(3, 3, null)));
    }

    @Test
    void ports_are_numbers_from_1_to_65535() {
        assertEquals(List.of(new PortMapping(1, 65_535, "TCP")), mappings(new PortBody(1, 65_535, null)));
        Refused.with("3004", () -> mappings(new PortBody(0, 80, null)));
        Refused.with("3004", () -> mappings(new PortBody(80, 65_536, null)));
        Refused.with("3004", () -> mappings(new PortBody(null, 80, null)));
        Refused.with("3004", () -> mappings(new PortBody(80, null, null)));
    }

    @Test
    void a_client_port_leads_to_one_place_for_each_protocol() {
        assertEquals(
                2,
                mappings(new PortBody(53, 53, "TCP"), new PortBody(53, 53, "UDP"))
                        .size());
        Refused.with("3004", () -> mappings(new PortBody(80, 8080, "TCP"), new PortBody(80, 8081, "TCP")));
    }

    @Test
    void mappings_look_on_the_wire_as_they_came() {
        assertEquals(new PortBody(80, 8080, "TCP"), PortBody.of(new PortMapping(80, 8080, "TCP")));
    }

    private static List<PortMapping> mappings(@Nullable PortBody... bodies) {
        return PortBody.mappings(Arrays.asList(bodies), 2);
    }
}
