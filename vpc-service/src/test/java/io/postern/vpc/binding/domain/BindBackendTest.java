package io.postern.vpc.binding.domain;

import static io.postern.vpc.binding.domain.BindingFixture.ADDRESS;
import static io.postern.vpc.binding.domain.BindingFixture.BACKEND;
import static io.postern.vpc.binding.domain.BindingFixture.BOUND;
import static io.postern.vpc.binding.domain.BindingFixture.NOON;
import static io.postern.vpc.binding.domain.BindingFixture.OTHER_VPC;
import static io.postern.vpc.binding.domain.BindingFixture.OWNER;
import static io.postern.vpc.binding.domain.BindingFixture.REFUSED;
import static io.postern.vpc.binding.domain.BindingFixture.RELEASED;
import static io.postern.vpc.binding.domain.BindingFixture.SERVICE;
import static io.postern.vpc.binding.domain.BindingFixture.SPEC;
import static io.postern.vpc.binding.domain.BindingFixture.bind;

import io.postern.vpc.binding.domain.BindingCommand.Backend;
import io.postern.vpc.binding.domain.BindingEvent.BackendRefused;
import org.junit.jupiter.api.Test;

class BindBackendTest {

    @Test
    void a_service_gets_its_backend() {
        SPEC.given().when(bind(true, BACKEND)).then(BOUND);
    }

    @Test
    void a_service_whose_port_is_not_there_is_told_so() {
        SPEC.given().when(bind(true, null)).then(REFUSED);
    }

    @Test
    void a_service_whose_vpc_is_not_there_is_told_so() {
        SPEC.given()
                .when(bind(false, BACKEND))
                .then(new BackendRefused(
                        SERVICE, OWNER, NoBackend.VPC_UNKNOWN, "Expected VPC vpc, but there is none", NOON));
    }

    @Test
    void the_port_must_be_in_the_services_vpc() {
        SPEC.given()
                .when(bind(true, new Backend(OTHER_VPC, ADDRESS)))
                .then(new BackendRefused(
                        SERVICE,
                        OWNER,
                        NoBackend.PORT_NOT_IN_VPC,
                        "Expected port port in VPC vpc, but it is not",
                        NOON));
    }

    @Test
    void a_service_has_one_backend_however_often_it_asks() {
        SPEC.given(BOUND).when(bind(true, BACKEND)).thenNothing();
        SPEC.given(REFUSED).when(bind(true, BACKEND)).thenNothing();
        SPEC.given(BOUND, RELEASED).when(bind(true, BACKEND)).thenNothing();
    }
}
