package io.postern.vpc.vpc.api;

import static io.postern.vpc.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.vpc.v2.VpcClient;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcOption;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcRequestBody;
import com.huaweicloud.sdk.vpc.v2.model.DeleteVpcRequest;
import com.huaweicloud.sdk.vpc.v2.model.ListVpcsRequest;
import com.huaweicloud.sdk.vpc.v2.model.ShowVpcRequest;
import com.huaweicloud.sdk.vpc.v2.model.UpdateVpcOption;
import com.huaweicloud.sdk.vpc.v2.model.UpdateVpcRequest;
import com.huaweicloud.sdk.vpc.v2.model.UpdateVpcRequestBody;
import com.huaweicloud.sdk.vpc.v2.model.Vpc;
import io.agroal.api.AgroalDataSource;
import io.postern.testing.cloud.Account;
import io.postern.testing.cloud.StoredEvents;
import io.postern.vpc.Cloud;
import io.postern.vpc.EndpointService;
import io.postern.vpc.EndpointService.Endpoint;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VPCs through the official SDK. */
@QuarkusTest
class VpcApiTest {

    @Inject
    Cloud cloud;

    @Inject
    EndpointService endpoints;

    @Inject
    AgroalDataSource database;

    private Account account;
    private VpcClient sdk;
    private VpcClient stranger;

    @BeforeEach
    void two_accounts() {
        account = cloud.account();
        sdk = cloud.sdk(account);
        stranger = cloud.sdk(cloud.account());
    }

    @Test
    void a_vpc_is_created_and_shown() {
        Vpc created = sdk.createVpc(new CreateVpcRequest()
                        .withBody(new CreateVpcRequestBody()
                                .withVpc(new CreateVpcOption()
                                        .withName("net-1")
                                        .withDescription("für Tests")
                                        .withCidr("10.0.0.0/16")
                                        .withTags(List.of("team*core", "empty*")))))
                .getVpc();

        assertEquals(Vpc.StatusEnum.OK, created.getStatus());
        assertEquals("net-1", created.getName());
        assertEquals("für Tests", created.getDescription());
        assertEquals("10.0.0.0/16", created.getCidr());
        assertEquals("0", created.getEnterpriseProjectId());
        assertEquals(account.project(), created.getTenantId());
        assertEquals(List.of(), created.getRoutes());
        assertEquals(created.getCreatedAt(), created.getUpdatedAt());
        assertEquals(created, show(created.getId()));
    }

    @Test
    void a_vpc_needs_neither_name_nor_range() {
        Vpc first = cloud.vpc(sdk, "", "");
        Vpc second = cloud.vpc(sdk, "", "");

        assertEquals("", first.getCidr());
        assertEquals("", second.getName());
    }

