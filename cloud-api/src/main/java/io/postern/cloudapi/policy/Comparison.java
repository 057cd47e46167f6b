package io.postern.cloudapi.policy;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a value of a request is compared with one of a condition. The names are those of the contract. */
enum Comparison {
    STRING_EQUALS("StringEquals", Type.TEXT, Function.identity(), String::equals),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", Type.TEXT, Comparison::lower, String::equals),
    STRING_LIKE("StringLike", Type.TEXT, Function.identity(), Glob::of, (is, pattern) -> pattern.matches(is)),
    STRING_START_WITH("StringStartWith", Type.TEXT, Function.identity(), String::startsWith),
    STRING_END_WITH("StringEndWith", Type.TEXT, Function.identity(), String::endsWith),
    NUMBER_EQUALS("NumberEquals", Type.NUMBER, Comparison::number, (is, other) -> is.compareTo(other) == 0),
    NUMBER_LESS_THAN("NumberLessThan", Type.NUMBER, Comparison::number, (is, other) -> is.compareTo(other) < 0),
    NUMBER_LESS_THAN_EQUALS(
            "NumberLessThanEquals", Type.NUMBER, Comparison::number, (is, other) -> is.compareTo(other) <= 0),
    NUMBER_GREATER_THAN("NumberGreaterThan", Type.NUMBER, Comparison::number, (is, other) -> is.compareTo(other) > 0),
    NUMBER_GREATER_THAN_EQUALS(
            "NumberGreaterThanEquals", Type.NUMBER, Comparison::number, (is, other) -> is.compareTo(other) >= 0),
    DATE_LESS_THAN("DateLessThan", Type.TIME, Comparison::time, (is, other) -> is.isBefore(other)),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", Type.TIME, Comparison::time, (is, other) -> !is.isAfter(other)),
    DATE_GREATER_THAN("DateGreaterThan", Type.TIME, Comparison::time, (is, other) -> is.isAfter(other)),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", Type.TIME, Comparison::time, (is, other) -> !is.isBefore(other)),
    BOOL("Bool", Type.BOOLEAN, Comparison::bool, Boolean::equals),
    IP_ADDRESS("IpAddress", Type.ADDRESS, Comparison::address, (is, block) -> block.contains(is)),
    /** Asks whether there is a value at all; the condition's value is {@code true} or {@code false}. */
    IS_NULL_OR_EMPTY("IsNullOrEmpty", Type.ANY, Comparison::bool, Boolean::equals);

    /** What a key's values are, and a comparison's. */
    enum Type {
        TEXT,
        NUMBER,
        TIME,
        BOOLEAN,
        ADDRESS,
        ANY
    }

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}(/[0-9]{1,3})?");

    private final String text;
    private final Type type;
    private final Function<String, ?> reader;
    private final Function<String, Predicate<String>> compiler;

    <T> Comparison(String text, Type type, Function<String, T> reader, BiPredicate<T, T> holds) {
        this(text, type, reader, reader, holds);
    }

    /**
     * @param request reads a value of a request: what it cannot read is equal to nothing, and different from nothing
     * @param condition reads a value of a condition, and throws when it is none
     */
    <A, B> Comparison(
            String text,
            Type type,
            Function<String, A> request,
            Function<String, B> condition,
            BiPredicate<A, B> holds) {
        this.text = text;
        this.type = type;
        this.reader = request;
        this.compiler = value -> {
            B other = condition.apply(value);
            return is ->
                    read(request, is).filter(found -> holds.test(found, other)).isPresent();
        };
    }

    String text() {
        return text;
    }

    Type type() {
        return type;
    }

    /** @throws IllegalArgumentException when the value is none of this comparison's type */
    Predicate<String> with(String value) {
        return compiler.apply(value);
    }

    /** Whether a value of a request can be compared at all. */
    boolean reads(String value) {
        return type == Type.TEXT || type == Type.ANY || read(reader, value).isPresent();
    }

    private static <T> Optional<T> read(Function<String, T> reader, String value) {
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private static Instant time(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + value, e);
        }
    }

    private static Boolean bool(String value) {
        return switch (lower(value)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + value);
        };
    }

    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number: " + value, e);
        }
    }

    /** An address or a block; the library would read wildcards and ranges too. */
    private static IPAddress address(String value) {
        @Nullable IPAddress address = ADDRESS.matcher(value).matches() ? new IPAddressString(value).getAddress() : null;
        if (address == null) {
            throw new IllegalArgumentException("no address: " + value);
        }
        return address.toPrefixBlock();
    }
}
