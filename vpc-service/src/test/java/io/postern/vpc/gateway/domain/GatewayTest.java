package io.postern.vpc.gateway.domain;

import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.vpc.EndpointId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import io.postern.vpc.gateway.domain.GatewayCommand.AttachGateway;
import io.postern.vpc.gateway.domain.GatewayCommand.DetachGateway;
import io.postern.vpc.gateway.domain.GatewayEvent.GatewayAttached;
import io.postern.vpc.gateway.domain.GatewayEvent.GatewayDetached;
import io.postern.vpc.gateway.domain.GatewayEvent.GatewayRefused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private static final DeciderSpec<Gateway, GatewayCommand, GatewayEvent> SPEC = DeciderSpec.of(new GatewayDecider());
    private static final EndpointId ENDPOINT = new EndpointId("endpoint");
    private static final ProjectId OWNER = new ProjectId("owner");
    private static final VpcId VPC = new VpcId("vpc");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static final GatewayEvent ATTACHED = new GatewayAttached(ENDPOINT, OWNER, VPC, NOON);
    private static final GatewayEvent REFUSED =
            new GatewayRefused(ENDPOINT, OWNER, NoGateway.VPC_UNKNOWN, "Expected VPC vpc, but there is none", NOON);
    private static final GatewayEvent DETACHED = new GatewayDetached(ENDPOINT, NOON);
    private static final GatewayCommand DETACH = new DetachGateway(ENDPOINT, NOON);

    @Test
    void a_gateway_is_attached_to_a_vpc_that_is_there() {
        SPEC.given().when(attach(true)).then(ATTACHED);
    }

    @Test
    void a_gateway_whose_vpc_is_not_there_is_told_so() {
        SPEC.given().when(attach(false)).then(REFUSED);
    }

    @Test
    void a_gateway_has_one_answer_however_often_it_asks() {
        SPEC.given(ATTACHED).when(attach(false)).thenNothing();
        SPEC.given(REFUSED).when(attach(true)).thenNothing();
        SPEC.given(ATTACHED, DETACHED).when(attach(true)).thenNothing();
    }

    @Test
    void what_is_attached_is_detached_once() {
        SPEC.given(ATTACHED).when(DETACH).then(DETACHED);
        SPEC.given(ATTACHED, DETACHED).when(DETACH).thenNothing();
    }

    @Test
    void an_endpoint_that_is_no_gateway_has_nothing_to_detach() {
        SPEC.given().when(DETACH).thenNothing();
        SPEC.given(REFUSED).when(DETACH).thenNothing();
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new GatewayDecider(), (dice, _) -> dice.nextInt(3) == 0 ? DETACH : attach(dice.nextBoolean()));
    }

    private static GatewayCommand attach(boolean known) {
        return new AttachGateway(ENDPOINT, OWNER, VPC, known, NOON);
    }
}
