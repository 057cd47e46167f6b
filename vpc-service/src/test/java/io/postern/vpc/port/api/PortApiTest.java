package io.postern.vpc.port.api;

import static io.postern.vpc.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.vpc.v2.VpcClient;
import com.huaweicloud.sdk.vpc.v2.model.AllowedAddressPair;
import com.huaweicloud.sdk.vpc.v2.model.CreatePortOption;
import com.huaweicloud.sdk.vpc.v2.model.CreatePortRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreatePortRequestBody;
import com.huaweicloud.sdk.vpc.v2.model.DeletePortRequest;
import com.huaweicloud.sdk.vpc.v2.model.FixedIp;
import com.huaweicloud.sdk.vpc.v2.model.ListPortsRequest;
import com.huaweicloud.sdk.vpc.v2.model.Port;
import com.huaweicloud.sdk.vpc.v2.model.ShowPortRequest;
import com.huaweicloud.sdk.vpc.v2.model.Subnet;
import com.huaweicloud.sdk.vpc.v2.model.UpdatePortOption;
import com.huaweicloud.sdk.vpc.v2.model.UpdatePortRequest;
import com.huaweicloud.sdk.vpc.v2.model.UpdatePortRequestBody;
import io.postern.testing.cloud.Account;
import io.postern.vpc.Cloud;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ports through the official SDK. */
@QuarkusTest
class PortApiTest {

    @Inject
    Cloud cloud;

    private Account account;
    private VpcClient sdk;
    private VpcClient stranger;
    private Subnet subnet;

    @BeforeEach
    void two_accounts_and_a_subnet() {
        account = cloud.account();
        sdk = cloud.sdk(account);
        stranger = cloud.sdk(cloud.account());
        String vpc = cloud.vpc(sdk, "net", "10.0.0.0/16").getId();
        subnet = cloud.subnet(sdk, vpc, "10.0.1.0/28");
    }

    @Test
    void a_port_gets_a_free_address() {
        Port port = create(sdk, option().withName("web").withDeviceOwner("neutron:VIP_PORT"));

        assertEquals("web", port.getName());
        assertEquals(subnet.getId(), port.getNetworkId());
        assertEquals("10.0.1.2", address(port));
        assertEquals(subnet.getNeutronSubnetId(), port.getFixedIps().getFirst().getSubnetId());
        assertEquals("fa:16:3e:00:01:02", port.getMacAddress());
        assertEquals("neutron:VIP_PORT", port.getDeviceOwner().getValue());
        assertEquals("DOWN", port.getStatus().getValue());
        assertEquals(true, port.getAdminStateUp());
        assertEquals(List.of(), port.getSecurityGroups());
        assertEquals("normal", port.getBindingVnicType());
        assertEquals(account.project(), port.getTenantId());
        assertEquals(port, show(sdk, port.getId()));
    }

