package io.postern.endpoint.service.domain;

import io.postern.endpoint.Admission;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

    /** Rules that would accept such an endpoint, in the order in which they are asked. */
    default List<ApprovalRule> rulesFor(DomainId domain, List<Tag> tags, Instant at) {
        return this instanceof Available s
                ? s.additions().rules().stream()
                        .filter(rule -> rule.fits(domain, tags, at))
                        .toList()
                : List.of();
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

        Available published(ServiceDetails details) {
            return new Available(details, List.of(), Additions.NONE, details.createdAt());
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
            return new Available(details, List.of(), Additions.NONE, at);
        }

        Failed failed(ServiceFailure reason, String text, Instant at) {
            return new Failed(details, reason, text, at);
        }
    }

    /** Endpoints may connect: those of its own account, those its whitelist admits, and all to a cloud service. */
    record Available(ServiceDetails details, List<Permission> permissions, Additions additions, Instant updatedAt)
            implements Live {
        public Available {
            permissions = List.copyOf(permissions);
            additions = Objects.requireNonNullElse(additions, Additions.NONE);
        }

        public boolean admits(DomainId domain) {
            return details.cloud() != null
                    || domain.equals(details.domain())
                    || permissions.stream().anyMatch(permission -> permission.admits(domain));
        }

        Available with(ServiceDetails changed, Instant at) {
            return new Available(changed, permissions, additions, at);
        }

        Available with(Additions more, Instant at) {
            return new Available(details, permissions, more, at);
        }

        Available behind(String port, Instant at) {
            return new Available(details.behind(port), permissions, additions.with((BackendChange) null), at);
        }

        Available keeping(ServiceFailure reason, String text, Instant at) {
            BackendChange asked = additions.backend();
            return asked == null ? this : with(additions.with(asked.refused(reason, text)), at);
        }

        Available adding(Permission permission) {
            return with(Stream.concat(permissions.stream(), Stream.of(permission)), permission.createdAt());
        }

        Available describing(String permission, String text, Instant at) {
            return with(
                    permissions.stream().map(entry -> entry.id().equals(permission) ? entry.described(text) : entry),
                    at);
        }

        Available removing(String permission, Instant at) {
            return with(permissions.stream().filter(entry -> !entry.id().equals(permission)), at);
        }

        private Available with(Stream<Permission> entries, Instant at) {
            return new Available(details, entries.toList(), additions, at);
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
