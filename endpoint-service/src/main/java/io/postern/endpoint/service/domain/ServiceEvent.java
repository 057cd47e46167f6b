package io.postern.endpoint.service.domain;

import io.postern.endpoint.DomainId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            @Nullable ServiceOptions options,
            Instant at)
            implements ServiceEvent {
        public ServiceRequested {
            ports = List.copyOf(ports);
            tags = List.copyOf(tags);
        }
    }

    /** The operator offers a cloud service to everybody: it is available at once, and nothing is held for it. */
    record CloudServicePublished(
            ServiceId id,
            String project,
            DomainId domain,
            String name,
            String serviceType,
            String description,
            List<PortMapping> ports,
            List<Tag> tags,
            ServiceOptions options,
            CloudOffer cloud,
            Instant at)
            implements ServiceEvent {
        public CloudServicePublished {
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

    /** The provider changed what it says of the service; everything that can be changed at once is told anew. */
    record ServiceUpdated(
            ServiceId id,
            String name,
            boolean approval,
            String tcpProxy,
            String description,
            List<PortMapping> ports,
            ServiceOptions options,
            Instant at)
            implements ServiceEvent {
        public ServiceUpdated {
            ports = List.copyOf(ports);
        }
    }

    /** These are its tags now. */
    record ServiceTagsChanged(ServiceId id, List<Tag> tags, Instant at) implements ServiceEvent {
        public ServiceTagsChanged {
            tags = List.copyOf(tags);
        }
    }

    /** Endpoints to it may be upgraded from now on. */
    record ServiceUpgraded(ServiceId id, Instant at) implements ServiceEvent {}

    /** Further load balancer instances serve it. */
    record ServerResourcesAdded(ServiceId id, List<ServerResource> servers, Instant at) implements ServiceEvent {
        public ServerResourcesAdded {
            servers = List.copyOf(servers);
        }
    }

    /**
     * The provider wants another backend; the old one serves until the new one is bound.
     *
     * @param settings what changes with the backend, and stays with it; absent when nothing does, and in old events
     */
    record ServiceBackendChangeRequested(
            ServiceId id,
            String project,
            String vpc,
            String port,
            @Nullable SettingChange settings,
            Instant at) implements ServiceEvent {}

    /** The new backend is bound, the old one let go. */
    record ServiceBackendChanged(ServiceId id, String port, Instant at) implements ServiceEvent {}

    /** The backend stays as it was. */
    record ServiceBackendChangeRefused(ServiceId id, String port, ServiceFailure reason, String text, Instant at)
            implements ServiceEvent {}

    /** A principal may connect. */
    record PermissionAdded(ServiceId id, Permission permission) implements ServiceEvent {}

    /** The provider's note on a whitelist entry. */
    record PermissionDescribed(ServiceId id, String permission, String description, Instant at)
            implements ServiceEvent {}

    /**
     * A principal may not connect any more.
     *
     * @param removal what becomes of connections that rest on it; absent in old events, which kept them
     */
    record PermissionRemoved(
            ServiceId id,
            String permission,
            String principal,
            @Nullable WhitelistRemoval removal,
            Instant at) implements ServiceEvent {}

    /** The provider says yes in advance to endpoints that the rule fits. */
    record ApprovalRuleAdded(ServiceId id, ApprovalRule rule, Instant at) implements ServiceEvent {}

    /** The rule accepts nobody any more; what it accepted stays connected. */
    record ApprovalRuleRemoved(ServiceId id, String rule, Instant at) implements ServiceEvent {}

    /** The provider gave the service up; whoever holds something for it releases it. */
    record ServiceDeletionRequested(ServiceId id, Instant at) implements ServiceEvent {}

    /** Nothing of the quota is held for it any more; the backend still may be. */
    record ServiceQuotaSettled(ServiceId id, Instant at) implements ServiceEvent {}

    /** The backend is not bound any more; quota still may be held. */
    record ServiceBackendSettled(ServiceId id, Instant at) implements ServiceEvent {}

    /** Nothing is held for it any more. */
    record ServiceDeleted(ServiceId id, Instant at) implements ServiceEvent {}

    /** The operator does not offer the cloud service any more. */
    record CloudServiceWithdrawn(ServiceId id, Instant at) implements ServiceEvent {}
}
