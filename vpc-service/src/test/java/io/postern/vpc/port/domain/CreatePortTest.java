package io.postern.vpc.port.domain;

import static io.postern.vpc.port.domain.PortFixture.ANYWHERE;
import static io.postern.vpc.port.domain.PortFixture.CREATED;
import static io.postern.vpc.port.domain.PortFixture.FREE;
import static io.postern.vpc.port.domain.PortFixture.NETWORK;
import static io.postern.vpc.port.domain.PortFixture.NOWHERE;
import static io.postern.vpc.port.domain.PortFixture.OTHER_VPC;
import static io.postern.vpc.port.domain.PortFixture.RELEASED;
import static io.postern.vpc.port.domain.PortFixture.SPEC;
import static io.postern.vpc.port.domain.PortFixture.SUBNET;
import static io.postern.vpc.port.domain.PortFixture.at;
import static io.postern.vpc.port.domain.PortFixture.create;

import io.postern.vpc.port.domain.Site.Facts;
import io.postern.vpc.port.domain.Site.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreatePortTest {

    @Test
    void a_port_gets_a_free_address() {
        SPEC.given().when(create(ANYWHERE)).then(CREATED);
    }

    @Test
    void a_port_gets_the_address_it_wants() {
        SPEC.given().when(create(at("10.0.1.7", true))).then(CREATED);
    }

    @Test
    void a_user_need_not_name_the_vpc() {
        SPEC.given()
                .when(create(new Site(new Wish(null, SUBNET, null, null), new Facts(true, NETWORK, FREE))))
                .then(CREATED);
    }

    @Test
    void creating_it_again_changes_nothing() {
        SPEC.given(CREATED).when(create(ANYWHERE)).thenNothing();
        SPEC.given(CREATED, RELEASED).when(create(ANYWHERE)).thenNothing();
    }

    @Test
    void a_full_subnet_has_no_address_left() {
        SPEC.given().when(create(NOWHERE)).thenRefused(NoPort.NO_ADDRESS_LEFT);
    }

    @Test
    void an_address_that_is_in_use_is_refused() {
        SPEC.given().when(create(at("10.0.1.7", false))).thenRefused(NoPort.ADDRESS_IN_USE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.0", "10.0.1.1", "10.0.1.253", "10.0.1.254", "10.0.1.255"})
    void the_subnet_keeps_some_addresses_for_itself(String kept) {
        SPEC.given().when(create(at(kept, true))).thenRefused(NoPort.ADDRESS_IN_USE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.2.7", "10.0.0.7", "", "10.0.1", "::1", "10.0.1.7/32"})
    void an_address_outside_the_subnet_is_refused(String outside) {
        SPEC.given().when(create(at(outside, true))).thenRefused(NoPort.ADDRESS_OUTSIDE_SUBNET);
    }

    @Test
    void the_place_must_be_known() {
        Wish wish = new Wish(OTHER_VPC, SUBNET, null, null);
        SPEC.given()
                .when(create(new Site(wish, new Facts(false, NETWORK, FREE))))
                .thenRefused(NoPort.VPC_UNKNOWN);
        SPEC.given().when(create(new Site(wish, new Facts(true, null, FREE)))).thenRefused(NoPort.SUBNET_UNKNOWN);
        SPEC.given()
                .when(create(new Site(wish, new Facts(true, NETWORK, FREE))))
                .thenRefused(NoPort.SUBNET_NOT_IN_VPC);
        Wish second = new Wish(null, SUBNET, SUBNET, null);
        SPEC.given()
                .when(create(new Site(second, new Facts(true, NETWORK, FREE))))
                .thenRefused(NoPort.SUBNET_UNKNOWN);
    }
}
