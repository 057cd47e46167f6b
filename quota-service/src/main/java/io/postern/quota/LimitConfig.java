package io.postern.quota;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How much of everything a tenant may have, unless an operator gave it a limit of its own. */
@ConfigMapping(prefix = "postern.quota")
public interface LimitConfig {

    /** Number of resources by kind, at least 0, where it is not to be what the table of kinds says. */
    Map<String, Integer> defaultLimit();
}
