package io.postern.vpc.subnet.domain;

import static io.postern.vpc.subnet.domain.SubnetFixture.CREATED;
import static io.postern.vpc.subnet.domain.SubnetFixture.DELETED;
import static io.postern.vpc.subnet.domain.SubnetFixture.FAILED;
import static io.postern.vpc.subnet.domain.SubnetFixture.REQUESTED;
import static io.postern.vpc.subnet.domain.SubnetFixture.SPEC;
import static io.postern.vpc.subnet.domain.SubnetFixture.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSubnetTest {

    @Test
    void a_subnet_is_requested() {
        SPEC.given().when(request("10.0.1.0/24", "10.0.1.1")).then(REQUESTED);
    }

    @Test
    void asking_again_changes_nothing() {
        SPEC.given(REQUESTED).when(request("10.0.1.0/24", "10.0.1.1")).thenNothing();
        SPEC.given(REQUESTED, FAILED).when(request("10.0.1.0/24", "10.0.1.1")).thenNothing();
        SPEC.given(CREATED).when(request("10.0.1.0/24", "10.0.1.1")).thenNothing();
        SPEC.given(CREATED, DELETED).when(request("10.0.1.0/24", "10.0.1.1")).thenNothing();
    }

    @Test
    void sixteen_addresses_are_the_least() {
        SPEC.given().when(request("10.0.1.0/29", "10.0.1.1")).thenRefused(SubnetRefusal.TOO_SMALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.2.1", "10.0.0.255", "10.0.1.0", "10.0.1.255"})
    void the_gateway_is_a_host_of_the_subnet(String gateway) {
        SPEC.given().when(request("10.0.1.0/24", gateway)).thenRefused(SubnetRefusal.GATEWAY_NOT_USABLE);
    }
}
