package io.postern.endpoint.service.domain;

import io.postern.endpoint.DomainId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import java.time.Instant;
import java.util.List;

/**
 * What a provider says of the service.
 *
 * @param name stored name, {@code region.id} or {@code region.name.id}
 * @param vpc VPC of the backend
 * @param port port of the backend
 * @param serverType {@code VM} or {@code LB}
 * @param serviceType {@code interface} or {@code gateway}
 * @param approval whether the provider is asked before an endpoint is connected
 */
public record ServiceDetails(
        ServiceId id,
        String project,
        DomainId domain,
        String name,
        String vpc,
        String port,
        String serverType,
        String serviceType,
        boolean approval,
        String tcpProxy,
        String description,
        List<PortMapping> ports,
        List<Tag> tags,
        Instant createdAt) {

    public ServiceDetails {
        ports = List.copyOf(ports);
        tags = List.copyOf(tags);
    }
}
