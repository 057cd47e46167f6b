package io.postern.vpc.port.domain;

import static io.postern.vpc.port.domain.PortFixture.ALLOCATED;
import static io.postern.vpc.port.domain.PortFixture.ENDPOINT;
import static io.postern.vpc.port.domain.PortFixture.ID;
import static io.postern.vpc.port.domain.PortFixture.LATER;
import static io.postern.vpc.port.domain.PortFixture.REFUSED;
import static io.postern.vpc.port.domain.PortFixture.RELEASED;
import static io.postern.vpc.port.domain.PortFixture.SPEC;

import io.postern.vpc.port.domain.PortCommand.ReleasePort;
import io.postern.vpc.port.domain.PortEvent.PortReleased;
import org.junit.jupiter.api.Test;

class ReleasePortTest {

    private static final PortCommand RELEASE = new ReleasePort(ID, LATER);

    @Test
    void an_endpoint_gives_its_port_back() {
        SPEC.given(ALLOCATED).when(RELEASE).then(new PortReleased(ID, ENDPOINT, LATER));
    }

    @Test
    void an_endpoint_without_a_port_has_nothing_to_give_back() {
        SPEC.given().when(RELEASE).thenNothing();
        SPEC.given(REFUSED).when(RELEASE).thenNothing();
        SPEC.given(ALLOCATED, RELEASED).when(RELEASE).thenNothing();
    }
}
