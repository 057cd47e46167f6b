package io.postern.endpoint.service.domain;

import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import java.time.Instant;
import java.util.List;

/** What can be asked of an endpoint service, by its provider, by the operator, or by a process. */
public sealed interface ServiceCommand {

    ServiceId id();

    record RequestService(ServiceDetails details) implements ServiceCommand {
        @Override
        public ServiceId id() {
            return details.id();
        }
    }

    /** Of the operator; asked again at each start, it changes nothing. */
    record PublishCloudService(ServiceDetails details) implements ServiceCommand {
        @Override
        public ServiceId id() {
            return details.id();
        }
    }

    record WithdrawCloudService(ServiceId id, Instant at) implements ServiceCommand {}

    record HoldServiceQuota(ServiceId id, Instant at) implements ServiceCommand {}

    record HoldServiceBackend(ServiceId id, Instant at) implements ServiceCommand {}

    record DenyServiceQuota(ServiceId id, String text, Instant at) implements ServiceCommand {}

    record RefuseServiceBackend(ServiceId id, ServiceFailure reason, String text, Instant at)
            implements ServiceCommand {}

    record UpdateService(ServiceId id, ServiceChange change, Instant at) implements ServiceCommand {}

    /** vpc-service has bound the new backend. */
    record ChangeServiceBackend(ServiceId id, String port, Instant at) implements ServiceCommand {}

    /** vpc-service has left the backend as it was. */
    record KeepServiceBackend(ServiceId id, String port, ServiceFailure reason, String text, Instant at)
            implements ServiceCommand {}

    /** @param tags a key that is there gets the new value */
    record TagService(ServiceId id, List<Tag> tags, Instant at) implements ServiceCommand {
        public TagService {
            tags = List.copyOf(tags);
        }
    }

    /** @param tags with an empty value the key alone counts; those that are not there are passed over */
    record UntagService(ServiceId id, List<Tag> tags, Instant at) implements ServiceCommand {
        public UntagService {
            tags = List.copyOf(tags);
        }
    }

    record UpgradeService(ServiceId id, Instant at) implements ServiceCommand {}

    /** @param servers those that serve it already are passed over */
    record AddServerResources(ServiceId id, List<ServerResource> servers, Instant at) implements ServiceCommand {
        public AddServerResources {
            servers = List.copyOf(servers);
        }
    }

    /**
     * @param permissions entries to add; a principal that is there already stays as it is
     * @param limit entries that a whitelist may have
     */
    record AddPermissions(ServiceId id, List<Permission> permissions, int limit) implements ServiceCommand {
        public AddPermissions {
            permissions = List.copyOf(permissions);
        }
    }

    record DescribePermission(ServiceId id, String permission, String description, Instant at)
            implements ServiceCommand {}

    /** @param principals those that are not there are passed over */
    record RemovePermissions(ServiceId id, List<String> principals, Instant at) implements ServiceCommand {
        public RemovePermissions {
            principals = List.copyOf(principals);
        }
    }

    /** @param permissions ids; those that are not there are passed over */
    record RemovePermissionsById(ServiceId id, List<String> permissions, Instant at) implements ServiceCommand {
        public RemovePermissionsById {
            permissions = List.copyOf(permissions);
        }
    }

    /** @param limit rules that a service may have */
    record AddApprovalRule(ServiceId id, ApprovalRule rule, int limit) implements ServiceCommand {}

    record RemoveApprovalRule(ServiceId id, String rule, Instant at) implements ServiceCommand {}

    record DeleteService(ServiceId id, Instant at) implements ServiceCommand {}

    record SettleServiceQuota(ServiceId id, Instant at) implements ServiceCommand {}

    record SettleServiceBackend(ServiceId id, Instant at) implements ServiceCommand {}
}
