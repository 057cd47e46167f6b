package io.postern.endpoint.service.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

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
import io.postern.endpoint.service.domain.ServiceCommand.AddApprovalRule;
import io.postern.endpoint.service.domain.ServiceCommand.AddPermissions;
import io.postern.endpoint.service.domain.ServiceCommand.AddServerResources;
import io.postern.endpoint.service.domain.ServiceCommand.ChangeServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.DeleteService;
import io.postern.endpoint.service.domain.ServiceCommand.DenyServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.DescribePermission;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.HoldServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.KeepServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.PublishCloudService;
import io.postern.endpoint.service.domain.ServiceCommand.RefuseServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.RemoveApprovalRule;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissions;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissionsById;
import io.postern.endpoint.service.domain.ServiceCommand.RequestService;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.SettleServiceQuota;
import io.postern.endpoint.service.domain.ServiceCommand.TagService;
import io.postern.endpoint.service.domain.ServiceCommand.UntagService;
import io.postern.endpoint.service.domain.ServiceCommand.UpdateService;
import io.postern.endpoint.service.domain.ServiceCommand.UpgradeService;
import io.postern.endpoint.service.domain.ServiceCommand.WithdrawCloudService;
import io.postern.endpoint.service.domain.ServiceEvent.CloudServiceWithdrawn;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceAvailable;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendHeld;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendSettled;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeleted;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceDeletionRequested;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceFailed;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceQuotaHeld;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceQuotaSettled;
import java.util.function.Function;

/**
 * The rules of an endpoint service: how it comes, and how it goes. What can be changed while it is available is in
 * {@link WhitelistRules} and {@link SettingRules}.
 */
public final class ServiceDecider implements Decider<Service, ServiceCommand, ServiceEvent> {

    @Override
    public Service initial() {
        return Service.INITIAL;
    }

    @Override
    public Service evolve(Service state, ServiceEvent event) {
        return ServiceEvolution.evolve(state, event);
    }

    @Override
    public Decision<ServiceEvent> decide(Service state, ServiceCommand command) {
        return switch (command) {
            case RequestService c -> request(state, c);
            case PublishCloudService c -> publish(state, c);
            case HoldServiceQuota c -> holdQuota(state, c);
            case HoldServiceBackend c -> holdBackend(state, c);
            case DenyServiceQuota c -> denyQuota(state, c);
            case RefuseServiceBackend c -> refuseBackend(state, c);
            case UpdateService c -> whileAvailable(state, c, s -> SettingRules.update(s, c));
            case ChangeServiceBackend c -> answered(state, c, s -> SettingRules.changeBackend(s, c));
            case KeepServiceBackend c -> answered(state, c, s -> SettingRules.keepBackend(s, c));
            case TagService c -> whileAvailable(state, c, s -> SettingRules.tag(s, c));
            case UntagService c -> whileAvailable(state, c, s -> SettingRules.untag(s, c));
            case UpgradeService c -> whileAvailable(state, c, s -> SettingRules.upgrade(s, c));
            case AddServerResources c -> whileAvailable(state, c, s -> SettingRules.serve(s, c));
            case AddPermissions c -> whileAvailable(state, c, s -> WhitelistRules.add(s, c));
            case DescribePermission c -> whileAvailable(state, c, s -> WhitelistRules.describe(s, c));
            case RemovePermissions c -> whileAvailable(state, c, s -> WhitelistRules.remove(s, c));
            case RemovePermissionsById c -> whileAvailable(state, c, s -> WhitelistRules.remove(s, c));
            case AddApprovalRule c -> whileAvailable(state, c, s -> SettingRules.addRule(s, c));
            case RemoveApprovalRule c -> whileAvailable(state, c, s -> SettingRules.removeRule(s, c));
            case DeleteService c -> delete(state, c);
            case WithdrawCloudService c -> withdraw(state, c);
            case SettleServiceQuota c -> settleQuota(state, c);
            case SettleServiceBackend c -> settleBackend(state, c);
        };
    }

    private static Decision<ServiceEvent> request(Service state, RequestService c) {
        return switch (state) {
            case NotRequested _ -> emit(ServiceEvolution.requested(c.details()));
            case Known known when known.details().equals(c.details()) -> nothing();
            case Known known ->
                refuse(
                        ServiceReason.SERVICE_EXISTS,
                        "Expected a new service, but %s exists",
                        known.details().id());
        };
    }

    private static Decision<ServiceEvent> publish(Service state, PublishCloudService c) {
        return switch (state) {
            case NotRequested _ -> emit(ServiceEvolution.published(c.details()));
            case Known known when known.details().cloud() != null -> nothing(); // withdrawn stays withdrawn
            case Known _ ->
                refuse(ServiceReason.SERVICE_EXISTS, "Expected a new service, but %s exists", c.id().value());
        };
    }

    private static Decision<ServiceEvent> withdraw(Service state, WithdrawCloudService c) {
        return switch (state) {
            case Available s when s.details().cloud() != null -> emit(new CloudServiceWithdrawn(c.id(), c.at()));
            case Known known when known.details().cloud() != null -> nothing();
            case Known _, NotRequested _ -> unknown(c.id());
        };
    }

    private static Decision<ServiceEvent> whileAvailable(
            Service state, ServiceCommand c, Function<Available, Decision<ServiceEvent>> rule) {
        return switch (state) {
            case Available s -> rule.apply(s);
            case Creating _, Failed _, Deleting _ -> notChangeable(c.id(), state);
            case NotRequested _, Deleted _ -> unknown(c.id());
        };
    }

    /** Of a service that is ending the backend is let go whatever it is: the answer means nothing any more. */
    private static Decision<ServiceEvent> answered(
            Service state, ServiceCommand c, Function<Available, Decision<ServiceEvent>> rule) {
        return switch (state) {
            case Available s -> rule.apply(s);
            case Creating _, Failed _, Deleting _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c.id());
        };
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

    private static Decision<ServiceEvent> delete(Service state, DeleteService c) {
        return switch (state) {
            case Available s when s.details().cloud() != null -> unknown(c.id()); // only the operator withdraws it
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
}
