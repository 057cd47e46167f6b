package io.postern.quota;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How much of everything a project may have, unless an operator gave it a limit of its own. */
@ConfigMapping(prefix = "postern.quota")
public interface LimitConfig {

    /** Number of resources by name of their kind, at least 0; a kind without one stops the start. */
    Map<String, Integer> defaultLimit();
}
