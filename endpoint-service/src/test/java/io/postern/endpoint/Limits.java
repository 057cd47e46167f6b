package io.postern.endpoint;

import java.time.Duration;
import java.util.Map;

/** Small limits, easily reached. */
public record Limits(int maxPortMappings, int maxPermissions, int maxWhitelist) implements EndpointConfig {

    public static final Limits SMALL = new Limits(2, 2, 2);

    @Override
    public Duration outcomeTimeout() {
        return Duration.ZERO;
    }

    @Override
    public int maxApprovalRules() {
        return 2;
    }

    @Override
    public int maxBatch() {
        return 2;
    }

    @Override
    public String dnsSuffix() {
        return "test";
    }

    @Override
    public Map<String, CloudService> cloudServices() {
        return Map.of();
    }
}
