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
            @Nullable EndpointOptions options,
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

    /** A gateway is attached to its VPC; the quota is still asked for. */
    record EndpointAttached(EndpointId id, Instant at) implements EndpointEvent {}

    /**
     * Quota and place are held and the service wants approval: the provider's turn.
     *
     * @param port absent for gateways
     */
    record EndpointSubmitted(
            EndpointId id, ServiceId service, @Nullable EndpointPort port, Instant at) implements EndpointEvent {}

    /**
     * Connected.
     *
     * @param port absent for gateways
     * @param by the user who accepted it, or the process that did because the service wants no approval
     * @param approval the provider's rule that accepted it; absent when none did
     */
    record EndpointAccepted(
            EndpointId id,
            ServiceId service,
            @Nullable EndpointPort port,
            String by,
            @Nullable AutoApproval approval,
            Instant at)
            implements EndpointEvent {}

    /**
     * The provider does not want the connection, or not any more.
     *
     * @param by the user who rejected it, or the process that did because its account is not on the whitelist any more
     */
    record EndpointRejected(EndpointId id, ServiceId service, String by, Instant at) implements EndpointEvent {}

    /** The provider's note on the connection. */
    record ConnectionDescribed(EndpointId id, ServiceId service, String description, Instant at)
            implements EndpointEvent {}

    /** Who may use the endpoint. */
    record EndpointWhitelistChanged(EndpointId id, boolean enabled, List<String> whitelist, Instant at)
            implements EndpointEvent {
        public EndpointWhitelistChanged {
            whitelist = List.copyOf(whitelist);
        }
    }

    /** These are its tags now. */
    record EndpointTagsChanged(EndpointId id, List<Tag> tags, Instant at) implements EndpointEvent {
        public EndpointTagsChanged {
            tags = List.copyOf(tags);
        }
    }

    /** These route tables lead to the gateway now. */
    record EndpointRoutesChanged(EndpointId id, List<String> routeTables, Instant at) implements EndpointEvent {
        public EndpointRoutesChanged {
            routeTables = List.copyOf(routeTables);
        }
    }

    /** What may go through it now. */
    record EndpointPolicyChanged(EndpointId id, EndpointPolicy policy, Instant at) implements EndpointEvent {}

    /** It is professional now. */
    record EndpointUpgraded(EndpointId id, Instant at) implements EndpointEvent {}

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
