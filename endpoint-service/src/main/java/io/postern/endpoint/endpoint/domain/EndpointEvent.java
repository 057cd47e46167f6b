package io.postern.endpoint.endpoint.domain;

import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of one endpoint, which is also one connection. Published as they are: a contract from the first day. */
public sealed interface EndpointEvent {

    /** A consumer asked, and the service admitted it at that moment; quota and port are not held yet. */
    record EndpointRequested(
            EndpointId id,
            int marker,
            String project,
            DomainId domain,
            ServiceId service,
            String serviceName,
            String serviceType,
            String vpc,
            @Nullable String subnet,
            @Nullable String address,
            boolean dnsEnabled,
            boolean whitelistEnabled,
            List<String> whitelist,
            String description,
            List<Tag> tags,
            Instant at)
            implements EndpointEvent {
        public EndpointRequested {
            whitelist = List.copyOf(whitelist);
            tags = List.copyOf(tags);
        }
    }

    /** One of the quota is held; the port is still asked for. */
    record EndpointQuotaHeld(EndpointId id, Instant at) implements EndpointEvent {}

    /** The port is allocated; the quota is still asked for. */
    record EndpointPortHeld(EndpointId id, EndpointPort port, Instant at) implements EndpointEvent {}

    /** Quota and port are held and the service wants approval: the provider's turn. */
    record EndpointSubmitted(EndpointId id, ServiceId service, EndpointPort port, Instant at)
            implements EndpointEvent {}

    /**
     * Connected.
     *
     * @param by the user who accepted it, or the process that did because the service wants no approval
     */
    record EndpointAccepted(EndpointId id, ServiceId service, EndpointPort port, String by, Instant at)
            implements EndpointEvent {}

    /** The provider does not want the connection, or not any more. */
    record EndpointRejected(EndpointId id, ServiceId service, String by, Instant at) implements EndpointEvent {}

    /** It could not be connected; whoever holds something for it releases it. */
    record EndpointFailed(EndpointId id, EndpointFailure reason, String text, Instant at) implements EndpointEvent {}

    /** The consumer gave it up; whoever holds something for it releases it. */
    record EndpointDeletionRequested(EndpointId id, Instant at) implements EndpointEvent {}

    /** Nothing of the quota is held for it any more; the port still may be. */
    record EndpointQuotaSettled(EndpointId id, Instant at) implements EndpointEvent {}

    /** The port is released; quota still may be held. */
    record EndpointPortSettled(EndpointId id, Instant at) implements EndpointEvent {}

    /** Nothing is held for it any more. */
    record EndpointDeleted(EndpointId id, Instant at) implements EndpointEvent {}
}
