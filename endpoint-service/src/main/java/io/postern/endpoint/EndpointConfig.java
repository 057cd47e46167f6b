package io.postern.endpoint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set for this service. */
@ConfigMapping(prefix = "postern.endpoint")
public interface EndpointConfig {

    /** How long a create or delete waits for its outcome before it answers with what is so far. */
    @WithDefault("3s")
    Duration outcomeTimeout();

    /** Port mappings that a service may have. */
    @WithDefault("50")
    int maxPortMappings();

    /** Entries that a whitelist may have. */
    @WithDefault("100")
    int maxPermissions();

    /** Addresses that an endpoint's own whitelist may have. */
    @WithDefault("20")
    int maxWhitelist();
}
