package io.postern.endpoint.service.domain;

import io.postern.endpoint.DomainId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the service, by its provider or, of a cloud service, by the operator.
 *
 * @param name stored name, {@code region.id} or {@code region.name.id}
 * @param vpc VPC of the backend; cloud services have none
 * @param port port of the backend; cloud services have none
 * @param serverType {@code VM} or {@code LB}; cloud services have none
 * @param serviceType {@code interface} or {@code gateway}
 * @param approval whether the provider is asked before an endpoint is connected
 * @param cloud absent when it is a provider's own
 */
public record ServiceDetails(
        ServiceId id,
        String project,
        DomainId domain,
        String name,
        @Nullable String vpc,
        @Nullable String port,
        @Nullable String serverType,
        String serviceType,
        boolean approval,
        String tcpProxy,
        String description,
        List<PortMapping> ports,
        List<Tag> tags,
        ServiceOptions options,
        @Nullable CloudOffer cloud,
        Instant createdAt) {

    /** Stands for project and account of cloud services. */
    public static final String SYSTEM = "system";

    public ServiceDetails {
        ports = List.copyOf(ports);
        tags = List.copyOf(tags);
        options = Objects.requireNonNullElse(options, ServiceOptions.NONE);
    }

    /** Of nobody's project: everybody may connect, nothing is counted, and only the operator ends it. */
    public static ServiceDetails ofCloud(
            ServiceId id,
            String name,
            String serviceType,
            String description,
            List<PortMapping> ports,
            List<Tag> tags,
            ServiceOptions options,
            CloudOffer cloud,
            Instant at) {
        return new ServiceDetails(
                id,
                SYSTEM,
                new DomainId(SYSTEM),
                name,
                null,
                null,
                null,
                serviceType,
                false,
                "close",
                description,
                ports,
                tags,
                options,
                cloud,
                at);
    }

    public boolean gateway() {
        return serviceType.equals("gateway");
    }

    ServiceDetails with(
            String newName,
            boolean newApproval,
            String newProxy,
            String newDescription,
            List<PortMapping> newPorts,
            ServiceOptions newOptions) {
        return new ServiceDetails(
                id,
                project,
                domain,
                newName,
                vpc,
                port,
                serverType,
                serviceType,
                newApproval,
                newProxy,
                newDescription,
                newPorts,
                tags,
                newOptions,
                cloud,
                createdAt);
    }

    ServiceDetails tagged(List<Tag> newTags) {
        return new ServiceDetails(
                id,
                project,
                domain,
                name,
                vpc,
                port,
                serverType,
                serviceType,
                approval,
                tcpProxy,
                description,
                ports,
                newTags,
                options,
                cloud,
                createdAt);
    }

    ServiceDetails behind(String newPort) {
        return new ServiceDetails(
                id,
                project,
                domain,
                name,
                vpc,
                newPort,
                serverType,
                serviceType,
                approval,
                tcpProxy,
                description,
                ports,
                tags,
                options,
                cloud,
                createdAt);
    }
}
