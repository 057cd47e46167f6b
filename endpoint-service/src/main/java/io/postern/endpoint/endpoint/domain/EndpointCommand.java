package io.postern.endpoint.endpoint.domain;

import io.postern.endpoint.Admission;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import java.time.Instant;

/** What can be asked of an endpoint, by its consumer, by the provider of its service, or by a process. */
public sealed interface EndpointCommand {

    EndpointId id();

    record RequestEndpoint(EndpointDetails details, Admission admission) implements EndpointCommand {
        @Override
        public EndpointId id() {
            return details.id();
        }
    }

    record HoldQuota(EndpointId id, Admission admission, String by, Instant at) implements EndpointCommand {}

    record HoldPort(EndpointId id, EndpointPort port, Admission admission, String by, Instant at)
            implements EndpointCommand {}

    record DenyQuota(EndpointId id, String text, Instant at) implements EndpointCommand {}

    record RefusePort(EndpointId id, EndpointFailure reason, String text, Instant at) implements EndpointCommand {}

    /** @param service the provider's, whose connections are meant */
    record AcceptEndpoint(EndpointId id, ServiceId service, String by, Instant at) implements EndpointCommand {}

    /** @param service the provider's, whose connections are meant */
    record RejectEndpoint(EndpointId id, ServiceId service, String by, Instant at) implements EndpointCommand {}

    /** Its service has ended: what is not connected never will be. */
    record AbandonEndpoint(EndpointId id, Instant at) implements EndpointCommand {}

    record DeleteEndpoint(EndpointId id, Instant at) implements EndpointCommand {}

    /** Takes back a request whose failure its consumer is told in the answer. */
    record WithdrawEndpoint(EndpointId id, Instant at) implements EndpointCommand {}

    record SettleQuota(EndpointId id, Instant at) implements EndpointCommand {}

    record SettlePort(EndpointId id, Instant at) implements EndpointCommand {}
}
