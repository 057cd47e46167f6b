package io.postern.vpc.port.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.port.domain.Network;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressMapTest {

    private static final Network SMALL = network("10.0.0.0/28", "10.0.0.5");

    private static Network network(String cidr, String gateway) {
        SubnetId id = new SubnetId("subnet");
        return new Network(id, id, new VpcId("vpc"), new Cidr(cidr), new Address(gateway));
    }

    private static List<String> all(AddressMap map) {
        List<String> addresses = new ArrayList<>();
        for (@Nullable Address next = map.take(); next != null; next = map.take()) {
            addresses.add(next.value());
        }
        return addresses;
    }

    @Test
    void every_address_is_proposed_once_but_those_that_are_kept_or_used() {
        AddressMap map = new AddressMap(SMALL, List.of(new Address("10.0.0.3"), new Address("10.0.0.12")));

        assertEquals(
                List.of(
                        "10.0.0.1",
                        "10.0.0.2",
                        "10.0.0.4",
                        "10.0.0.6",
                        "10.0.0.7",
                        "10.0.0.8",
                        "10.0.0.9",
                        "10.0.0.10",
                        "10.0.0.11"),
                all(map));
        assertNull(map.take());
    }

    @Test
    void what_is_used_meanwhile_is_not_proposed() {
        AddressMap map = new AddressMap(SMALL, List.of());
        map.take();
        map.use(new Address("10.0.0.2"));

        assertEquals(new Address("10.0.0.3"), map.take());
    }

    @Test
    void the_largest_subnet_needs_little_memory_until_it_is_full() {
        AddressMap map = new AddressMap(network("10.0.0.0/8", "10.0.0.1"), List.of());

        assertEquals(new Address("10.0.0.2"), map.take());
        assertTrue(map.weight() <= 2 * 1024 * 1024);
    }
}