    @Test
    void a_name_is_taken_until_its_vpc_is_deleted() {
        Vpc first = cloud.vpc(sdk, "same", "10.0.0.0/16");

        refused(400, "VPC.0115", () -> cloud.vpc(sdk, "same", "10.1.0.0/16"));
        cloud.vpc(stranger, "same", "10.0.0.0/16");
        Vpc other = cloud.vpc(sdk, "other", "10.0.0.0/16");
        refused(400, "VPC.0115", () -> update(sdk, other.getId(), new UpdateVpcOption().withName("same")));
        delete(sdk, first.getId());
        cloud.vpc(sdk, "same", "10.1.0.0/16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/29", "8.8.8.0/24", "10.0.0.1/16", "10.0.0.0", "::/0", "x"})
    void a_range_that_is_none_or_not_private_is_refused(String cidr) {
        refused(400, "VPC.0101", () -> cloud.vpc(sdk, "net", cidr));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "<a>", "a\nb"})
    void a_name_of_other_characters_is_refused(String name) {
        refused(400, "VPC.0101", () -> cloud.vpc(sdk, name, "10.0.0.0/16"));
    }

    @Test
    void what_is_too_long_is_refused() {
        refused(400, "VPC.0101", () -> cloud.vpc(sdk, "n".repeat(65), "10.0.0.0/16"));
        Vpc vpc = cloud.vpc(sdk, "n".repeat(64), "10.0.0.0/16");
        refused(
                400,
                "VPC.0101",
                () -> update(sdk, vpc.getId(), new UpdateVpcOption().withDescription("d".repeat(256))));
        List<String> tags = IntStream.range(0, 11).mapToObj(i -> "k" + i + "*v").toList();
        refused(
                400,
                "VPC.0101",
                () -> sdk.createVpc(new CreateVpcRequest()
                        .withBody(new CreateVpcRequestBody().withVpc(new CreateVpcOption().withTags(tags)))));
    }

    @Test
    void an_update_changes_what_it_names() {
        Vpc vpc = cloud.vpc(sdk, "old", "10.0.0.0/16");

        Vpc updated = update(sdk, vpc.getId(), new UpdateVpcOption().withName("new"));

        assertEquals("new", updated.getName());
        assertEquals("10.0.0.0/16", updated.getCidr());
        assertEquals(updated, show(vpc.getId()));
    }

    @Test
    void a_range_must_go_on_holding_the_subnets() {
        Vpc vpc = cloud.vpc(sdk, "net", "10.0.0.0/16");
        cloud.subnet(sdk, vpc.getId(), "10.0.1.0/24");

        refused(400, "VPC.0117", () -> update(sdk, vpc.getId(), new UpdateVpcOption().withCidr("10.0.0.0/24")));
        assertEquals(
                "10.0.0.0/8",
                update(sdk, vpc.getId(), new UpdateVpcOption().withCidr("10.0.0.0/8"))
                        .getCidr());
    }

    @Test
    void a_deleted_vpc_is_gone() {
        Vpc vpc = cloud.vpc(sdk, "net", "10.0.0.0/16");

        delete(sdk, vpc.getId());

        refused(404, "VPC.0003", () -> show(vpc.getId()));
        refused(404, "VPC.0003", () -> delete(sdk, vpc.getId()));
        assertEquals(List.of(), list(sdk, new ListVpcsRequest()));
    }

    @Test
    void a_vpc_with_subnets_stays_and_names_them() {
        Vpc vpc = cloud.vpc(sdk, "net", "10.0.0.0/16");
        String subnet = cloud.subnet(sdk, vpc.getId(), "10.0.1.0/24").getId();

        String why = refused(409, "VPC.0104", () -> delete(sdk, vpc.getId()));

        assertTrue(why.contains(subnet), why);
    }

    @Test
    void a_list_is_read_page_by_page_in_the_order_of_creation() {
        List<String> created = IntStream.range(0, 5)
                .mapToObj(i -> cloud.vpc(sdk, "n" + i, "").getId())
                .toList();
        cloud.vpc(stranger, "n0", "");

        assertEquals(created, list(sdk, new ListVpcsRequest()));
        assertEquals(created.subList(0, 2), list(sdk, new ListVpcsRequest().withLimit(2)));
        assertEquals(
                created.subList(2, 4),
                list(sdk, new ListVpcsRequest().withLimit(2).withMarker(created.get(1))));
        delete(sdk, created.get(1));
        assertEquals(created.subList(2, 5), list(sdk, new ListVpcsRequest().withMarker(created.get(1))));
        assertEquals(List.of(), list(sdk, new ListVpcsRequest().withMarker(created.get(4))));
        assertEquals(created.subList(3, 4), list(sdk, new ListVpcsRequest().withId(created.get(3))));
        assertEquals(List.of(), list(sdk, new ListVpcsRequest().withLimit(0)));
    }

    @Test
    void a_list_knows_enterprise_projects() {
        String department = UUID.randomUUID().toString();
        String own = sdk.createVpc(new CreateVpcRequest()
                        .withBody(new CreateVpcRequestBody()
                                .withVpc(new CreateVpcOption().withEnterpriseProjectId(department))))
                .getVpc()
                .getId();
        String common = cloud.vpc(sdk, "common", "").getId();

        assertEquals(List.of(own), list(sdk, new ListVpcsRequest().withEnterpriseProjectId(department)));
        assertEquals(List.of(common), list(sdk, new ListVpcsRequest().withEnterpriseProjectId("0")));
        assertEquals(List.of(own, common), list(sdk, new ListVpcsRequest().withEnterpriseProjectId("all_granted_eps")));
    }

    @Test
    void a_stranger_finds_nothing() {
        Vpc vpc = cloud.vpc(sdk, "net", "10.0.0.0/16");

        refused(404, "VPC.0003", () -> stranger.showVpc(new ShowVpcRequest().withVpcId(vpc.getId())));
        refused(404, "VPC.0003", () -> update(stranger, vpc.getId(), new UpdateVpcOption().withName("mine")));
        refused(404, "VPC.0003", () -> update(stranger, vpc.getId(), new UpdateVpcOption().withCidr("8.8.8.0/24")));
        refused(404, "VPC.0003", () -> delete(stranger, vpc.getId()));
        assertEquals(List.of(), list(stranger, new ListVpcsRequest()));
        assertEquals(List.of(), list(stranger, new ListVpcsRequest().withId(vpc.getId())));
        assertEquals(List.of(), list(stranger, new ListVpcsRequest().withMarker(vpc.getId())));
        assertEquals(vpc, show(vpc.getId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8d3a5b1c-0000-4000-8000-000000000000", "x", "8D3A5B1C-0000-4000-8000-000000000000"})
    void an_unknown_id_is_not_found(String id) {
        refused(404, "VPC.0003", () -> show(id));
        refused(404, "VPC.0003", () -> delete(sdk, id));
        refused(404, "VPC.0003", () -> update(sdk, id, new UpdateVpcOption().withName("new")));
    }

    private Vpc show(String id) {
        return sdk.showVpc(new ShowVpcRequest().withVpcId(id)).getVpc();
    }

    private static Vpc update(VpcClient by, String id, UpdateVpcOption option) {
        return by.updateVpc(new UpdateVpcRequest().withVpcId(id).withBody(new UpdateVpcRequestBody().withVpc(option)))
                .getVpc();
    }

    private static void delete(VpcClient by, String id) {
        assertEquals(204, by.deleteVpc(new DeleteVpcRequest().withVpcId(id)).getHttpStatusCode());
    }

    private static List<String> list(VpcClient by, ListVpcsRequest request) {
        return by.listVpcs(request).getVpcs().stream().map(Vpc::getId).toList();
    }

    @Test
    void a_vpc_with_gateways_is_not_deleted_and_its_gateways_are_named() {
        String id = cloud.vpc(sdk, "net", "10.0.0.0/16").getId();
        List<Endpoint> gateways =
                List.of(endpoints.gatewayRequested(account, id), endpoints.gatewayRequested(account, id));
        endpoints.flush();
        StoredEvents log = new StoredEvents(database);
        gateways.forEach(gateway ->
                Cloud.eventually().until(() -> !log.of("gateway", gateway.id()).isEmpty()));

        String why = refused(409, "VPC.0104", () -> sdk.deleteVpc(new DeleteVpcRequest().withVpcId(id)));

        gateways.forEach(gateway -> assertTrue(why.contains(gateway.id()), why));
        gateways.forEach(endpoints::endpointDeletionRequested);
        endpoints.flush();
        gateways.forEach(gateway ->
                Cloud.eventually().until(() -> log.of("gateway", gateway.id()).size() == 2));
        sdk.deleteVpc(new DeleteVpcRequest().withVpcId(id));
    }
}
