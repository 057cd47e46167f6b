package io.postern.vpc.port.domain;

import static io.postern.vpc.port.domain.PortFixture.ALLOCATED;
import static io.postern.vpc.port.domain.PortFixture.ANYWHERE;
import static io.postern.vpc.port.domain.PortFixture.NOWHERE;
import static io.postern.vpc.port.domain.PortFixture.REFUSED;
import static io.postern.vpc.port.domain.PortFixture.RELEASED;
import static io.postern.vpc.port.domain.PortFixture.SPEC;
import static io.postern.vpc.port.domain.PortFixture.allocate;
import static io.postern.vpc.port.domain.PortFixture.at;

import org.junit.jupiter.api.Test;

class AllocatePortTest {

    @Test
    void an_endpoint_gets_its_port() {
        SPEC.given().when(allocate(ANYWHERE)).then(ALLOCATED);
        SPEC.given().when(allocate(at("10.0.1.7", true))).then(ALLOCATED);
    }

    @Test
    void an_endpoint_that_cannot_have_one_is_told_why() {
        SPEC.given().when(allocate(NOWHERE)).then(REFUSED);
    }

    @Test
    void an_endpoint_has_one_port_however_often_it_asks() {
        SPEC.given(ALLOCATED).when(allocate(ANYWHERE)).thenNothing();
        SPEC.given(REFUSED).when(allocate(ANYWHERE)).thenNothing();
        SPEC.given(ALLOCATED, RELEASED).when(allocate(ANYWHERE)).thenNothing();
    }
}
