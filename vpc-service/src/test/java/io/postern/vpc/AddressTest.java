package io.postern.vpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inet.ipaddr.IPAddressString;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compared with a library of the field: same numbers, same ranges, whatever the dice say. */
class AddressTest {

    private final RandomGenerator dice = RandomGenerator.getDefault();

    @Test
    void a_number_and_its_text_are_the_same_address() {
        for (int i = 0; i < 10_000; i++) {
            long number = Integer.toUnsignedLong(dice.nextInt());
            Address address = Address.of(number);
            assertEquals(number, address.number());
            assertEquals(
                    number,
                    new IPAddressString(address.value()).getAddress().getValue().longValueExact());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "255.255.255.255", "192.168.100.200"})
    void dotted_decimals_are_addresses(String text) {
        assertEquals(text, assertNotNullAnd(Address.parse(text)).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1",
                "1.2.3",
                "1.2.3.",
                ".1.2.3",
                "1..2.3",
                "1.2.3.4.",
                "1.2.3.4.5",
                "256.0.0.1",
                "1.2.3.300",
                "01.2.3.4",
                "1.2.3.00",
                "1.2.3.4 ",
                " 1.2.3.4",
                "+1.2.3.4",
                "-1.2.3.4",
                "1.2.3.4/32",
                "a.b.c.d",
                "0x1.2.3.4",
                "99999999999.1.1.1",
                "1.2.3.٤",
                "::1",
                "1,2,3,4"
            })
    void anything_else_is_not(String text) {
        assertNull(Address.parse(text));
        assertThrows(IllegalArgumentException.class, () -> new Address(text));
    }

    private static Address assertNotNullAnd(@org.jspecify.annotations.Nullable Address address) {
        assertNotNull(address);
        return address;
    }
}
