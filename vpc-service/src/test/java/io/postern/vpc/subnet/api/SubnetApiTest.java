package io.postern.vpc.subnet.api;

import static io.postern.vpc.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.vpc.v2.VpcClient;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetOption;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetRequestBody;
import com.huaweicloud.sdk.vpc.v2.model.DeletePortRequest;
import com.huaweicloud.sdk.vpc.v2.model.DeleteSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.DeleteVpcRequest;
import com.huaweicloud.sdk.vpc.v2.model.ExtraDhcpOption;
import com.huaweicloud.sdk.vpc.v2.model.ListSubnetsRequest;
import com.huaweicloud.sdk.vpc.v2.model.ShowSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.Subnet;
import com.huaweicloud.sdk.vpc.v2.model.SubnetResult;
import com.huaweicloud.sdk.vpc.v2.model.UpdateSubnetOption;
import com.huaweicloud.sdk.vpc.v2.model.UpdateSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.UpdateSubnetRequestBody;
import io.postern.testing.cloud.Account;
import io.postern.vpc.Cloud;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subnets through the official SDK. */
@QuarkusTest
class SubnetApiTest {

    @Inject
    Cloud cloud;

    private Account account;
    private VpcClient sdk;
    private VpcClient stranger;
    private String vpc;

    @BeforeEach
    void two_accounts_and_a_vpc() {
        account = cloud.account();
        sdk = cloud.sdk(account);
        stranger = cloud.sdk(cloud.account());
        vpc = cloud.vpc(sdk, "net", "10.0.0.0/16").getId();
    }

    @Test
    void a_subnet_is_created_and_shown() {
        Subnet created = create(new CreateSubnetOption()
                .withName("web")
                .withDescription("front")
                .withVpcId(vpc)
                .withCidr("10.0.1.0/24")
                .withGatewayIp("10.0.1.1")
                .withPrimaryDns("100.125.4.25")
                .withSecondaryDns("8.8.8.8")
                .withDnsList(List.of("100.125.4.25", "8.8.8.8", "1.1.1.1"))
                .withExtraDhcpOpts(List.of(
                        new ExtraDhcpOption()
                                .withOptName(ExtraDhcpOption.OptNameEnum.ADDRESSTIME)
                                .withOptValue("24h"),
                        new ExtraDhcpOption()
                                .withOptName(ExtraDhcpOption.OptNameEnum.NTP)
                                .withOptValue("10.0.1.9,10.0.1.10")))
                .withTags(List.of("team*core")));

        assertEquals(Subnet.StatusEnum.ACTIVE, created.getStatus());
        assertEquals(created.getId(), created.getNeutronNetworkId());
        assertNotEquals(created.getId(), created.getNeutronSubnetId());
        assertEquals(List.of("100.125.4.25", "8.8.8.8", "1.1.1.1"), created.getDnsList());
        assertEquals("8.8.8.8", created.getSecondaryDns());
        assertEquals("24h", created.getExtraDhcpOpts().getFirst().getOptValue());
        assertEquals(true, created.getDhcpEnable());
        assertEquals(false, created.getIpv6Enable());
        assertEquals("center", created.getScope());
        assertEquals(account.project(), created.getTenantId());
        assertEquals(created, show(sdk, created.getId()));
    }

    @Test
    void a_range_is_given_once_and_is_free_again_after_its_subnet() {
        Subnet first = cloud.subnet(sdk, vpc, "10.0.1.0/24");

        refused(400, "VPC.0204", () -> cloud.subnet(sdk, vpc, "10.0.1.0/24"));
        refused(400, "VPC.0204", () -> cloud.subnet(sdk, vpc, "10.0.0.0/16"));
        refused(400, "VPC.0204", () -> cloud.subnet(sdk, vpc, "10.0.1.128/28"));
        delete(sdk, vpc, first.getId());
        cloud.subnet(sdk, vpc, "10.0.1.128/28");
    }

