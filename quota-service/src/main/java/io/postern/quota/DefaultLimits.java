package io.postern.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** How many of each kind a tenant may have by default: as the table of kinds says, unless it is configured. */
@ApplicationScoped
public class DefaultLimits {

    private final Map<Kind, Integer> limits = new HashMap<>();

    /** @throws IllegalArgumentException when a configured limit is negative, or of something that is not counted */
    public DefaultLimits(LimitConfig config) {
        for (Counted counted : Counted.values()) {
            limits.put(counted.kind(), counted.defaultLimit());
        }
        config.defaultLimit().forEach((name, limit) -> {
            if (limit < 0 || limits.replace(new Kind(name), limit) == null) {
                throw new IllegalArgumentException(
                        "Expected postern.quota.default-limit of %s, at least 0, but %s is %d"
                                .formatted(Counted.kinds(), name, limit));
            }
        });
    }

    public int of(Kind kind) {
        return limits.getOrDefault(kind, 0);
    }
}
