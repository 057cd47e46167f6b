package io.postern.journal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The stable names of the cases of a sealed type. Names are stored for ever; classes may be renamed, names may not.
 *
 * @param <T> a sealed interface whose permitted subclasses are records
 */
public final class TypeNames<T> {

    /**
     * @param version schema version of the payload, from 1
     */
    public record Name<T>(String name, int version, Class<? extends T> type) {}

    private final Class<T> sealed;
    private final Map<String, Name<T>> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Name<T>> byType = new LinkedHashMap<>();

    private TypeNames(Class<T> sealed) {
        this.sealed = sealed;
    }

    public static <T> TypeNames<T> of(Class<T> sealed) {
        return new TypeNames<>(sealed);
    }

    public TypeNames<T> name(String name, Class<? extends T> type) {
        return name(name, 1, type);
    }

    public TypeNames<T> name(String name, int version, Class<? extends T> type) {
        Name<T> entry = new Name<>(name, version, type);
        if (byName.putIfAbsent(name, entry) != null || byType.putIfAbsent(type, entry) != null) {
            throw new IllegalArgumentException("%s or %s is named twice".formatted(name, type));
        }
        return this;
    }

    /**
     * @throws IllegalArgumentException when a case has no name: it could be emitted, but never stored
     */
    public TypeNames<T> complete() {
        Set<String> missing = new TreeSet<>();
        cases(sealed).filter(type -> !byType.containsKey(type)).forEach(type -> missing.add(type.getSimpleName()));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("%s: without a name: %s".formatted(sealed.getSimpleName(), missing));
        }
        return this;
    }

    /** A sealed type may group its cases in sealed types of its own. */
    private static Stream<Class<?>> cases(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(TypeNames::cases);
    }

    public Name<T> of(T value) {
        Name<T> name = byType.get(value.getClass());
        if (name == null) {
            throw new IllegalStateException("%s has no name".formatted(value.getClass()));
        }
        return name;
    }

    /**
     * @throws IllegalStateException when no case has this name: the log was written by a newer version
     */
    public Name<T> named(String name) {
        Name<T> found = byName.get(name);
        if (found == null) {
            throw new IllegalStateException("%s knows no %s".formatted(sealed.getSimpleName(), name));
        }
        return found;
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }
}
