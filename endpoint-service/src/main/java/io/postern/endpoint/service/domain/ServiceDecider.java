package io.postern.endpoint.service.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;
import static io.postern.decider.Transition.in;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.service.domain.Service.Available;
import io.postern.endpoint.service.domain.Service.Creating;
import io.postern.endpoint.service.domain.Service.Deleted;
import io.postern.endpoint.service.domain.Service.Deleting;
import io.postern.endpoint.service.domain.Service.Failed;
import io.postern.endpoint.service.domain.Service.Known;
import io.postern.endpoint.service.domain.Service.NotRequested;
import io.postern.endpoint.service.domain.ServiceCommand.AddPermissions;
import io.postern.endpoint.service.domain.ServiceCommand.DeleteService;
import io.postern.endpoint.service.domain.ServiceCommand.DenyServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.RefuseServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissions;
import io.postern.endpoint.service.domain.ServiceCommand.RequestService;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceQuota;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionAdded;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionRemoved;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceAvailable;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendHeld;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendSettled;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeleted;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeletionRequested;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceFailed;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceQuotaHeld;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceQuotaSettled;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceRequested;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of an endpoint service and its whitelist. */
public final class ServiceDecider implements Decider<Service, ServiceCommand, ServiceEvent> {

    @Override
    public Service initial() {
        return Service.INITIAL;
    }

    @Override
    public Decision<ServiceEvent> decide(Service state, ServiceCommand command) {
        return switch (command) {
            case RequestService c -> request(state, c);
            case HoldServiceQuota c -> holdQuota(state, c);
            case HoldServiceBackend c -> holdBackend(state, c);
            case DenyServiceQuota c -> denyQuota(state, c);
            case RefuseServiceBackend c -> refuseBackend(state, c);
            case AddPermissions c -> add(state, c);
            case RemovePermissions c -> remove(state, c);
            case DeleteService c -> delete(state, c);
            case SettleServiceQuota c -> settleQuota(state, c);
            case SettleServiceBackend c -> settleBackend(state, c);
        };
    }

    private static Decision<ServiceEvent> request(Service state, RequestService c) {
        return switch (state) {
            case NotRequested _ -> emit(requested(c.details()));
            case Known known when known.details().equals(c.details()) -> nothing();
            case Known known ->
                refuse(
                        ServiceReason.SERVICE_EXISTS,
                        "Expected a new service, but %s exists",
                        known.details().id());
        };
    }

    private static ServiceRequested requested(ServiceDetails d) {
        return new ServiceRequested(
                d.id(),
                d.project(),
                d.domain(),
                d.name(),
                d.vpc(),
                d.port(),
                d.serverType(),
                d.serviceType(),
                d.approval(),
                d.tcpProxy(),
                d.description(),
                d.ports(),
                d.tags(),
                d.createdAt());
    }

