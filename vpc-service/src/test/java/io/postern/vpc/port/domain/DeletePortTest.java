package io.postern.vpc.port.domain;

import static io.postern.vpc.port.domain.PortFixture.ALLOCATED;
import static io.postern.vpc.port.domain.PortFixture.CREATED;
import static io.postern.vpc.port.domain.PortFixture.ID;
import static io.postern.vpc.port.domain.PortFixture.LATER;
import static io.postern.vpc.port.domain.PortFixture.OWNER;
import static io.postern.vpc.port.domain.PortFixture.REFUSED;
import static io.postern.vpc.port.domain.PortFixture.RELEASED;
import static io.postern.vpc.port.domain.PortFixture.SPEC;
import static io.postern.vpc.port.domain.PortFixture.STRANGER;

import io.postern.vpc.port.domain.PortCommand.DeletePort;
import io.postern.vpc.port.domain.PortEvent.PortReleased;
import org.junit.jupiter.api.Test;

class DeletePortTest {

    private static final PortCommand DELETE = new DeletePort(ID, OWNER, LATER);

    @Test
    void a_users_port_is_released() {
        SPEC.given(CREATED).when(DELETE).then(new PortReleased(ID, null, LATER));
    }

    @Test
    void an_endpoints_port_is_not_its_owners_to_delete() {
        SPEC.given(ALLOCATED).when(DELETE).thenRefused(PortRefusal.HELD_BY_ENDPOINT);
    }

    @Test
    void what_is_not_there_cannot_be_deleted() {
        SPEC.given().when(DELETE).thenRefused(PortRefusal.NOT_FOUND);
        SPEC.given(REFUSED).when(DELETE).thenRefused(PortRefusal.NOT_FOUND);
        SPEC.given(CREATED, RELEASED).when(DELETE).thenRefused(PortRefusal.NOT_FOUND);
    }

    @Test
    void a_stranger_cannot_delete_it() {
        SPEC.given(CREATED).when(new DeletePort(ID, STRANGER, LATER)).thenRefused(PortRefusal.NOT_FOUND);
        SPEC.given(ALLOCATED).when(new DeletePort(ID, STRANGER, LATER)).thenRefused(PortRefusal.NOT_FOUND);
    }
}
