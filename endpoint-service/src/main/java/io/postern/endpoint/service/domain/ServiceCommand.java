package io.postern.endpoint.service.domain;

import io.postern.endpoint.ServiceId;
import java.time.Instant;
import java.util.List;

/** What can be asked of an endpoint service, by its provider or by a process. */
public sealed interface ServiceCommand {

    record RequestService(ServiceDetails details) implements ServiceCommand {}

    record HoldServiceQuota(ServiceId id, Instant at) implements ServiceCommand {}

    record HoldServiceBackend(ServiceId id, Instant at) implements ServiceCommand {}

    record DenyServiceQuota(ServiceId id, String text, Instant at) implements ServiceCommand {}

    record RefuseServiceBackend(ServiceId id, ServiceFailure reason, String text, Instant at)
            implements ServiceCommand {}

    /**
     * @param permissions entries to add; a principal that is there already stays as it is
     * @param limit entries that a whitelist may have
     */
    record AddPermissions(ServiceId id, List<Permission> permissions, int limit) implements ServiceCommand {
        public AddPermissions {
            permissions = List.copyOf(permissions);
        }
    }

    /** @param principals those that are not there are passed over */
    record RemovePermissions(ServiceId id, List<String> principals, Instant at) implements ServiceCommand {
        public RemovePermissions {
            principals = List.copyOf(principals);
        }
    }

    record DeleteService(ServiceId id, Instant at) implements ServiceCommand {}

    record SettleServiceQuota(ServiceId id, Instant at) implements ServiceCommand {}

    record SettleServiceBackend(ServiceId id, Instant at) implements ServiceCommand {}
}
