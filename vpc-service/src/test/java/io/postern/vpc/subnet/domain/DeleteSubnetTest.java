package io.postern.vpc.subnet.domain;

import static io.postern.vpc.subnet.domain.SubnetFixture.CREATED;
import static io.postern.vpc.subnet.domain.SubnetFixture.DELETED;
import static io.postern.vpc.subnet.domain.SubnetFixture.ID;
import static io.postern.vpc.subnet.domain.SubnetFixture.LATER;
import static io.postern.vpc.subnet.domain.SubnetFixture.OTHER_VPC;
import static io.postern.vpc.subnet.domain.SubnetFixture.OWNER;
import static io.postern.vpc.subnet.domain.SubnetFixture.SPEC;
import static io.postern.vpc.subnet.domain.SubnetFixture.STRANGER;
import static io.postern.vpc.subnet.domain.SubnetFixture.VPC;

import io.postern.vpc.subnet.domain.SubnetCommand.DeleteSubnet;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetDeleted;
import org.junit.jupiter.api.Test;

class DeleteSubnetTest {

    private static final SubnetCommand DELETE = new DeleteSubnet(ID, OWNER, VPC, LATER);

    @Test
    void a_subnet_is_deleted() {
        SPEC.given(CREATED).when(DELETE).then(new SubnetDeleted(ID, LATER));
    }

    @Test
    void it_is_deleted_through_its_own_vpc_only() {
        SPEC.given(CREATED).when(new DeleteSubnet(ID, OWNER, OTHER_VPC, LATER)).thenRefused(SubnetRefusal.NOT_IN_VPC);
    }

    @Test
    void what_is_not_there_cannot_be_deleted() {
        SPEC.given().when(DELETE).thenRefused(SubnetRefusal.NOT_FOUND);
        SPEC.given(CREATED, DELETED).when(DELETE).thenRefused(SubnetRefusal.NOT_FOUND);
        SPEC.given(CREATED).when(new DeleteSubnet(ID, STRANGER, VPC, LATER)).thenRefused(SubnetRefusal.NOT_FOUND);
    }
}
