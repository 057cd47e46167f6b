package io.postern.vpc;

import io.postern.decider.Identifier;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 address in its only accepted spelling: four decimal numbers without leading zeros (some readers take those
 * for octal).
 *
 * @param value e.g. {@code 10.0.0.7}
 */
public record Address(String value) implements Identifier, Comparable<Address> {

    private static final int OCTETS = 4;

    /** @throws IllegalArgumentException when {@code value} is no such address */
    public Address {
        if (numberOf(value) < 0) {
            throw new IllegalArgumentException("not an IPv4 address: " + value);
        }
    }

    /** @return null when {@code text} is no address */
    public static @Nullable Address parse(@Nullable String text) {
        return text == null || numberOf(text) < 0 ? null : new Address(text);
    }

    /** @param number 0 to 2^32 - 1 */
    public static Address of(long number) {
        StringJoiner octets = new StringJoiner(".");
        for (int shift = 24; shift >= 0; shift -= 8) {
            octets.add(Long.toString(number >> shift & 0xff));
        }
        return new Address(octets.toString());
    }

    /** 0 to 2^32 - 1, in the order of the addresses. */
    public long number() {
        return numberOf(value);
    }

    @Override
    public int compareTo(Address other) {
        return Long.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return value;
    }

    /** One pass without garbage, since every range and every port is read through here; -1 when it is no address. */
    private static long numberOf(String text) {
        long number = 0;
        int octet = -1;
        int octets = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && octet >= 0 && octets < OCTETS) {
                number = number << 8 | octet;
                octet = -1;
                octets++;
            } else if (c >= '0' && c <= '9' && octet != 0) {
                octet = Math.max(octet, 0) * 10 + (c - '0');
                if (octet > 255) {
                    return -1;
                }
            } else {
                return -1;
            }
        }
        return octet >= 0 && octets == OCTETS ? number << 8 | octet : -1;
    }
}
