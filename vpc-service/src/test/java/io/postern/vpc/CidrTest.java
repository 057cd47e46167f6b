package io.postern.vpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compared with a library of the field: same numbers, same ranges, whatever the dice say. */
class CidrTest {

    private final RandomGenerator dice = RandomGenerator.getDefault();

    @Test
    void ranges_nest_and_overlap_as_the_library_says() {
        for (int i = 0; i < 10_000; i++) {
            Cidr a = any();
            Cidr b = any();
            IPAddress left = library(a);
            IPAddress right = library(b);
            assertEquals(left.contains(right), a.contains(b), () -> a + " contains " + b);
            assertEquals(left.intersect(right) != null, a.overlaps(b), () -> a + " overlaps " + b);
            assertEquals(
                    left.getLower().withoutPrefixLength().toString(), a.first().value());
            assertEquals(
                    left.getUpper().withoutPrefixLength().toString(), a.last().value());
            assertEquals(left.getCount().longValueExact(), a.size());
            assertEquals(left.contains(library(b.first())), a.contains(b.first()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "10.0.0.0/8", "10.0.0.128/25", "10.1.2.3/32"})
    void a_range_is_read(String text) {
        assertEquals(text, new Cidr(text).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.0.0.0",
                "10.0.0.0/",
                "/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "10.0.0.1/24",
                "10.0.0.0/255.0.0.0",
                "10.0.0/8",
                "10.0.0.0 /8",
                "10.0.0.0/8 ",
                "::/0",
                "1.0.0.0/0"
            })
    void anything_else_is_not(String text) {
        assertNull(Cidr.parse(text));
        assertThrows(IllegalArgumentException.class, () -> new Cidr(text));
    }

    /** Often near each other, so that they meet. */
    private Cidr any() {
        int prefix = dice.nextInt(0, 33);
        long mask = prefix == 0 ? 0 : -1L << 32 - prefix & 0xffff_ffffL;
        long number = (10L << 24) + dice.nextInt(1 << dice.nextInt(1, 25));
        return new Cidr(Address.of(number & mask) + "/" + prefix);
    }

    private static IPAddress library(Object text) {
        return new IPAddressString(text.toString()).getAddress();
    }
}
