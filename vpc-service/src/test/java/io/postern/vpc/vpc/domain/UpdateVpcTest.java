package io.postern.vpc.vpc.domain;

import static io.postern.vpc.vpc.domain.VpcFixture.CREATED;
import static io.postern.vpc.vpc.domain.VpcFixture.DELETED;
import static io.postern.vpc.vpc.domain.VpcFixture.ID;
import static io.postern.vpc.vpc.domain.VpcFixture.LATER;
import static io.postern.vpc.vpc.domain.VpcFixture.RESERVED;
import static io.postern.vpc.vpc.domain.VpcFixture.SPACE;
import static io.postern.vpc.vpc.domain.VpcFixture.SPEC;
import static io.postern.vpc.vpc.domain.VpcFixture.STRANGER;
import static io.postern.vpc.vpc.domain.VpcFixture.created;
import static io.postern.vpc.vpc.domain.VpcFixture.update;

import io.postern.vpc.Cidr;
import io.postern.vpc.vpc.domain.VpcCommand.UpdateVpc;
import io.postern.vpc.vpc.domain.VpcEvent.VpcUpdated;
import org.junit.jupiter.api.Test;

class UpdateVpcTest {

    @Test
    void what_is_not_named_stays() {
        SPEC.given(CREATED)
                .when(update(null, "for tests", null))
                .then(new VpcUpdated(ID, "net", "for tests", SPACE, LATER));
    }

    @Test
    void the_same_values_change_nothing() {
        SPEC.given(CREATED).when(update("net", "", SPACE)).thenNothing();
    }

    @Test
    void the_range_may_grow_around_its_subnets() {
        Cidr wider = new Cidr("10.0.0.0/8");
        SPEC.given(CREATED, RESERVED).when(update(null, null, wider)).then(new VpcUpdated(ID, "net", "", wider, LATER));
    }

    @Test
    void the_range_must_go_on_holding_its_subnets() {
        SPEC.given(CREATED, RESERVED)
                .when(update(null, null, new Cidr("10.0.0.0/24")))
                .thenRefused(VpcRefusal.SUBNETS_OUTSIDE);
        SPEC.given(created(null), RESERVED)
                .when(update(null, null, new Cidr("192.168.0.0/16")))
                .thenRefused(VpcRefusal.SUBNETS_OUTSIDE);
    }

    @Test
    void the_range_must_be_private() {
        SPEC.given(CREATED).when(update(null, null, new Cidr("8.8.8.0/24"))).thenRefused(VpcRefusal.RANGE_NOT_ALLOWED);
    }

    @Test
    void a_vpc_that_is_not_there_cannot_be_updated() {
        SPEC.given().when(update("new", null, null)).thenRefused(VpcRefusal.NOT_FOUND);
        SPEC.given(CREATED, DELETED).when(update("new", null, null)).thenRefused(VpcRefusal.NOT_FOUND);
    }

    @Test
    void for_a_stranger_there_is_no_vpc_whatever_is_asked() {
        SPEC.given(CREATED)
                .when(new UpdateVpc(ID, STRANGER, "mine", null, null, LATER))
                .thenRefused(VpcRefusal.NOT_FOUND);
        SPEC.given(CREATED)
                .when(new UpdateVpc(ID, STRANGER, null, null, new Cidr("8.8.8.0/24"), LATER))
                .thenRefused(VpcRefusal.NOT_FOUND);
    }
}
