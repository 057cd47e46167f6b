package io.postern.endpoint.endpoint.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where one endpoint stands with its service. A state offers only the moves that are legal from it. */
public sealed interface Endpoint {

    Endpoint INITIAL = new NotRequested();

    /** What every endpoint has that was ever asked for. */
    sealed interface Known extends Endpoint {
        EndpointDetails details();

        Instant updatedAt();

        default Deleted deleted(Instant at) {
            return new Deleted(details(), at);
        }
    }

    /** Something is held for it, or asked for. */
    sealed interface Live extends Known {

        /** The same with other details: a change of what was asked for, not of where it stands. */
        Live with(EndpointDetails changed, Instant at);

        default Deleting deleting(Instant at) {
            return new Deleting(details(), false, false, at);
        }

        default Failed failed(EndpointFailure reason, String text, Instant at) {
            return new Failed(details(), reason, text, at);
        }
    }

    /** Quota and place are held. */
    sealed interface Placed extends Live {
        /** Null for gateways, which have no port. */
        @Nullable
        EndpointPort port();

        default Accepted accepted(@Nullable AutoApproval approval, Instant at) {
            return new Accepted(details(), port(), approval, at);
        }

        default Rejected rejected(Instant at) {
            return new Rejected(details(), port(), at);
        }
    }

    record NotRequested() implements Endpoint {
        Creating requested(EndpointDetails details) {
            return new Creating(details, false, null, null, details.createdAt());
        }
    }

    /**
     * Quota and place are asked for.
     *
     * @param attached true when vpc-service has attached a gateway to its VPC
     */
    record Creating(
            EndpointDetails details,
            boolean quotaHeld,
            @Nullable EndpointPort port,
            @Nullable Boolean attached,
            Instant updatedAt)
            implements Live {

        /** Whether vpc-service has said yes. */
        public boolean placed() {
            return port != null || Boolean.TRUE.equals(attached);
        }

        @Override
        public Creating with(EndpointDetails changed, Instant at) {
            return new Creating(changed, quotaHeld, port, attached, at);
        }

        Creating withQuota(Instant at) {
            return new Creating(details, true, port, attached, at);
        }

        Creating withPort(EndpointPort held, Instant at) {
            return new Creating(details, quotaHeld, held, attached, at);
        }

        Creating attached(Instant at) {
            return new Creating(details, quotaHeld, port, Boolean.TRUE, at);
        }

        PendingAcceptance submitted(@Nullable EndpointPort held, Instant at) {
            return new PendingAcceptance(details, held, at);
        }

        Accepted accepted(@Nullable EndpointPort held, @Nullable AutoApproval approval, Instant at) {
            return new Accepted(details, held, approval, at);
        }
    }

    /** The provider's turn. */
    record PendingAcceptance(
            EndpointDetails details, @Nullable EndpointPort port, Instant updatedAt) implements Placed {
        @Override
        public PendingAcceptance with(EndpointDetails changed, Instant at) {
            return new PendingAcceptance(changed, port, at);
        }
    }

    /** @param approval the rule that accepted it; null when the provider did, or wants no approval */
    record Accepted(
            EndpointDetails details,
            @Nullable EndpointPort port,
            @Nullable AutoApproval approval,
            Instant updatedAt) implements Placed {
        @Override
        public Accepted with(EndpointDetails changed, Instant at) {
            return new Accepted(changed, port, approval, at);
        }
    }

    record Rejected(EndpointDetails details, @Nullable EndpointPort port, Instant updatedAt) implements Placed {
        @Override
        public Rejected with(EndpointDetails changed, Instant at) {
            return new Rejected(changed, port, at);
        }
    }

    /** Could not be connected; stays to be looked at until it is deleted. */
    record Failed(EndpointDetails details, EndpointFailure reason, String text, Instant updatedAt) implements Known {}

    /** Given up; what was held for it is being released. */
    record Deleting(EndpointDetails details, boolean quotaSettled, boolean portSettled, Instant updatedAt)
            implements Known {
        Deleting withQuotaSettled(Instant at) {
            return new Deleting(details, true, portSettled, at);
        }

        Deleting withPortSettled(Instant at) {
            return new Deleting(details, quotaSettled, true, at);
        }
    }

    record Deleted(EndpointDetails details, Instant updatedAt) implements Known {}
}