    @Test
    void of_many_that_want_the_same_range_at_once_one_has_it() throws Exception {
        List<Callable<Boolean>> wishes = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(_ -> () -> {
                    try {
                        cloud.subnet(sdk, vpc, "10.0.1.0/24");
                        return true;
                    } catch (com.huaweicloud.sdk.core.exception.ClientRequestException e) {
                        assertEquals("VPC.0204", e.getErrorCode(), e::getErrorMsg);
                        return false;
                    }
                })
                .toList();

        int granted = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> wish : threads.invokeAll(wishes)) {
                granted += wish.get() ? 1 : 0;
            }
        }

        assertEquals(1, granted);
        assertEquals(1, list(sdk, new ListSubnetsRequest().withVpcId(vpc)).size());
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/24, 10.1.0.1, VPC.0203",
        "10.0.0.0/29, 10.0.0.1, VPC.0201",
        "10.0.1.0/24, 10.0.2.1, VPC.0201",
        "10.0.1.0/24, 10.0.1.0, VPC.0201",
        "10.0.1.0/24, 10.0.1.255, VPC.0201",
        "10.0.1.1/24, 10.0.1.1, VPC.0201",
        "10.0.1.0, 10.0.1.1, VPC.0201",
        "10.0.1.0/24, x, VPC.0201",
    })
    void a_range_or_a_gateway_that_does_not_fit_is_refused(String cidr, String gateway, String code) {
        refused(400, code, () -> create(option(cidr, gateway).withVpcId(vpc)));
    }

    @Test
    void what_must_be_there_must_be_there() {
        refused(400, "VPC.0201", () -> create(option("10.0.1.0/24", "10.0.1.1")));
        refused(
                400,
                "VPC.0201",
                () -> create(new CreateSubnetOption().withVpcId(vpc).withName("net")));
        refused(
                400,
                "VPC.0201",
                () -> create(option("10.0.1.0/24", "10.0.1.1").withVpcId(vpc).withName("")));
    }

    @Test
    void version_6_is_refused_and_not_ignored() {
        refused(
                400,
                "VPC.0201",
                () -> create(option("10.0.1.0/24", "10.0.1.1").withVpcId(vpc).withIpv6Enable(true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.1.1.1,1.1.1.2,1.1.1.3,1.1.1.4,1.1.1.5", "1.1.1.1,", "::1"})
    void time_servers_are_up_to_four_addresses(String servers) {
        var option = new ExtraDhcpOption()
                .withOptName(ExtraDhcpOption.OptNameEnum.NTP)
                .withOptValue(servers);
        refused(
                400,
                "VPC.0201",
                () -> create(option("10.0.1.0/24", "10.0.1.1").withVpcId(vpc).withExtraDhcpOpts(List.of(option))));
    }

    @Test
    void a_vpc_that_is_not_there_has_no_room() {
        String unknown = UUID.randomUUID().toString();
        refused(404, "VPC.0003", () -> cloud.subnet(sdk, unknown, "10.0.1.0/24"));
        refused(404, "VPC.0003", () -> cloud.subnet(stranger, vpc, "10.0.1.0/24"));
        refused(400, "VPC.0201", () -> cloud.subnet(sdk, "x", "10.0.1.0/24"));
    }

    @Test
    void an_update_answers_id_and_status_and_changes_what_it_names() {
        Subnet subnet = cloud.subnet(sdk, vpc, "10.0.1.0/24");

        SubnetResult updated = update(
                sdk,
                vpc,
                subnet.getId(),
                new UpdateSubnetOption().withName("new").withDhcpEnable(false).withPrimaryDns("8.8.8.8"));

        assertEquals(subnet.getId(), updated.getId());
        assertEquals("ACTIVE", updated.getStatus().getValue());
        Subnet now = show(sdk, subnet.getId());
        assertEquals("new", now.getName());
        assertEquals(false, now.getDhcpEnable());
        assertEquals(List.of("8.8.8.8"), now.getDnsList());
        assertEquals(subnet.getCidr(), now.getCidr());
    }

    @Test
    void a_subnet_is_changed_through_its_own_vpc_only() {
        Subnet subnet = cloud.subnet(sdk, vpc, "10.0.1.0/24");
        String other = cloud.vpc(sdk, "other", "10.0.0.0/16").getId();

        refused(400, "VPC.0207", () -> update(sdk, other, subnet.getId(), new UpdateSubnetOption().withName("new")));
        refused(400, "VPC.0207", () -> delete(sdk, other, subnet.getId()));
        refused(404, "VPC.0003", () -> delete(sdk, "x", subnet.getId()));
        assertEquals(subnet, show(sdk, subnet.getId()));
    }

    @Test
    void a_deleted_subnet_is_gone_and_its_vpc_can_go() {
        Subnet subnet = cloud.subnet(sdk, vpc, "10.0.1.0/24");

        delete(sdk, vpc, subnet.getId());

        refused(404, "VPC.0202", () -> show(sdk, subnet.getId()));
        refused(404, "VPC.0202", () -> delete(sdk, vpc, subnet.getId()));
        assertEquals(List.of(), list(sdk, new ListSubnetsRequest()));
        sdk.deleteVpc(new DeleteVpcRequest().withVpcId(vpc));
    }

    @Test
    void a_subnet_with_ports_stays_and_names_them() {
        Subnet subnet = cloud.subnet(sdk, vpc, "10.0.1.0/24");
        String port = cloud.port(sdk, subnet.getId()).getId();

        String why = refused(409, "VPC.0208", () -> delete(sdk, vpc, subnet.getId()));

        assertTrue(why.contains(port), why);
        sdk.deletePort(new DeletePortRequest().withPortId(port));
        delete(sdk, vpc, subnet.getId());
    }

    @Test
    void a_list_is_read_page_by_page_and_by_vpc() {
        List<String> created = IntStream.range(0, 3)
                .mapToObj(
                        i -> cloud.subnet(sdk, vpc, "10.0.%d.0/24".formatted(i)).getId())
                .toList();
        String other = cloud.vpc(sdk, "other", "10.0.0.0/16").getId();
        String elsewhere = cloud.subnet(sdk, other, "10.0.0.0/24").getId();

        assertEquals(created, list(sdk, new ListSubnetsRequest().withVpcId(vpc)));
        assertEquals(created.subList(0, 2), list(sdk, new ListSubnetsRequest().withLimit(2)));
        assertEquals(
                List.of(created.get(2), elsewhere), list(sdk, new ListSubnetsRequest().withMarker(created.get(1))));
    }

    @Test
    void a_stranger_finds_nothing() {
        Subnet subnet = cloud.subnet(sdk, vpc, "10.0.1.0/24");

        refused(404, "VPC.0202", () -> show(stranger, subnet.getId()));
        refused(404, "VPC.0202", () -> delete(stranger, vpc, subnet.getId()));
        refused(404, "VPC.0202", () -> update(stranger, vpc, subnet.getId(), new UpdateSubnetOption().withName("a")));
        assertEquals(List.of(), list(stranger, new ListSubnetsRequest().withVpcId(vpc)));
        assertEquals(subnet, show(sdk, subnet.getId()));
    }

    private static CreateSubnetOption option(String cidr, String gateway) {
        return new CreateSubnetOption().withName("net").withCidr(cidr).withGatewayIp(gateway);
    }

    private Subnet create(CreateSubnetOption option) {
        return sdk.createSubnet(new CreateSubnetRequest().withBody(new CreateSubnetRequestBody().withSubnet(option)))
                .getSubnet();
    }

    private static Subnet show(VpcClient by, String id) {
        return by.showSubnet(new ShowSubnetRequest().withSubnetId(id)).getSubnet();
    }

    private static SubnetResult update(VpcClient by, String vpc, String id, UpdateSubnetOption option) {
        return by.updateSubnet(new UpdateSubnetRequest()
                        .withVpcId(vpc)
                        .withSubnetId(id)
                        .withBody(new UpdateSubnetRequestBody().withSubnet(option)))
                .getSubnet();
    }

    private static void delete(VpcClient by, String vpc, String id) {
        var answer = by.deleteSubnet(new DeleteSubnetRequest().withVpcId(vpc).withSubnetId(id));
        assertEquals(204, answer.getHttpStatusCode());
    }

    private static List<String> list(VpcClient by, ListSubnetsRequest request) {
        return by.listSubnets(request).getSubnets().stream().map(Subnet::getId).toList();
    }
}
