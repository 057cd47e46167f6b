package io.postern.endpoint.service.domain;

import static io.postern.decider.Transition.in;

import io.postern.endpoint.service.domain.Service.Available;
import io.postern.endpoint.service.domain.Service.Creating;
import io.postern.endpoint.service.domain.Service.Deleting;
import io.postern.endpoint.service.domain.Service.Known;
import io.postern.endpoint.service.domain.Service.NotRequested;
import io.postern.endpoint.service.domain.ServiceEvent.ApprovalRuleAdded;
import io.postern.endpoint.service.domain.ServiceEvent.ApprovalRuleRemoved;
import io.postern.endpoint.service.domain.ServiceEvent.CloudServicePublished;
import io.postern.endpoint.service.domain.ServiceEvent.CloudServiceWithdrawn;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionAdded;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionDescribed;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionRemoved;
import io.postern.endpoint.service.domain.ServiceEvent.ServerResourcesAdded;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceAvailable;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendChangeRefused;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendChangeRequested;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendChanged;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendHeld;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendSettled;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeleted;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeletionRequested;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceFailed;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceQuotaHeld;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceQuotaSettled;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceRequested;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceTagsChanged;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceUpdated;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceUpgraded;
import java.util.Objects;

/** What each event makes of a service. Rows are added, never changed: the log is for ever. */
final class ServiceEvolution {

    private ServiceEvolution() {}

    static Service evolve(Service state, ServiceEvent event) {
        return switch (event) {
            case ServiceRequested e -> in(NotRequested.class, state, e).requested(details(e));
            case CloudServicePublished e -> in(NotRequested.class, state, e).published(details(e));
            case ServiceQuotaHeld e -> in(Creating.class, state, e).withQuota(e.at());
            case ServiceBackendHeld e -> in(Creating.class, state, e).withBackend(e.at());
            case ServiceAvailable e -> in(Creating.class, state, e).available(e.at());
            case ServiceFailed e -> in(Creating.class, state, e).failed(e.reason(), e.text(), e.at());
            case ServiceUpdated e -> updated(in(Available.class, state, e), e);
            case ServiceTagsChanged e -> tagged(in(Available.class, state, e), e);
            case ServiceUpgraded e -> upgraded(in(Available.class, state, e), e);
            case ServerResourcesAdded e -> served(in(Available.class, state, e), e);
            case ServiceBackendChangeRequested e -> moving(in(Available.class, state, e), e);
            case ServiceBackendChanged e -> in(Available.class, state, e).behind(e.port(), e.at());
            case ServiceBackendChangeRefused e -> in(Available.class, state, e).keeping(e.reason(), e.text(), e.at());
            case PermissionAdded e -> in(Available.class, state, e).adding(e.permission());
            case PermissionDescribed e ->
                in(Available.class, state, e).describing(e.permission(), e.description(), e.at());
            case PermissionRemoved e -> in(Available.class, state, e).removing(e.permission(), e.at());
            case ApprovalRuleAdded e -> ruled(in(Available.class, state, e), e);
            case ApprovalRuleRemoved e -> unruled(in(Available.class, state, e), e);
            case ServiceDeletionRequested e -> in(Service.Live.class, state, e).deleting(e.at());
            case ServiceQuotaSettled e -> in(Deleting.class, state, e).quotaSettled(e.at());
            case ServiceBackendSettled e -> in(Deleting.class, state, e).backendSettled(e.at());
            case ServiceDeleted e -> in(Known.class, state, e).deleted(e.at());
            case CloudServiceWithdrawn e -> in(Available.class, state, e).deleted(e.at());
        };
    }

    private static Available updated(Available s, ServiceUpdated e) {
        return s.with(
                s.details().with(e.name(), e.approval(), e.tcpProxy(), e.description(), e.ports(), e.options()),
                e.at());
    }

    private static Available tagged(Available s, ServiceTagsChanged e) {
        return s.with(s.details().tagged(e.tags()), e.at());
    }

    private static Available upgraded(Available s, ServiceUpgraded e) {
        return s.with(s.additions().upgraded(), e.at());
    }

    private static Available served(Available s, ServerResourcesAdded e) {
        return s.with(s.additions().with(e.servers()), e.at());
    }

    private static Available moving(Available s, ServiceBackendChangeRequested e) {
        return s.with(s.additions().with(BackendChange.to(e.port(), e.settings())), e.at());
    }

    private static Available ruled(Available s, ApprovalRuleAdded e) {
        return s.with(s.additions().with(e.rule()), e.at());
    }

    private static Available unruled(Available s, ApprovalRuleRemoved e) {
        return s.with(s.additions().without(e.rule()), e.at());
    }

    static ServiceRequested requested(ServiceDetails d) {
        return new ServiceRequested(
                d.id(),
                d.project(),
                d.domain(),
                d.name(),
                Objects.requireNonNull(d.vpc()),
                Objects.requireNonNull(d.port()),
                Objects.requireNonNull(d.serverType()),
                d.serviceType(),
                d.approval(),
                d.tcpProxy(),
                d.description(),
                d.ports(),
                d.tags(),
                d.options(),
                d.createdAt());
    }

    private static ServiceDetails details(ServiceRequested e) {
        return new ServiceDetails(
                e.id(),
                e.project(),
                e.domain(),
                e.name(),
                e.vpc(),
                e.port(),
                e.serverType(),
                e.serviceType(),
                e.approval(),
                e.tcpProxy(),
                e.description(),
                e.ports(),
                e.tags(),
                Objects.requireNonNullElse(e.options(), ServiceOptions.NONE),
                null,
                e.at());
    }

    static CloudServicePublished published(ServiceDetails d) {
        return new CloudServicePublished(
                d.id(),
                d.project(),
                d.domain(),
                d.name(),
                d.serviceType(),
                d.description(),
                d.ports(),
                d.tags(),
                d.options(),
                Objects.requireNonNull(d.cloud()),
                d.createdAt());
    }

    private static ServiceDetails details(CloudServicePublished e) {
        return ServiceDetails.ofCloud(
                e.id(),
                e.name(),
                e.serviceType(),
                e.description(),
                e.ports(),
                e.tags(),
                e.options(),
                e.cloud(),
                e.at());
    }
}
