package io.postern.vpc.subnet.domain;

import static io.postern.vpc.subnet.domain.SubnetFixture.CREATED;
import static io.postern.vpc.subnet.domain.SubnetFixture.DELETED;
import static io.postern.vpc.subnet.domain.SubnetFixture.FAILED;
import static io.postern.vpc.subnet.domain.SubnetFixture.ID;
import static io.postern.vpc.subnet.domain.SubnetFixture.LATER;
import static io.postern.vpc.subnet.domain.SubnetFixture.NOON;
import static io.postern.vpc.subnet.domain.SubnetFixture.OWNER;
import static io.postern.vpc.subnet.domain.SubnetFixture.REQUESTED;
import static io.postern.vpc.subnet.domain.SubnetFixture.SPEC;
import static io.postern.vpc.subnet.domain.SubnetFixture.VPC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.vpc.subnet.domain.SubnetCommand.Change;
import io.postern.vpc.subnet.domain.SubnetCommand.DeleteSubnet;
import io.postern.vpc.subnet.domain.SubnetCommand.DenySubnetQuota;
import io.postern.vpc.subnet.domain.SubnetCommand.GrantSubnetQuota;
import io.postern.vpc.subnet.domain.SubnetCommand.UpdateSubnet;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetDeleted;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubnetQuotaTest {

    private static final SubnetCommand GRANT = new GrantSubnetQuota(ID, OWNER, VPC, NOON);
    private static final SubnetCommand DENY = new DenySubnetQuota(ID, OWNER, VPC, "100 of 100 are used", LATER);

    @Test
    void with_quota_it_is_created_as_it_was_asked_for() {
        SPEC.given(REQUESTED).when(GRANT).then(CREATED);
        assertEquals(SPEC.given(CREATED).state(), SPEC.given(REQUESTED, CREATED).state());
    }

    @Test
    void without_quota_it_fails() {
        SPEC.given(REQUESTED).when(DENY).then(FAILED);
    }

    @Test
    void the_answer_counts_once_and_may_come_too_late() {
        SPEC.given(CREATED).when(GRANT).thenNothing();
        SPEC.given(REQUESTED, CREATED).when(DENY).thenNothing();
        SPEC.given(REQUESTED, FAILED).when(GRANT).thenNothing();
        SPEC.given(REQUESTED, DELETED).when(GRANT).thenNothing();
        SPEC.given(REQUESTED, DELETED).when(DENY).thenNothing();
        SPEC.given().when(DENY).thenRefused(SubnetRefusal.NOT_FOUND);
    }

    @Test
    void what_is_not_created_can_only_be_deleted() {
        Change change = new Change("new", null, null, null, Map.of());
        for (SubnetEvent[] past : new SubnetEvent[][] {{REQUESTED}, {REQUESTED, FAILED}}) {
            SPEC.given(past)
                    .when(new UpdateSubnet(ID, OWNER, VPC, change, LATER))
                    .thenRefused(SubnetRefusal.NOT_USABLE);
            SPEC.given(past).when(new DeleteSubnet(ID, OWNER, VPC, LATER)).then(new SubnetDeleted(ID, LATER));
        }
    }
}
