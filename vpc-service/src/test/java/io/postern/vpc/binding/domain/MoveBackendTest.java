package io.postern.vpc.binding.domain;

import static io.postern.vpc.binding.domain.BindingFixture.ADDRESS;
import static io.postern.vpc.binding.domain.BindingFixture.BOUND;
import static io.postern.vpc.binding.domain.BindingFixture.LATER;
import static io.postern.vpc.binding.domain.BindingFixture.OTHER_VPC;
import static io.postern.vpc.binding.domain.BindingFixture.OWNER;
import static io.postern.vpc.binding.domain.BindingFixture.REFUSED;
import static io.postern.vpc.binding.domain.BindingFixture.RELEASED;
import static io.postern.vpc.binding.domain.BindingFixture.SERVICE;
import static io.postern.vpc.binding.domain.BindingFixture.SPEC;
import static io.postern.vpc.binding.domain.BindingFixture.VPC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.vpc.Address;
import io.postern.vpc.PortId;
import io.postern.vpc.VpcId;
import io.postern.vpc.binding.domain.BindingCommand.Backend;
import io.postern.vpc.binding.domain.BindingCommand.MoveBackend;
import io.postern.vpc.binding.domain.BindingEvent.BackendMoveRefused;
import io.postern.vpc.binding.domain.BindingEvent.BackendMoved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveBackendTest {

    private static final PortId NEW_PORT = new PortId("new");
    private static final Address NEW_ADDRESS = new Address("10.0.1.8");
    private static final BindingEvent MOVED = new BackendMoved(SERVICE, NEW_PORT, VPC, OWNER, NEW_ADDRESS, LATER);

    @Test
    void a_service_gets_another_backend() {
        SPEC.given(BOUND).when(move(new Backend(VPC, NEW_ADDRESS))).then(MOVED);
    }

    @Test
    void the_old_port_is_free_then() {
        assertEquals(
                new Binding.Bound(SERVICE, OWNER, VPC, NEW_PORT, NEW_ADDRESS),
                SPEC.given(BOUND, MOVED).state());
    }

    @Test
    void a_port_that_is_not_there_leaves_the_backend_as_it_is() {
        BindingEvent refused = refused(NoBackend.PORT_UNKNOWN, "Expected port new, but there is none");
        SPEC.given(BOUND).when(move(null)).then(refused);
        assertEquals(SPEC.given(BOUND).state(), SPEC.given(BOUND, refused).state());
    }

    @Test
    void the_port_must_be_in_the_services_vpc() {
        SPEC.given(BOUND)
                .when(move(new Backend(OTHER_VPC, ADDRESS)))
                .then(refused(NoBackend.PORT_NOT_IN_VPC, "Expected port new in VPC vpc, but it is not"));
    }

    @Test
    void a_service_without_a_backend_has_nothing_to_change() {
        SPEC.given().when(move(null)).thenNothing();
        SPEC.given(REFUSED).when(move(null)).thenNothing();
        SPEC.given(BOUND, RELEASED).when(move(null)).thenNothing();
    }

    private static BindingEvent refused(NoBackend reason, String text) {
        return new BackendMoveRefused(SERVICE, NEW_PORT, OWNER, reason, text, LATER);
    }

    private static MoveBackend move(@Nullable Backend backend) {
        return new MoveBackend(SERVICE, OWNER, new VpcId("vpc"), NEW_PORT, true, backend, LATER);
    }
}
