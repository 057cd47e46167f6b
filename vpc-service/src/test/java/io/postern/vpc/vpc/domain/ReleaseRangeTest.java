package io.postern.vpc.vpc.domain;

import static io.postern.vpc.vpc.domain.VpcFixture.CREATED;
import static io.postern.vpc.vpc.domain.VpcFixture.ID;
import static io.postern.vpc.vpc.domain.VpcFixture.LATER;
import static io.postern.vpc.vpc.domain.VpcFixture.OTHER_SUBNET;
import static io.postern.vpc.vpc.domain.VpcFixture.OWNER;
import static io.postern.vpc.vpc.domain.VpcFixture.RANGE;
import static io.postern.vpc.vpc.domain.VpcFixture.RESERVED;
import static io.postern.vpc.vpc.domain.VpcFixture.SPEC;
import static io.postern.vpc.vpc.domain.VpcFixture.STRANGER;
import static io.postern.vpc.vpc.domain.VpcFixture.SUBNET;

import io.postern.vpc.vpc.domain.VpcCommand.ReleaseRange;
import io.postern.vpc.vpc.domain.VpcEvent.RangeReleased;
import org.junit.jupiter.api.Test;

class ReleaseRangeTest {

    @Test
    void a_subnets_range_is_released() {
        SPEC.given(CREATED, RESERVED)
                .when(new ReleaseRange(ID, OWNER, SUBNET, LATER))
                .then(new RangeReleased(ID, SUBNET, RANGE, LATER));
    }

    @Test
    void what_is_not_reserved_needs_no_release() {
        SPEC.given(CREATED, RESERVED)
                .when(new ReleaseRange(ID, OWNER, OTHER_SUBNET, LATER))
                .thenNothing();
    }

    @Test
    void without_a_vpc_nothing_is_released() {
        SPEC.given().when(new ReleaseRange(ID, OWNER, SUBNET, LATER)).thenRefused(VpcRefusal.NOT_FOUND);
        SPEC.given(CREATED, RESERVED)
                .when(new ReleaseRange(ID, STRANGER, SUBNET, LATER))
                .thenRefused(VpcRefusal.NOT_FOUND);
    }
}
