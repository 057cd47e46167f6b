package io.postern.endpoint.service.domain;

import io.postern.endpoint.DomainId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import java.time.Instant;
import java.util.List;

/** The log of one endpoint service. Published as they are: a contract from the first day. */
public sealed interface ServiceEvent {

    /** A provider asked for a service; quota and backend are not held yet. */
    record ServiceRequested(
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
            Instant at)
            implements ServiceEvent {
        public ServiceRequested {
            ports = List.copyOf(ports);
            tags = List.copyOf(tags);
        }
    }

    /** One of the quota is held; the backend is still asked for. */
    record ServiceQuotaHeld(ServiceId id, Instant at) implements ServiceEvent {}

    /** The backend is bound; the quota is still asked for. */
    record ServiceBackendHeld(ServiceId id, Instant at) implements ServiceEvent {}

    /** Quota and backend are held: endpoints may connect. */
    record ServiceAvailable(ServiceId id, Instant at) implements ServiceEvent {}

    /** The service could not be made; whoever holds something for it releases it. */
    record ServiceFailed(ServiceId id, ServiceFailure reason, String text, Instant at) implements ServiceEvent {}

    /** A principal may connect. */
    record PermissionAdded(ServiceId id, Permission permission) implements ServiceEvent {}

    /** A principal may not connect any more; what is connected stays connected. */
    record PermissionRemoved(ServiceId id, String permission, String principal, Instant at) implements ServiceEvent {}

    /** The provider gave the service up; whoever holds something for it releases it. */
    record ServiceDeletionRequested(ServiceId id, Instant at) implements ServiceEvent {}

    /** Nothing of the quota is held for it any more; the backend still may be. */
    record ServiceQuotaSettled(ServiceId id, Instant at) implements ServiceEvent {}

    /** The backend is not bound any more; quota still may be held. */
    record ServiceBackendSettled(ServiceId id, Instant at) implements ServiceEvent {}

    /** Nothing is held for it any more. */
    record ServiceDeleted(ServiceId id, Instant at) implements ServiceEvent {}
}
