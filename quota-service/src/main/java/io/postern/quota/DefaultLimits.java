package io.postern.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** The configured limit of each kind. */
@ApplicationScoped
public class DefaultLimits {

    private final Map<Kind, Integer> limits = new EnumMap<>(Kind.class);

    /** @throws IllegalArgumentException when a kind has no limit, or a negative one */
    public DefaultLimits(LimitConfig config) {
        for (Kind kind : Kind.values()) {
            Integer limit = config.defaultLimit().get(kind.value());
            if (limit == null || limit < 0) {
                throw new IllegalArgumentException(
                        "Expected postern.quota.default-limit.%s of at least 0, but it is %s".formatted(kind, limit));
            }
            limits.put(kind, limit);
        }
    }

    public int of(Kind kind) {
        return limits.getOrDefault(kind, 0);
    }
}
