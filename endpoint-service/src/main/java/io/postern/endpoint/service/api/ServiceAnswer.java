package io.postern.endpoint.service.api;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.Additions;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceDetails;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint service on the wire.
 *
 * @param connectionCount in lists: endpoints that are connected or about to be
 * @param serverResources further instances behind it
 * @param whitelistRemoval beyond the contract: {@code keep} or {@code reject}
 * @param error only when it failed
 */
public record ServiceAnswer(
        String id,
        String serviceName,
        String serviceType,
        @Nullable String serverType,
        @Nullable String portId,
        @Nullable String vpcId,
        @Nullable String poolId,
        boolean approvalEnabled,
        String status,
        List<PortBody> ports,
        String tcpProxy,
        @Nullable String ip,
        @Nullable String ipVersion,
        @Nullable String snatNetworkId,
        List<TagBody> tags,
        String description,
        boolean enablePolicy,
        String cidrType,
        List<String> supportedEditions,
        List<ServerBody> serverResources,
        String whitelistRemoval,
        String projectId,
        String domainId,
        @Nullable Integer connectionCount,
        @Nullable List<FailureBody> error,
        String createdAt,
        String updatedAt) {

    /** The SDK reads {@code code} and {@code message}, the documents say the longer names: both are sent. */
    public record FailureBody(String errorCode, String errorMessage, String code, String message) {}

    static ServiceAnswer of(Service.Known service, @Nullable Integer connections) {
        ServiceDetails details = service.details();
        Additions additions = service instanceof Service.Available available ? available.additions() : Additions.NONE;
        return new ServiceAnswer(
                details.id().value(),
                details.name(),
                details.serviceType(),
                details.serverType(),
                details.port(),
                details.vpc(),
                details.options().pool(),
                details.approval(),
                SERVICES.stateName(service),
                details.ports().stream().map(PortBody::of).toList(),
                details.tcpProxy(),
                details.options().address(),
                details.options().ipVersion(),
                details.options().snatNetwork(),
                TagBody.of(details.tags()),
                details.description(),
                details.options().policyEnabled(),
                "internal",
                additions.professional() ? List.of("basic", "professional") : List.of("basic"),
                additions.servers().stream().map(ServerBody::of).toList(),
                details.options().removal().name().toLowerCase(Locale.ROOT),
                details.project(),
                details.domain().value(),
                connections,
                service instanceof Service.Failed failed ? failure(failed) : null,
                Wire.time(details.createdAt()),
                Wire.time(service.updatedAt()));
    }

    private static List<FailureBody> failure(Service.Failed failed) {
        String code = ServiceCodes.code(failed.reason());
        return List.of(new FailureBody(code, failed.text(), code, failed.text()));
    }
}
