package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.DETAILS;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.ID;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.LATER;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.NOON;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.OTHER_SERVICE;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.PORT_HELD;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.PROCESS;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.QUOTA_HELD;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.SERVICE;
import static io.postern.endpoint.endpoint.domain.EndpointFixture.SPEC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.decider.spec.DeciderSpec;
import io.postern.endpoint.Admission;
import io.postern.endpoint.Tag;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DescribeConnection;
import io.postern.endpoint.endpoint.domain.EndpointCommand.Entry;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldPort;
import io.postern.endpoint.endpoint.domain.EndpointCommand.HoldQuota;
import io.postern.endpoint.endpoint.domain.EndpointCommand.OpenEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.RouteEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.SetEndpointPolicy;
import io.postern.endpoint.endpoint.domain.EndpointCommand.TagEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.UntagEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.UpgradeEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointEvent.ConnectionDescribed;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointAccepted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointAttached;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointPolicyChanged;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRequested;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointRoutesChanged;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointSubmitted;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointTagsChanged;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointUpgraded;
import io.postern.endpoint.endpoint.domain.EndpointEvent.EndpointWhitelistChanged;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be changed of an endpoint, and how a gateway differs. */
class ChangeEndpointTest {

    private static final EndpointPolicy ALL = EndpointPolicy.standard(true);
    private static final EndpointPolicy READ = new EndpointPolicy(
            List.of(new PolicyStatement(null, "Allow", List.of("obs:object:GetObject"), List.of("*"), null)), null);
    private static final EndpointPolicy DOCUMENT = new EndpointPolicy(List.of(), "{}");
    private static final EndpointEvent GATEWAY_REQUESTED = requested("gateway", ALL);
    private static final EndpointEvent ATTACHED = new EndpointAttached(ID, NOON);
    private static final EndpointEvent GATEWAY_ACCEPTED = new EndpointAccepted(ID, SERVICE, null, PROCESS, null, NOON);

    @Test
    void a_gateway_is_held_without_a_port() {
        SPEC.given(GATEWAY_REQUESTED)
                .when(new HoldPort(ID, null, entry(null), LATER))
                .then(new EndpointAttached(ID, LATER));
        SPEC.given(GATEWAY_REQUESTED, ATTACHED)
                .when(new HoldPort(ID, null, entry(null), LATER))
                .thenNothing();
        SPEC.given(GATEWAY_REQUESTED, ATTACHED)
                .when(new HoldQuota(ID, new Entry(Admission.OPEN, null, PROCESS), LATER))
                .then(new EndpointAccepted(ID, SERVICE, null, PROCESS, null, LATER));
    }

    @Test
    void a_rule_accepts_where_approval_is_wanted_and_is_named() {
        AutoApproval approval = new AutoApproval("rule", 2);
        SPEC.given(EndpointFixture.REQUESTED, PORT_HELD)
                .when(new HoldQuota(ID, entry(approval), LATER))
                .then(new EndpointAccepted(ID, SERVICE, EndpointFixture.PORT, PROCESS, approval, LATER));
        SPEC.given(EndpointFixture.REQUESTED, QUOTA_HELD)
                .when(new HoldPort(ID, EndpointFixture.PORT, entry(null), LATER))
                .then(new EndpointSubmitted(ID, SERVICE, EndpointFixture.PORT, LATER));
    }

    @Test
    void the_whitelist_of_an_endpoint_is_replaced_and_what_is_not_said_stays() {
        Past.ACCEPTED
                .when(new OpenEndpoint(ID, false, List.of("10.0.0.1"), LATER))
                .then(new EndpointWhitelistChanged(ID, false, List.of("10.0.0.1"), LATER));
        Past.ACCEPTED
                .when(new OpenEndpoint(ID, null, List.of(), LATER))
                .then(new EndpointWhitelistChanged(ID, true, List.of(), LATER));
        Past.ACCEPTED
                .when(new OpenEndpoint(ID, false, null, LATER))
                .then(new EndpointWhitelistChanged(ID, false, DETAILS.whitelist(), LATER));
        Past.ACCEPTED.when(new OpenEndpoint(ID, null, null, LATER)).thenNothing();
    }

    @Test
    void a_gateway_has_no_whitelist() {
        SPEC.given(GATEWAY_REQUESTED, ATTACHED, GATEWAY_ACCEPTED)
                .when(new OpenEndpoint(ID, true, null, LATER))
                .thenRefused(EndpointReason.A_GATEWAY);
        SPEC.given(GATEWAY_REQUESTED, ATTACHED, GATEWAY_ACCEPTED)
                .when(new OpenEndpoint(ID, null, List.of("10.0.0.1"), LATER))
                .thenRefused(EndpointReason.A_GATEWAY);
        SPEC.given(GATEWAY_REQUESTED, ATTACHED, GATEWAY_ACCEPTED)
                .when(new OpenEndpoint(ID, false, List.of(), LATER))
                .thenNothing();
    }

    @Test
    void tags_come_and_go() {
        Past.PENDING
                .when(new TagEndpoint(ID, List.of(new Tag("team", "new")), LATER))
                .then(new EndpointTagsChanged(ID, List.of(new Tag("team", "new")), LATER));
        Past.PENDING
                .when(new UntagEndpoint(ID, List.of(new Tag("team", "")), LATER))
                .then(new EndpointTagsChanged(ID, List.of(), LATER));
        Past.PENDING
                .when(new UntagEndpoint(ID, List.of(new Tag("cost", "")), LATER))
                .thenNothing();
    }

