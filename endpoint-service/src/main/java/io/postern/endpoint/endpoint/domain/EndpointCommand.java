package io.postern.endpoint.endpoint.domain;

import io.postern.endpoint.Admission;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an endpoint, by its consumer, by the provider of its service, or by a process. */
public sealed interface EndpointCommand {

    EndpointId id();

    record RequestEndpoint(EndpointDetails details, Admission admission) implements EndpointCommand {
        @Override
        public EndpointId id() {
            return details.id();
        }
    }

    /** @param entry what the service says of it now */
    record HoldQuota(EndpointId id, Entry entry, Instant at) implements EndpointCommand {}

    /**
     * @param port null for a gateway, which has none
     * @param entry what the service says of it now
     */
    record HoldPort(EndpointId id, @Nullable EndpointPort port, Entry entry, Instant at) implements EndpointCommand {}

    /**
     * What lets an endpoint in, or keeps it out.
     *
     * @param approval the rule that accepts it where approval is wanted; null when there is none
     * @param by the process that asks
     */
    record Entry(Admission admission, @Nullable AutoApproval approval, String by) {}

    record DenyQuota(EndpointId id, String text, Instant at) implements EndpointCommand {}

    record RefusePort(EndpointId id, EndpointFailure reason, String text, Instant at) implements EndpointCommand {}

    /** @param service the provider's, whose connections are meant */
    record AcceptEndpoint(EndpointId id, ServiceId service, String by, Instant at) implements EndpointCommand {}

    /** @param service the provider's, whose connections are meant */
    record RejectEndpoint(EndpointId id, ServiceId service, String by, Instant at) implements EndpointCommand {}

    /** @param service the provider's, whose connections are meant */
    record DescribeConnection(EndpointId id, ServiceId service, String description, Instant at)
            implements EndpointCommand {}

    /** @param whitelist null when it stays; replaces all that is there otherwise */
    record OpenEndpoint(
            EndpointId id,
            @Nullable Boolean enabled,
            @Nullable List<String> whitelist,
            Instant at) implements EndpointCommand {
        public OpenEndpoint {
            whitelist = whitelist == null ? null : List.copyOf(whitelist);
        }
    }

    /** @param tags a key that is there gets the new value */
    record TagEndpoint(EndpointId id, List<Tag> tags, Instant at) implements EndpointCommand {
        public TagEndpoint {
            tags = List.copyOf(tags);
        }
    }

    /** @param tags with an empty value the key alone counts; those that are not there are passed over */
    record UntagEndpoint(EndpointId id, List<Tag> tags, Instant at) implements EndpointCommand {
        public UntagEndpoint {
            tags = List.copyOf(tags);
        }
    }

    /** @param routeTables replace all that there are */
    record RouteEndpoint(EndpointId id, List<String> routeTables, Instant at) implements EndpointCommand {
        public RouteEndpoint {
            routeTables = List.copyOf(routeTables);
        }
    }

    /** @param policy null for the one that every endpoint has that never said anything else */
    record SetEndpointPolicy(EndpointId id, @Nullable EndpointPolicy policy, Instant at) implements EndpointCommand {}

    /** @param offered whether its service carries professional endpoints */
    record UpgradeEndpoint(EndpointId id, boolean offered, Instant at) implements EndpointCommand {}

    /** Its service has ended: what is not connected never will be. */
    record AbandonEndpoint(EndpointId id, Instant at) implements EndpointCommand {}

    record DeleteEndpoint(EndpointId id, Instant at) implements EndpointCommand {}

    /** Takes back a request whose failure its consumer is told in the answer. */
    record WithdrawEndpoint(EndpointId id, Instant at) implements EndpointCommand {}

    record SettleQuota(EndpointId id, Instant at) implements EndpointCommand {}

    record SettlePort(EndpointId id, Instant at) implements EndpointCommand {}
}
