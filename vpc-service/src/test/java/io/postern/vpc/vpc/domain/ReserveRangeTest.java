package io.postern.vpc.vpc.domain;

import static io.postern.vpc.vpc.domain.VpcFixture.CREATED;
import static io.postern.vpc.vpc.domain.VpcFixture.DELETED;
import static io.postern.vpc.vpc.domain.VpcFixture.ID;
import static io.postern.vpc.vpc.domain.VpcFixture.LATER;
import static io.postern.vpc.vpc.domain.VpcFixture.OTHER_SUBNET;
import static io.postern.vpc.vpc.domain.VpcFixture.OWNER;
import static io.postern.vpc.vpc.domain.VpcFixture.RANGE;
import static io.postern.vpc.vpc.domain.VpcFixture.RESERVED;
import static io.postern.vpc.vpc.domain.VpcFixture.SPEC;
import static io.postern.vpc.vpc.domain.VpcFixture.STRANGER;
import static io.postern.vpc.vpc.domain.VpcFixture.SUBNET;
import static io.postern.vpc.vpc.domain.VpcFixture.created;

import io.postern.vpc.Cidr;
import io.postern.vpc.vpc.domain.VpcCommand.ReserveRange;
import io.postern.vpc.vpc.domain.VpcEvent.RangeReleased;
import io.postern.vpc.vpc.domain.VpcEvent.RangeReserved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReserveRangeTest {

    private static ReserveRange reserve(String range) {
        return new ReserveRange(ID, OWNER, OTHER_SUBNET, new Cidr(range), LATER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/24", "10.0.2.0/23", "10.0.255.240/28"})
    void a_free_range_is_reserved(String range) {
        SPEC.given(CREATED, RESERVED)
                .when(reserve(range))
                .then(new RangeReserved(ID, OTHER_SUBNET, new Cidr(range), LATER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.0/24", "10.0.0.0/23", "10.0.1.16/28", "10.0.0.0/16"})
    void a_range_that_overlaps_another_is_refused(String range) {
        SPEC.given(CREATED, RESERVED).when(reserve(range)).thenRefused(VpcRefusal.OVERLAPS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0/24", "10.0.0.0/15", "192.168.0.0/24"})
    void a_range_outside_the_vpc_is_refused(String range) {
        SPEC.given(CREATED).when(reserve(range)).thenRefused(VpcRefusal.OUTSIDE_VPC);
    }

    @Test
    void a_vpc_without_a_range_holds_any_private_one() {
        SPEC.given(created(null))
                .when(reserve("192.168.0.0/24"))
                .then(new RangeReserved(ID, OTHER_SUBNET, new Cidr("192.168.0.0/24"), LATER));
        SPEC.given(created(null)).when(reserve("8.8.8.0/24")).thenRefused(VpcRefusal.OUTSIDE_VPC);
    }

    @Test
    void a_released_range_is_free_again() {
        SPEC.given(CREATED, RESERVED, new RangeReleased(ID, SUBNET, RANGE, LATER))
                .when(reserve("10.0.1.0/24"))
                .then(new RangeReserved(ID, OTHER_SUBNET, RANGE, LATER));
    }

    @Test
    void reserving_it_again_changes_nothing() {
        SPEC.given(CREATED, RESERVED)
                .when(new ReserveRange(ID, OWNER, SUBNET, RANGE, LATER))
                .thenNothing();
    }

    @Test
    void without_a_vpc_there_is_no_range() {
        SPEC.given().when(reserve("10.0.0.0/24")).thenRefused(VpcRefusal.NOT_FOUND);
        SPEC.given(CREATED, DELETED).when(reserve("10.0.0.0/24")).thenRefused(VpcRefusal.NOT_FOUND);
        SPEC.given(CREATED)
                .when(new ReserveRange(ID, STRANGER, OTHER_SUBNET, RANGE, LATER))
                .thenRefused(VpcRefusal.NOT_FOUND);
    }
}
