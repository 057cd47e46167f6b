package io.postern.vpc.vpc.domain;

import static io.postern.vpc.vpc.domain.VpcFixture.CREATED;
import static io.postern.vpc.vpc.domain.VpcFixture.DELETED;
import static io.postern.vpc.vpc.domain.VpcFixture.FAILED;
import static io.postern.vpc.vpc.domain.VpcFixture.ID;
import static io.postern.vpc.vpc.domain.VpcFixture.LATER;
import static io.postern.vpc.vpc.domain.VpcFixture.NOON;
import static io.postern.vpc.vpc.domain.VpcFixture.OWNER;
import static io.postern.vpc.vpc.domain.VpcFixture.RANGE;
import static io.postern.vpc.vpc.domain.VpcFixture.REQUESTED;
import static io.postern.vpc.vpc.domain.VpcFixture.SPEC;
import static io.postern.vpc.vpc.domain.VpcFixture.SUBNET;
import static io.postern.vpc.vpc.domain.VpcFixture.update;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.vpc.vpc.domain.VpcCommand.DeleteVpc;
import io.postern.vpc.vpc.domain.VpcCommand.DenyVpcQuota;
import io.postern.vpc.vpc.domain.VpcCommand.GrantVpcQuota;
import io.postern.vpc.vpc.domain.VpcCommand.ReleaseRange;
import io.postern.vpc.vpc.domain.VpcCommand.ReserveRange;
import io.postern.vpc.vpc.domain.VpcEvent.VpcDeleted;
import org.junit.jupiter.api.Test;

class VpcQuotaTest {

    private static final VpcCommand GRANT = new GrantVpcQuota(ID, OWNER, NOON);
    private static final VpcCommand DENY = new DenyVpcQuota(ID, OWNER, "5 of 5 are used", LATER);

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
    void the_answer_counts_once() {
        SPEC.given(CREATED).when(GRANT).thenNothing();
        SPEC.given(REQUESTED, CREATED).when(DENY).thenNothing();
        SPEC.given(REQUESTED, FAILED).when(GRANT).thenNothing();
        SPEC.given(REQUESTED, FAILED).when(DENY).thenNothing();
    }

    @Test
    void an_answer_may_come_when_nobody_waits_for_it_any_more() {
        SPEC.given(REQUESTED, DELETED).when(GRANT).thenNothing();
        SPEC.given(REQUESTED, DELETED).when(DENY).thenNothing();
        SPEC.given().when(GRANT).thenRefused(VpcRefusal.NOT_FOUND);
    }

    @Test
    void what_is_not_created_can_only_be_deleted() {
        for (VpcEvent[] past : new VpcEvent[][] {{REQUESTED}, {REQUESTED, FAILED}}) {
            SPEC.given(past).when(update("new", null, null)).thenRefused(VpcRefusal.NOT_USABLE);
            SPEC.given(past)
                    .when(new ReserveRange(ID, OWNER, SUBNET, RANGE, LATER))
                    .thenRefused(VpcRefusal.NOT_USABLE);
            SPEC.given(past).when(new DeleteVpc(ID, OWNER, LATER)).then(new VpcDeleted(ID, LATER));
        }
    }

    @Test
    void with_a_vpc_its_ranges_went() {
        SPEC.given(CREATED, DELETED)
                .when(new ReleaseRange(ID, OWNER, SUBNET, LATER))
                .thenNothing();
    }
}
