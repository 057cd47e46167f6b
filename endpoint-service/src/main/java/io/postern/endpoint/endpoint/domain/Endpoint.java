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
        default Deleting deleting(Instant at) {
            return new Deleting(details(), false, false, at);
        }

        default Failed failed(EndpointFailure reason, String text, Instant at) {
            return new Failed(details(), reason, text, at);
        }
    }

    /** Quota and port are held. */
    sealed interface Placed extends Live {
        EndpointPort port();

        default Accepted accepted(Instant at) {
            return new Accepted(details(), port(), at);
        }

        default Rejected rejected(Instant at) {
            return new Rejected(details(), port(), at);
        }
    }

    record NotRequested() implements Endpoint {
        Creating requested(EndpointDetails details) {
            return new Creating(details, false, null, details.createdAt());
        }
    }

    /** Quota and port are asked for. */
    record Creating(
            EndpointDetails details,
            boolean quotaHeld,
            @Nullable EndpointPort port,
            Instant updatedAt) implements Live {
        Creating withQuota(Instant at) {
            return new Creating(details, true, port, at);
        }

        Creating withPort(EndpointPort held, Instant at) {
            return new Creating(details, quotaHeld, held, at);
        }

        PendingAcceptance submitted(EndpointPort held, Instant at) {
            return new PendingAcceptance(details, held, at);
        }

        Accepted accepted(EndpointPort held, Instant at) {
            return new Accepted(details, held, at);
        }
    }

    /** The provider's turn. */
    record PendingAcceptance(EndpointDetails details, EndpointPort port, Instant updatedAt) implements Placed {}

    record Accepted(EndpointDetails details, EndpointPort port, Instant updatedAt) implements Placed {}

    record Rejected(EndpointDetails details, EndpointPort port, Instant updatedAt) implements Placed {}

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
