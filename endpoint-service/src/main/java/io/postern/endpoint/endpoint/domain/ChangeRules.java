package io.postern.endpoint.endpoint.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decision;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.Tag;
import io.postern.endpoint.Tags;
import io.postern.endpoint.endpoint.domain.Endpoint.Live;
import io.postern.endpoint.endpoint.domain.Endpoint.Placed;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DescribeConnection;
import io.postern.endpoint.endpoint.domain.EndpointCommand.OpenEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RouteEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SetEndpointPolicy;
import io.postern.endpoint.endpoint.domain.EndpointCommand.TagEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.UntagEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.UpgradeEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointEvent.ConnectionDescribed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPolicyChanged;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRoutesChanged;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointTagsChanged;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointUpgraded;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointWhitelistChanged;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What may be changed of an endpoint that lives. What is so already is no change. */
final class ChangeRules {

    private ChangeRules() {}

    static Decision<EndpointEvent> describe(Live state, DescribeConnection c) {
        return c.description().equals(state.details().note())
                ? nothing()
                : emit(new ConnectionDescribed(c.id(), c.service(), c.description(), c.at()));
    }

    static Decision<EndpointEvent> open(Live state, OpenEndpoint c) {
        EndpointDetails was = state.details();
        boolean enabled = Objects.requireNonNullElse(c.enabled(), was.whitelistEnabled());
        List<String> whitelist = Objects.requireNonNullElse(c.whitelist(), was.whitelist());
        if (enabled == was.whitelistEnabled() && whitelist.equals(was.whitelist())) {
            return nothing();
        }
        return was.gateway()
                ? refuse(
                        EndpointReason.A_GATEWAY,
                        "Expected an interface endpoint, but %s is a gateway: it has no whitelist",
                        c.id().value())
                : emit(new EndpointWhitelistChanged(c.id(), enabled, whitelist, c.at()));
    }

    static Decision<EndpointEvent> tag(Live state, TagEndpoint c) {
        return tags(state, c.id(), Tags.with(state.details().tags(), c.tags()), c.at());
    }

    static Decision<EndpointEvent> untag(Live state, UntagEndpoint c) {
        return tags(state, c.id(), Tags.without(state.details().tags(), c.tags()), c.at());
    }

    private static Decision<EndpointEvent> tags(Live state, EndpointId id, List<Tag> tags, Instant at) {
        if (tags.size() > Tags.MOST) {
            return refuse(EndpointReason.TOO_MANY_TAGS, "Expected at most %d tags", Tags.MOST);
        }
        return tags.equals(state.details().tags()) ? nothing() : emit(new EndpointTagsChanged(id, tags, at));
    }

    static Decision<EndpointEvent> route(Placed state, RouteEndpoint c) {
        if (!state.details().gateway()) {
            return refuse(
                    EndpointReason.NOT_A_GATEWAY,
                    "Expected a gateway, but %s is an interface endpoint: no route leads to it",
                    c.id().value());
        }
        return c.routeTables().equals(state.details().options().routeTables())
                ? nothing()
                : emit(new EndpointRoutesChanged(c.id(), c.routeTables(), c.at()));
    }

    static Decision<EndpointEvent> limit(Placed state, SetEndpointPolicy c) {
        EndpointDetails details = state.details();
        EndpointPolicy was = details.options().policy();
        if (was == null) {
            return refuse(
                    c.policy() == null ? EndpointReason.NO_POLICY_ATTACHED : EndpointReason.NO_POLICY,
                    "Expected an endpoint whose service allows policies, but that of %s does not",
                    c.id().value());
        }
        EndpointPolicy policy = c.policy() == null ? EndpointPolicy.standard(details.gateway()) : c.policy();
        if (details.gateway() != (policy.document() == null) && c.policy() != null) {
            return refuse(
                    EndpointReason.WRONG_POLICY,
                    "Expected policy_statement for a gateway and policy_document for all others, but %s is %s",
                    c.id().value(),
                    details.serviceType());
        }
        return policy.equals(was) ? nothing() : emit(new EndpointPolicyChanged(c.id(), policy, c.at()));
    }

    static Decision<EndpointEvent> upgrade(Placed state, UpgradeEndpoint c) {
        if (state.details().upgraded()) {
            return nothing();
        }
        return c.offered()
                ? emit(new EndpointUpgraded(c.id(), c.at()))
                : refuse(
                        EndpointReason.NOT_PROFESSIONAL,
                        "Expected the service of %s to carry professional endpoints, but it has not been upgraded",
                        c.id().value());
    }
}