    @Test
    void a_port_gets_the_address_it_wants() {
        FixedIp wanted = new FixedIp().withSubnetId(subnet.getNeutronSubnetId()).withIpAddress("10.0.1.9");

        assertEquals("10.0.1.9", address(create(sdk, option().withFixedIps(List.of(wanted)))));
        refused(409, "VPC.0701", () -> create(sdk, option().withFixedIps(List.of(wanted))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.0", "10.0.1.1", "10.0.1.13", "10.0.1.14", "10.0.1.15"})
    void the_subnet_keeps_some_addresses(String kept) {
        refused(409, "VPC.0701", () -> create(sdk, at(kept)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.16", "10.0.0.255", "x", "10.0.1", "::1"})
    void an_address_outside_is_refused(String outside) {
        refused(400, "VPC.0705", () -> create(sdk, at(outside)));
    }

    @Test
    void a_full_subnet_has_none_left_until_one_is_released() throws Exception {
        List<Callable<Port>> wishes = IntStream.range(0, 11)
                .<Callable<Port>>mapToObj(_ -> () -> cloud.port(sdk, subnet.getId()))
                .toList();
        Set<String> addresses = new HashSet<>();
        String last = "";
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Port> wish : threads.invokeAll(wishes)) {
                last = wish.get().getId();
                addresses.add(address(wish.get()));
            }
        }
        assertEquals(11, addresses.size());

        refused(409, "VPC.0703", () -> cloud.port(sdk, subnet.getId()));
        String freed = address(show(sdk, last));
        delete(sdk, last);
        assertEquals(freed, address(cloud.port(sdk, subnet.getId())));
    }

    @Test
    void a_network_that_is_not_there_has_no_address() {
        refused(404, "VPC.2302", () -> cloud.port(sdk, UUID.randomUUID().toString()));
        refused(404, "VPC.2302", () -> cloud.port(stranger, subnet.getId()));
        refused(400, "VPC.0702", () -> cloud.port(sdk, "x"));
        FixedIp other = new FixedIp().withSubnetId(UUID.randomUUID().toString());
        refused(404, "VPC.2302", () -> create(sdk, option().withFixedIps(List.of(other))));
    }

    @Test
    void what_this_cloud_does_not_have_is_refused_and_not_ignored() {
        String group = UUID.randomUUID().toString();
        refused(400, "VPC.0702", () -> create(sdk, option().withSecurityGroups(List.of(group))));
        refused(400, "VPC.0702", () -> create(sdk, option().withAdminStateUp(false)));
        refused(400, "VPC.0702", () -> create(sdk, option().withDeviceOwner("compute:az1")));
        FixedIp any = new FixedIp();
        refused(400, "VPC.0702", () -> create(sdk, option().withFixedIps(List.of(any, any))));
    }

    @Test
    void an_update_changes_what_it_names() {
        Port port = cloud.port(sdk, subnet.getId());
        AllowedAddressPair pair = new AllowedAddressPair().withIpAddress("10.0.1.100");

        Port renamed = update(sdk, port.getId(), new UpdatePortOption().withName("db"));
        Port paired = update(sdk, port.getId(), new UpdatePortOption().withAllowedAddressPairs(List.of(pair)));

        assertEquals("db", renamed.getName());
        assertEquals("db", paired.getName());
        assertEquals("10.0.1.100", paired.getAllowedAddressPairs().getFirst().getIpAddress());
        assertEquals(paired, show(sdk, port.getId()));
        AllowedAddressPair all = new AllowedAddressPair().withIpAddress("0.0.0.0/0");
        refused(
                400,
                "VPC.0702",
                () -> update(sdk, port.getId(), new UpdatePortOption().withAllowedAddressPairs(List.of(all))));
    }

    @Test
    void a_deleted_port_is_gone() {
        Port port = cloud.port(sdk, subnet.getId());

        delete(sdk, port.getId());

        refused(404, "VPC.0704", () -> show(sdk, port.getId()));
        refused(404, "VPC.0704", () -> delete(sdk, port.getId()));
        refused(404, "VPC.0704", () -> update(sdk, port.getId(), new UpdatePortOption().withName("db")));
        assertEquals(List.of(), list(sdk, new ListPortsRequest()));
    }

    @Test
    void a_list_knows_what_ports_are_asked_by() {
        Port web = create(sdk, option().withName("web"));
        Port db = create(sdk, option().withName("db").withDeviceOwner("neutron:VIP_PORT"));
        cloud.port(stranger, elsewhere());

        assertEquals(ids(web, db), list(sdk, new ListPortsRequest()));
        assertEquals(ids(web), list(sdk, new ListPortsRequest().withLimit(1)));
        assertEquals(ids(db), list(sdk, new ListPortsRequest().withMarker(web.getId())));
        assertEquals(ids(web), list(sdk, new ListPortsRequest().withName("web")));
        assertEquals(ids(db), list(sdk, new ListPortsRequest().withId(List.of(db.getId()))));
        assertEquals(ids(web, db), list(sdk, new ListPortsRequest().withId(List.of(db.getId(), web.getId()))));
        assertEquals(ids(web, db), list(sdk, new ListPortsRequest().withNetworkId(subnet.getId())));
        assertEquals(ids(db), list(sdk, new ListPortsRequest().withMacAddress(db.getMacAddress())));
        assertEquals(
                ids(db),
                list(
                        sdk,
                        new ListPortsRequest()
                                .withDeviceOwner(ListPortsRequest.DeviceOwnerEnum.valueOf("neutron:VIP_PORT"))));
        assertEquals(ids(web, db), list(sdk, new ListPortsRequest().withStatus(ListPortsRequest.StatusEnum.DOWN)));
        assertEquals(List.of(), list(sdk, new ListPortsRequest().withStatus(ListPortsRequest.StatusEnum.ACTIVE)));
        assertEquals(ids(web), list(sdk, new ListPortsRequest().withFixedIps(List.of("ip_address=" + address(web)))));
        assertEquals(
                ids(web, db),
                list(sdk, new ListPortsRequest().withFixedIps(List.of("subnet_id=" + subnet.getNeutronSubnetId()))));
        assertEquals(List.of(), list(sdk, new ListPortsRequest().withDeviceId("nobody")));
        assertEquals(List.of(), list(sdk, new ListPortsRequest().withAdminStateUp(false)));
    }

    @Test
    void a_stranger_finds_nothing() {
        Port port = cloud.port(sdk, subnet.getId());

        refused(404, "VPC.0704", () -> show(stranger, port.getId()));
        refused(404, "VPC.0704", () -> delete(stranger, port.getId()));
        refused(404, "VPC.0704", () -> update(stranger, port.getId(), new UpdatePortOption().withName("mine")));
        assertEquals(List.of(), list(stranger, new ListPortsRequest().withNetworkId(subnet.getId())));
        assertEquals(List.of(), list(stranger, new ListPortsRequest().withId(List.of(port.getId()))));
        assertEquals(port, show(sdk, port.getId()));
    }

    @Test
    void addresses_may_repeat_in_other_subnets() {
        assertTrue(address(cloud.port(stranger, elsewhere())).equals(address(cloud.port(sdk, subnet.getId()))));
    }

    private String elsewhere() {
        String vpc = cloud.vpc(stranger, "net", "10.0.0.0/16").getId();
        return cloud.subnet(stranger, vpc, "10.0.1.0/28").getId();
    }

    private CreatePortOption option() {
        return new CreatePortOption().withNetworkId(subnet.getId());
    }

    private CreatePortOption at(String address) {
        return option().withFixedIps(List.of(new FixedIp().withIpAddress(address)));
    }

    private static Port create(VpcClient by, CreatePortOption option) {
        return by.createPort(new CreatePortRequest().withBody(new CreatePortRequestBody().withPort(option)))
                .getPort();
    }

    private static Port show(VpcClient by, String id) {
        return by.showPort(new ShowPortRequest().withPortId(id)).getPort();
    }

    private static Port update(VpcClient by, String id, UpdatePortOption option) {
        return by.updatePort(
                        new UpdatePortRequest().withPortId(id).withBody(new UpdatePortRequestBody().withPort(option)))
                .getPort();
    }

    private static void delete(VpcClient by, String id) {
        assertEquals(204, by.deletePort(new DeletePortRequest().withPortId(id)).getHttpStatusCode());
    }

    private static String address(Port port) {
        return port.getFixedIps().getFirst().getIpAddress();
    }

    private static List<String> ids(Port... ports) {
        return List.of(ports).stream().map(Port::getId).toList();
    }

    private static List<String> list(VpcClient by, ListPortsRequest request) {
        return by.listPorts(request).getPorts().stream().map(Port::getId).toList();
    }
}
