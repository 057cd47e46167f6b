package io.postern.vpc.vpc.domain;

import static io.postern.vpc.vpc.domain.VpcFixture.CREATED;
import static io.postern.vpc.vpc.domain.VpcFixture.DELETED;
import static io.postern.vpc.vpc.domain.VpcFixture.ID;
import static io.postern.vpc.vpc.domain.VpcFixture.LATER;
import static io.postern.vpc.vpc.domain.VpcFixture.OWNER;
import static io.postern.vpc.vpc.domain.VpcFixture.RANGE;
import static io.postern.vpc.vpc.domain.VpcFixture.RESERVED;
import static io.postern.vpc.vpc.domain.VpcFixture.SPEC;
import static io.postern.vpc.vpc.domain.VpcFixture.STRANGER;
import static io.postern.vpc.vpc.domain.VpcFixture.SUBNET;

import io.postern.vpc.vpc.domain.VpcCommand.DeleteVpc;
import io.postern.vpc.vpc.domain.VpcEvent.RangeReleased;
import io.postern.vpc.vpc.domain.VpcEvent.VpcDeleted;
import org.junit.jupiter.api.Test;

class DeleteVpcTest {

    private static final VpcCommand DELETE = new DeleteVpc(ID, OWNER, LATER);

    @Test
    void an_empty_vpc_is_deleted() {
        SPEC.given(CREATED).when(DELETE).then(new VpcDeleted(ID, LATER));
        SPEC.given(CREATED, RESERVED, new RangeReleased(ID, SUBNET, RANGE, LATER))
                .when(DELETE)
                .then(new VpcDeleted(ID, LATER));
    }

    @Test
    void a_vpc_with_subnets_is_not() {
        SPEC.given(CREATED, RESERVED).when(DELETE).thenRefused(VpcRefusal.HAS_SUBNETS);
    }

    @Test
    void what_is_not_there_cannot_be_deleted() {
        SPEC.given().when(DELETE).thenRefused(VpcRefusal.NOT_FOUND);
        SPEC.given(CREATED, DELETED).when(DELETE).thenRefused(VpcRefusal.NOT_FOUND);
    }

    @Test
    void a_stranger_cannot_delete_it() {
        SPEC.given(CREATED).when(new DeleteVpc(ID, STRANGER, LATER)).thenRefused(VpcRefusal.NOT_FOUND);
    }
}
