package io.postern.vpc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set for this service. */
@ConfigMapping(prefix = "postern.vpc")
public interface VpcConfig {

    /** How long a create waits for its outcome before it answers with what is so far. */
    @WithDefault("3s")
    Duration outcomeTimeout();
}