    @Test
    void routes_lead_to_gateways_only() {
        RouteEndpoint route = new RouteEndpoint(ID, List.of("table"), LATER);
        gateway(route).then(new EndpointRoutesChanged(ID, List.of("table"), LATER));
        Past.ACCEPTED.when(route).thenRefused(EndpointReason.NOT_A_GATEWAY);
        Past.CREATING.when(route).thenRefused(EndpointReason.STILL_CREATING);
    }

    @Test
    void the_policy_of_a_gateway_is_statements_and_falls_back_to_all() {
        EndpointEvent read = new EndpointPolicyChanged(ID, READ, LATER);
        gateway(new SetEndpointPolicy(ID, READ, LATER)).then(read);
        gateway(new SetEndpointPolicy(ID, DOCUMENT, LATER)).thenRefused(EndpointReason.WRONG_POLICY);
        SPEC.given(GATEWAY_REQUESTED, ATTACHED, GATEWAY_ACCEPTED, read)
                .when(new SetEndpointPolicy(ID, null, LATER))
                .then(new EndpointPolicyChanged(ID, ALL, LATER));
        gateway(new SetEndpointPolicy(ID, null, LATER)).thenNothing();
    }

    @Test
    void the_policy_of_an_interface_is_a_document() {
        SPEC.given(requested("interface", new EndpointPolicy(List.of(), null)), PORT_HELD, EndpointFixture.ACCEPTED)
                .when(new SetEndpointPolicy(ID, DOCUMENT, LATER))
                .then(new EndpointPolicyChanged(ID, DOCUMENT, LATER));
        Past.ACCEPTED.when(new SetEndpointPolicy(ID, DOCUMENT, LATER)).thenRefused(EndpointReason.NO_POLICY);
        Past.ACCEPTED.when(new SetEndpointPolicy(ID, null, LATER)).thenRefused(EndpointReason.NO_POLICY_ATTACHED);
    }

    @Test
    void an_endpoint_is_upgraded_once_if_its_service_is() {
        Past.ACCEPTED.when(new UpgradeEndpoint(ID, true, LATER)).then(new EndpointUpgraded(ID, LATER));
        Past.ACCEPTED.when(new UpgradeEndpoint(ID, false, LATER)).thenRefused(EndpointReason.NOT_PROFESSIONAL);
        SPEC.given(EndpointFixture.REQUESTED, PORT_HELD, EndpointFixture.ACCEPTED, new EndpointUpgraded(ID, NOON))
                .when(new UpgradeEndpoint(ID, false, LATER))
                .thenNothing();
    }

    @Test
    void a_provider_takes_notes_on_its_own_connections() {
        Past.REJECTED
                .when(new DescribeConnection(ID, SERVICE, "a note", LATER))
                .then(new ConnectionDescribed(ID, SERVICE, "a note", LATER));
        SPEC.given(EndpointFixture.REQUESTED, new ConnectionDescribed(ID, SERVICE, "a note", NOON))
                .when(new DescribeConnection(ID, SERVICE, "a note", LATER))
                .thenNothing();
        Past.REJECTED
                .when(new DescribeConnection(ID, OTHER_SERVICE, "a note", LATER))
                .thenRefused(EndpointReason.NOT_OF_THIS_SERVICE);
    }

    @Test
    void what_has_failed_or_is_going_cannot_be_changed() {
        Map<Past, EndpointReason> reasons = Map.of(
                Past.FAILED, EndpointReason.HAS_FAILED,
                Past.DELETING, EndpointReason.BEING_DELETED,
                Past.DELETED, EndpointReason.ENDPOINT_NOT_FOUND,
                Past.NOTHING, EndpointReason.ENDPOINT_NOT_FOUND);
        List<EndpointCommand> changes = List.of(
                new OpenEndpoint(ID, true, null, LATER),
                new TagEndpoint(ID, List.of(), LATER),
                new UntagEndpoint(ID, List.of(), LATER),
                new RouteEndpoint(ID, List.of(), LATER),
                new SetEndpointPolicy(ID, null, LATER),
                new UpgradeEndpoint(ID, true, LATER),
                new DescribeConnection(ID, SERVICE, "", LATER));
        reasons.forEach(
                (past, reason) -> changes.forEach(change -> past.when(change).thenRefused(reason)));
    }

    @Test
    void a_change_leaves_it_where_it_stands() {
        assertEquals(
                Past.PENDING.state().getClass(),
                SPEC.given(
                                EndpointFixture.REQUESTED,
                                QUOTA_HELD,
                                EndpointFixture.SUBMITTED,
                                new EndpointTagsChanged(ID, List.of(), LATER))
                        .state()
                        .getClass());
    }

    private static Entry entry(@Nullable AutoApproval approval) {
        return new Entry(Admission.ON_APPROVAL, approval, PROCESS);
    }

    private static DeciderSpec<Endpoint, EndpointCommand, EndpointEvent>.Then gateway(EndpointCommand command) {
        return SPEC.given(GATEWAY_REQUESTED, ATTACHED, GATEWAY_ACCEPTED).when(command);
    }

    private static EndpointEvent requested(String type, EndpointPolicy policy) {
        boolean gateway = type.equals("gateway");
        return new EndpointRequested(
                ID,
                DETAILS.marker(),
                DETAILS.project(),
                DETAILS.domain(),
                SERVICE,
                DETAILS.serviceName(),
                type,
                DETAILS.vpc(),
                gateway ? null : DETAILS.subnet(),
                null,
                false,
                false,
                List.of(),
                "",
                List.of(),
                new EndpointOptions(gateway ? List.of("default") : List.of(), policy, null, null, null),
                NOON);
    }
}
