package io.postern.vpc.vpc.domain;

import static io.postern.vpc.vpc.domain.VpcFixture.CREATED;
import static io.postern.vpc.vpc.domain.VpcFixture.FAILED;
import static io.postern.vpc.vpc.domain.VpcFixture.REQUESTED;
import static io.postern.vpc.vpc.domain.VpcFixture.SPACE;
import static io.postern.vpc.vpc.domain.VpcFixture.SPEC;
import static io.postern.vpc.vpc.domain.VpcFixture.request;
import static io.postern.vpc.vpc.domain.VpcFixture.requested;

import io.postern.vpc.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestVpcTest {

    @Test
    void a_vpc_is_requested() {
        SPEC.given().when(request(SPACE)).then(REQUESTED);
    }

    @Test
    void a_vpc_may_have_no_range_of_its_own() {
        SPEC.given().when(request(null)).then(requested(null));
    }

    @Test
    void asking_again_changes_nothing() {
        SPEC.given(REQUESTED).when(request(SPACE)).thenNothing();
        SPEC.given(REQUESTED, CREATED).when(request(SPACE)).thenNothing();
        SPEC.given(REQUESTED, FAILED).when(request(SPACE)).thenNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.255.255.240/28", "172.16.0.0/12", "172.31.0.0/16", "192.168.0.0/16"})
    void private_ranges_are_allowed(String range) {
        SPEC.given().when(request(new Cidr(range))).then(requested(new Cidr(range)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/29",
                "10.0.0.0/7",
                "172.0.0.0/8",
                "172.32.0.0/16",
                "192.0.0.0/8",
                "198.19.128.0/17",
                "100.64.0.0/16",
                "0.0.0.0/0"
            })
    void other_ranges_are_not(String range) {
        SPEC.given().when(request(new Cidr(range))).thenRefused(VpcRefusal.RANGE_NOT_ALLOWED);
    }
}
