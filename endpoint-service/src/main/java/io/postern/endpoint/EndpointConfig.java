package io.postern.endpoint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Approval rules that a service may have. */
    @WithDefault("20")
    int maxApprovalRules();

    /** Connections that one call may speak of. */
    @WithDefault("50")
    int maxBatch();

    /** What private names of endpoints end with, after the region. */
    @WithDefault("vpcep.internal")
    String dnsSuffix();

    /** Cloud services that are published at the start, by short name. */
    Map<String, CloudService> cloudServices();

    /** One cloud service, as everybody sees it. */
    interface CloudService {

        /** {@code interface} or {@code gateway}. */
        @WithDefault("interface")
        String type();

        /** Who runs it, for people. */
        @WithDefault("")
        String owner();

        @WithDefault("")
        String description();

        /** By which consumers know it. */
        Optional<String> dnsName();

        /** {@code 53/UDP}: the same port at the endpoint and behind it. */
        Optional<List<String>> ports();

        /** Whether an endpoint to it is billed. */
        @WithDefault("false")
        boolean charged();

        /** Whether endpoints to it may carry an access policy. */
        @WithDefault("false")
        boolean policyEnabled();
    }
}