    private static Decision<ServiceEvent> holdQuota(Service state, HoldServiceQuota c) {
        return switch (state) {
            case Creating s when s.quotaHeld() -> nothing();
            case Creating s when s.backendHeld() -> emit(new ServiceAvailable(c.id(), c.at()));
            case Creating _ -> emit(new ServiceQuotaHeld(c.id(), c.at()));
            case Available _, Failed _, Deleting _, Deleted _ ->
                nothing(); // a late answer: already released by its event
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<ServiceEvent> holdBackend(Service state, HoldServiceBackend c) {
        return switch (state) {
            case Creating s when s.backendHeld() -> nothing();
            case Creating s when s.quotaHeld() -> emit(new ServiceAvailable(c.id(), c.at()));
            case Creating _ -> emit(new ServiceBackendHeld(c.id(), c.at()));
            case Available _, Failed _, Deleting _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<ServiceEvent> denyQuota(Service state, DenyServiceQuota c) {
        return switch (state) {
            case Creating _ -> emit(new ServiceFailed(c.id(), ServiceFailure.QUOTA_EXCEEDED, c.text(), c.at()));
            case Deleting _ -> settleQuota(state, new SettleServiceQuota(c.id(), c.at())); // nothing to wait for
            case Available _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<ServiceEvent> refuseBackend(Service state, RefuseServiceBackend c) {
        return switch (state) {
            case Creating _ -> emit(new ServiceFailed(c.id(), c.reason(), c.text(), c.at()));
            case Deleting _ -> settleBackend(state, new SettleServiceBackend(c.id(), c.at()));
            case Available _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<ServiceEvent> add(Service state, AddPermissions c) {
        return switch (state) {
            case Available s -> add(s, c);
            case Creating _, Failed _, Deleting _ -> notChangeable(c.id(), state);
            case NotRequested _, Deleted _ -> unknown(c.id());
        };
    }

    private static Decision<ServiceEvent> add(Available state, AddPermissions c) {
        Set<String> there =
                state.permissions().stream().map(Permission::principal).collect(Collectors.toSet());
        List<Permission> added = c.permissions().stream()
                .filter(permission -> there.add(permission.principal()))
                .toList();
        if (!added.isEmpty() && state.permissions().size() + added.size() > c.limit()) {
            return refuse(
                    ServiceReason.WHITELIST_FULL,
                    "Expected to add %d entries, but %d of %d are there",
                    added.size(),
                    state.permissions().size(),
                    c.limit());
        }
        return new Decision.Emit<>(added.stream()
                .<ServiceEvent>map(permission -> new PermissionAdded(c.id(), permission))
                .toList());
    }

    private static Decision<ServiceEvent> remove(Service state, RemovePermissions c) {
        return switch (state) {
            case Available s ->
                new Decision.Emit<>(s.permissions().stream()
                        .filter(entry -> c.principals().contains(entry.principal()))
                        .<ServiceEvent>map(
                                entry -> new PermissionRemoved(c.id(), entry.id(), entry.principal(), c.at()))
                        .toList());
            case Creating _, Failed _, Deleting _ -> notChangeable(c.id(), state);
            case NotRequested _, Deleted _ -> unknown(c.id());
        };
    }

    private static Decision<ServiceEvent> delete(Service state, DeleteService c) {
        return switch (state) {
            case Creating _, Available _ -> emit(new ServiceDeletionRequested(c.id(), c.at()));
            case Failed _ -> emit(new ServiceDeleted(c.id(), c.at()));
            case Deleting _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<ServiceEvent> settleQuota(Service state, SettleServiceQuota c) {
        return switch (state) {
            case Deleting s when s.quotaSettled() -> nothing();
            case Deleting s when s.backendSettled() -> emit(new ServiceDeleted(c.id(), c.at()));
            case Deleting _ -> emit(new ServiceQuotaSettled(c.id(), c.at()));
            case Creating _, Available _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<ServiceEvent> settleBackend(Service state, SettleServiceBackend c) {
        return switch (state) {
            case Deleting s when s.backendSettled() -> nothing();
            case Deleting s when s.quotaSettled() -> emit(new ServiceDeleted(c.id(), c.at()));
            case Deleting _ -> emit(new ServiceBackendSettled(c.id(), c.at()));
            case Creating _, Available _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<ServiceEvent> unknown(ServiceId id) {
        return refuse(ServiceReason.SERVICE_NOT_FOUND, "Expected a service %s, but there is none", id.value());
    }

    private static Decision<ServiceEvent> notChangeable(ServiceId id, Service state) {
        return refuse(
                ServiceReason.SERVICE_NOT_CHANGEABLE,
                "Expected service %s to be available, but it is %s",
                id.value(),
                state.getClass().getSimpleName());
    }

    @Override
    public Service evolve(Service state, ServiceEvent event) {
        return switch (event) {
            case ServiceRequested e -> in(NotRequested.class, state, e).requested(details(e));
            case ServiceQuotaHeld e -> in(Creating.class, state, e).withQuota(e.at());
            case ServiceBackendHeld e -> in(Creating.class, state, e).withBackend(e.at());
            case ServiceAvailable e -> in(Creating.class, state, e).available(e.at());
            case ServiceFailed e -> in(Creating.class, state, e).failed(e.reason(), e.text(), e.at());
            case PermissionAdded e -> in(Available.class, state, e).adding(e.permission());
            case PermissionRemoved e -> in(Available.class, state, e).removing(e.permission(), e.at());
            case ServiceDeletionRequested e -> in(Service.Live.class, state, e).deleting(e.at());
            case ServiceQuotaSettled e -> in(Deleting.class, state, e).quotaSettled(e.at());
            case ServiceBackendSettled e -> in(Deleting.class, state, e).backendSettled(e.at());
            case ServiceDeleted e -> in(Known.class, state, e).deleted(e.at());
        };
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
                e.at());
    }
}
