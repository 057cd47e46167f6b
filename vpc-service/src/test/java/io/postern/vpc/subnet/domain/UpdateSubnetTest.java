package io.postern.vpc.subnet.domain;

import static io.postern.vpc.subnet.domain.SubnetFixture.CREATED;
import static io.postern.vpc.subnet.domain.SubnetFixture.DELETED;
import static io.postern.vpc.subnet.domain.SubnetFixture.ID;
import static io.postern.vpc.subnet.domain.SubnetFixture.LATER;
import static io.postern.vpc.subnet.domain.SubnetFixture.OTHER_VPC;
import static io.postern.vpc.subnet.domain.SubnetFixture.OWNER;
import static io.postern.vpc.subnet.domain.SubnetFixture.SETTINGS;
import static io.postern.vpc.subnet.domain.SubnetFixture.SPEC;
import static io.postern.vpc.subnet.domain.SubnetFixture.STRANGER;
import static io.postern.vpc.subnet.domain.SubnetFixture.VPC;

import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import io.postern.vpc.subnet.domain.SubnetCommand.Change;
import io.postern.vpc.subnet.domain.SubnetCommand.UpdateSubnet;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetUpdated;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpdateSubnetTest {

    private static final Change RENAME = new Change("new", null, null, null, Map.of());

    private static UpdateSubnet update(ProjectId project, VpcId vpc, Change change) {
        return new UpdateSubnet(ID, project, vpc, change, LATER);
    }

    @Test
    void what_is_not_named_stays() {
        SPEC.given(CREATED)
                .when(update(OWNER, VPC, RENAME))
                .then(new SubnetUpdated(
                        ID, new SubnetSettings("new", "", true, SETTINGS.dns(), SETTINGS.dhcpOptions()), LATER));
    }

    @Test
    void name_servers_are_replaced_as_a_list() {
        SPEC.given(CREATED)
                .when(update(OWNER, VPC, new Change(null, null, false, List.of(), Map.of())))
                .then(new SubnetUpdated(
                        ID, new SubnetSettings("net", "", false, List.of(), SETTINGS.dhcpOptions()), LATER));
    }

    @Test
    void options_are_set_one_by_one_and_an_empty_one_is_removed() {
        SPEC.given(CREATED)
                .when(update(OWNER, VPC, new Change(null, null, null, null, Map.of("ntp", "", "addresstime", "-1"))))
                .then(new SubnetUpdated(
                        ID, new SubnetSettings("net", "", true, SETTINGS.dns(), Map.of("addresstime", "-1")), LATER));
    }

    @Test
    void the_same_values_change_nothing() {
        SPEC.given(CREATED)
                .when(update(OWNER, VPC, new Change("net", "", true, SETTINGS.dns(), Map.of("unknown", ""))))
                .thenNothing();
    }

    @Test
    void it_is_updated_through_its_own_vpc_only() {
        SPEC.given(CREATED).when(update(OWNER, OTHER_VPC, RENAME)).thenRefused(SubnetRefusal.NOT_IN_VPC);
    }

    @Test
    void what_is_not_there_cannot_be_updated() {
        SPEC.given().when(update(OWNER, VPC, RENAME)).thenRefused(SubnetRefusal.NOT_FOUND);
        SPEC.given(CREATED, DELETED).when(update(OWNER, VPC, RENAME)).thenRefused(SubnetRefusal.NOT_FOUND);
        SPEC.given(CREATED).when(update(STRANGER, VPC, RENAME)).thenRefused(SubnetRefusal.NOT_FOUND);
        SPEC.given(CREATED).when(update(STRANGER, OTHER_VPC, RENAME)).thenRefused(SubnetRefusal.NOT_FOUND);
    }
}
