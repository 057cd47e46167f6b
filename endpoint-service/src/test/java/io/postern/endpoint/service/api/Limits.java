package io.postern.endpoint.service.api;

import io.postern.endpoint.EndpointConfig;
import java.time.Duration;

/** Small limits, easily reached. */
record Limits(int maxPortMappings, int maxPermissions, int maxWhitelist) implements EndpointConfig {

    static final Limits SMALL = new Limits(2, 2, 2);

    @Override
    public Duration outcomeTimeout() {
        return Duration.ZERO;
    }
}
