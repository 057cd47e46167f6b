package io.postern.vpc;

import io.postern.decider.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A range of IPv4 addresses; host bits are zero, so a range has one spelling.
 *
 * @param value e.g. {@code 10.0.0.0/16}
 */
public record Cidr(String value) implements Identifier {

    private static final int BITS = 32;

    /** @throws IllegalArgumentException when {@code value} is no range, or has host bits */
    public Cidr {
        if (!valid(value)) {
            throw new IllegalArgumentException("not an IPv4 range: " + value);
        }
    }

    /** @return null when {@code text} is no range, or has host bits */
    public static @Nullable Cidr parse(@Nullable String text) {
        return text == null || !valid(text) ? null : new Cidr(text);
    }

    /** Number of leading bits that all addresses of the range share, 0 to 32. */
    public int prefix() {
        return prefixOf(value);
    }

    public Address first() {
        return new Address(value.substring(0, value.indexOf('/')));
    }

    public Address last() {
        return Address.of(first().number() + size() - 1);
    }

    /** How many addresses there are, the reserved ones included. */
    public long size() {
        return 1L << BITS - prefix();
    }

    public boolean contains(Address address) {
        return first().compareTo(address) <= 0 && address.compareTo(last()) <= 0;
    }

    public boolean contains(Cidr other) {
        return contains(other.first()) && contains(other.last());
    }

    /** Ranges of this kind are nested or apart. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean valid(String text) {
        int slash = text.indexOf('/');
        Address first = slash < 0 ? null : Address.parse(text.substring(0, slash));
        int prefix = first == null ? -1 : prefixOf(text);
        return first != null && prefix >= 0 && first.number() % (1L << BITS - prefix) == 0;
    }

    private static int prefixOf(String text) {
        String digits = text.substring(text.indexOf('/') + 1);
        boolean number = digits.matches("0|[1-9][0-9]?");
        int prefix = number ? Integer.parseInt(digits) : -1;
        return prefix <= BITS ? prefix : -1;
    }
}
