package io.postern.endpoint.service.domain;

import io.postern.endpoint.Admission;
import io.postern.endpoint.DomainId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where an endpoint service stands. A state offers only the moves that are legal from it. */
public sealed interface Service {

    Service INITIAL = new NotRequested();

    /** What this service says, now, about an endpoint that the account wants to connect. */
    default Admission admission(DomainId domain) {
        return switch (this) {
            case Available s when !s.admits(domain) -> Admission.NOT_ON_WHITELIST;
            case Available s -> s.details().approval() ? Admission.ON_APPROVAL : Admission.OPEN;
            case Creating _, Failed _, Deleting _ -> Admission.SERVICE_NOT_AVAILABLE;
            case NotRequested _, Deleted _ -> Admission.SERVICE_UNKNOWN;
        };
    }

    /** What every service has that was ever asked for. */
    sealed interface Known extends Service {
        ServiceDetails details();

        Instant updatedAt();

        default Deleted deleted(Instant at) {
            return new Deleted(details(), at);
        }
    }

    /** Something is held for it, or asked for. */
    sealed interface Live extends Known {
        default Deleting deleting(Instant at) {
            return new Deleting(details(), false, false, at);
        }
    }

    record NotRequested() implements Service {
        Creating requested(ServiceDetails details) {
            return new Creating(details, false, false, details.createdAt());
        }
    }

    /** Quota and backend are asked for. */
    record Creating(ServiceDetails details, boolean quotaHeld, boolean backendHeld, Instant updatedAt) implements Live {
        Creating withQuota(Instant at) {
            return new Creating(details, true, backendHeld, at);
        }

        Creating withBackend(Instant at) {
            return new Creating(details, quotaHeld, true, at);
        }

        Available available(Instant at) {
            return new Available(details, List.of(), at);
        }

        Failed failed(ServiceFailure reason, String text, Instant at) {
            return new Failed(details, reason, text, at);
        }
    }

    /** Endpoints may connect: those of its own account, and those its whitelist admits. */
    record Available(ServiceDetails details, List<Permission> permissions, Instant updatedAt) implements Live {
        public Available {
            permissions = List.copyOf(permissions);
        }

        public boolean admits(DomainId domain) {
            return domain.equals(details.domain())
                    || permissions.stream().anyMatch(permission -> permission.admits(domain));
        }

        Available adding(Permission permission) {
            List<Permission> more = new ArrayList<>(permissions);
            more.add(permission);
            return new Available(details, more, permission.createdAt());
        }

        Available removing(String permission, Instant at) {
            return new Available(
                    details,
                    permissions.stream()
                            .filter(entry -> !entry.id().equals(permission))
                            .toList(),
                    at);
        }
    }

    /** Could not be made; stays to be looked at until it is deleted. */
    record Failed(ServiceDetails details, ServiceFailure reason, String text, Instant updatedAt) implements Known {}

    /** Given up; what was held for it is being released. */
    record Deleting(ServiceDetails details, boolean quotaSettled, boolean backendSettled, Instant updatedAt)
            implements Known {
        Deleting quotaSettled(Instant at) {
            return new Deleting(details, true, backendSettled, at);
        }

        Deleting backendSettled(Instant at) {
            return new Deleting(details, quotaSettled, true, at);
        }
    }

    record Deleted(ServiceDetails details, Instant updatedAt) implements Known {}
}
