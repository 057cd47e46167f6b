package io.postern.vpc.quota.api;

import static io.postern.vpc.Cloud.eventually;
import static io.postern.vpc.Refused.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.huaweicloud.sdk.vpc.v2.VpcClient;
import com.huaweicloud.sdk.vpc.v2.model.DeleteSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.DeleteVpcRequest;
import com.huaweicloud.sdk.vpc.v2.model.ListSubnetsRequest;
import com.huaweicloud.sdk.vpc.v2.model.ListVpcsRequest;
import com.huaweicloud.sdk.vpc.v2.model.ShowSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.ShowVpcRequest;
import com.huaweicloud.sdk.vpc.v2.model.Subnet;
import com.huaweicloud.sdk.vpc.v2.model.Vpc;
import io.postern.testing.cloud.Account;
import io.postern.vpc.Cloud;
import io.postern.vpc.QuotaService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** VPCs and subnets are counted: within the quota, beyond it, and while nobody answers. */
@QuarkusTest
class QuotaTest {

    private static final String LATE_VPC = "{\"vpc\":{\"name\":\"late\",\"cidr\":\"10.0.0.0/16\"}}";

    @Inject
    Cloud cloud;

    @Inject
    QuotaService quota;

    private Account account;
    private VpcClient sdk;

    @BeforeEach
    void an_account() {
        account = cloud.account();
        sdk = cloud.sdk(account);
    }

    @Test
    void beyond_the_quota_there_is_no_vpc_and_nothing_is_left() {
        quota.limit(account, "vpc", 1);
        Vpc first = cloud.vpc(sdk, "first", "10.0.0.0/16");

        refused(409, "VPC.0114", () -> cloud.vpc(sdk, "second", "10.0.0.0/16"));

        assertEquals("OK", first.getStatus().getValue());
        assertEquals(1, sdk.listVpcs(new ListVpcsRequest()).getVpcs().size());
        sdk.deleteVpc(new DeleteVpcRequest().withVpcId(first.getId()));
        eventually().untilAsserted(() -> cloud.vpc(sdk, "second", "10.0.0.0/16"));
    }

    @Test
    void beyond_the_quota_there_is_no_subnet_and_its_range_is_free() {
        quota.limit(account, "subnet", 1);
        String vpc = cloud.vpc(sdk, "net", "10.0.0.0/16").getId();
        Subnet first = cloud.subnet(sdk, vpc, "10.0.1.0/24");

        refused(409, "VPC.0114", () -> cloud.subnet(sdk, vpc, "10.0.2.0/24"));

        assertEquals("ACTIVE", first.getStatus().getValue());
        assertEquals(1, sdk.listSubnets(new ListSubnetsRequest()).getSubnets().size());
        sdk.deleteSubnet(new DeleteSubnetRequest().withVpcId(vpc).withSubnetId(first.getId()));
        eventually().untilAsserted(() -> cloud.subnet(sdk, vpc, "10.0.2.0/24"));
    }

    @Test
    void while_nobody_answers_a_vpc_is_being_created() {
        quota.stop(account);
        Vpc vpc = cloud.vpc(sdk, "late", "10.0.0.0/16");
        assertEquals("CREATING", vpc.getStatus().getValue());
        refused(400, "VPC.0004", () -> cloud.subnet(sdk, vpc.getId(), "10.0.1.0/24"));
        refused(400, "VPC.0115", () -> cloud.vpc(sdk, "late", "10.0.0.0/16"));

        quota.start(account);

        eventually().until(() -> status(vpc).equals("OK"));
        cloud.subnet(sdk, vpc.getId(), "10.0.1.0/24");
    }

    @Test
    void a_late_no_is_seen_until_it_is_deleted() {
        quota.limit(account, "vpc", 0);
        quota.stop(account);
        Vpc vpc = cloud.vpc(sdk, "late", "10.0.0.0/16");
        quota.start(account);

        eventually().until(() -> status(vpc).equals("ERROR"));

        sdk.deleteVpc(new DeleteVpcRequest().withVpcId(vpc.getId()));
        assertEquals(List.of(), sdk.listVpcs(new ListVpcsRequest()).getVpcs());
    }

    @Test
    void whoever_repeats_a_request_while_its_vpc_is_taken_back_is_told_no_or_to_come_again() {
        quota.limit(account, "vpc", 0);
        quota.stop(account);
        repeated("/vpcs", LATE_VPC).then().statusCode(200).body("vpc.status", equalTo("CREATING"));
        quota.start(account);
        eventually().until(() -> first().getStatus().getValue().equals("ERROR"));

        noneIsThere("/vpcs", LATE_VPC);

        assertEquals(List.of(), sdk.listVpcs(new ListVpcsRequest()).getVpcs());
    }

    @Test
    void whoever_repeats_a_request_while_its_subnet_is_taken_back_is_told_no_or_to_come_again() {
        String vpc = cloud.vpc(sdk, "net", "10.0.0.0/16").getId();
        String late = """
                {"subnet":{"name":"late","cidr":"10.0.1.0/24","gateway_ip":"10.0.1.1","vpc_id":"%s"}}""".formatted(vpc);
        quota.limit(account, "subnet", 0);
        quota.stop(account);
        repeated("/subnets", late).then().statusCode(200).body("subnet.status", equalTo("UNKNOWN"));
        quota.start(account);
        eventually().until(() -> sdk.listSubnets(new ListSubnetsRequest())
                .getSubnets()
                .getFirst()
                .getStatus()
                .getValue()
                .equals("ERROR"));

        noneIsThere("/subnets", late);

        assertEquals(List.of(), sdk.listSubnets(new ListSubnetsRequest()).getSubnets());
    }

    @Test
    void while_nobody_answers_a_subnet_is_not_known_to_be_there() {
        String vpc = cloud.vpc(sdk, "net", "10.0.0.0/16").getId();
        quota.stop(account);
        Subnet subnet = cloud.subnet(sdk, vpc, "10.0.1.0/24");
        assertEquals("UNKNOWN", subnet.getStatus().getValue());
        refused(400, "VPC.0204", () -> cloud.subnet(sdk, vpc, "10.0.1.0/25"));
        refused(404, "VPC.2302", () -> cloud.port(sdk, subnet.getId()));

        quota.start(account);

        eventually().until(() -> status(subnet).equals("ACTIVE"));
        cloud.port(sdk, subnet.getId());
    }

    @Test
    void a_subnet_that_was_denied_late_gives_its_range_back_and_is_deleted_even_after_its_vpc() {
        String vpc = cloud.vpc(sdk, "net", "10.0.0.0/16").getId();
        quota.limit(account, "subnet", 0);
        quota.stop(account);
        Subnet subnet = cloud.subnet(sdk, vpc, "10.0.1.0/24");
        quota.start(account);

        eventually().until(() -> status(subnet).equals("ERROR"));

        sdk.deleteVpc(new DeleteVpcRequest().withVpcId(vpc));
        sdk.deleteSubnet(new DeleteSubnetRequest().withVpcId(vpc).withSubnetId(subnet.getId()));
        assertEquals(List.of(), sdk.listSubnets(new ListSubnetsRequest()).getSubnets());
    }

    @Test
    void what_waits_can_be_given_up() {
        String vpc = cloud.vpc(sdk, "net", "10.0.0.0/16").getId();
        quota.stop(account);
        Subnet subnet = cloud.subnet(sdk, vpc, "10.0.1.0/24");
        sdk.deleteSubnet(new DeleteSubnetRequest().withVpcId(vpc).withSubnetId(subnet.getId()));
        quota.start(account);

        cloud.subnet(sdk, vpc, "10.0.1.0/24");
        assertEquals(1, sdk.listSubnets(new ListSubnetsRequest()).getSubnets().size());
    }

    @Test
    void quotas_say_what_is_used_and_follow_limits_and_defaults() {
        Account other = cloud.account();
        cloud.vpc(sdk, "net", "10.0.0.0/16");

        resources(account, "vpc", 1, 5);
        resources(account, "subnet", 0, 100);
        quota.limit(account, "vpc", 7);
        resources(account, "vpc", 1, 7);
        quota.defaultLimit("vpc", 6);
        resources(account, "vpc", 1, 7);
        resources(other, "vpc", 0, 6);
        quota.defaultLimit("vpc", 5);
        resources(other, "vpc", 0, 5);
    }

    @Test
    void types_that_are_not_counted_are_none_and_others_are_refused() {
        cloud.by(account)
                .get(quotas(account))
                .then()
                .statusCode(200)
                .body("quotas.resources.type", contains("subnet", "vpc"))
                .body("quotas.resources.min", contains(0, 0));
        cloud.by(account)
                .queryParam("type", "securityGroup")
                .get(quotas(account))
                .then()
                .statusCode(200)
                .body("quotas.resources", empty());
        cloud.by(account)
                .queryParam("type", "endpoint")
                .get(quotas(account))
                .then()
                .statusCode(400)
                .body("code", equalTo("VPC.1207"));
        cloud.by(cloud.account()).get(quotas(account)).then().statusCode(400);
    }

    private Vpc first() {
        return sdk.listVpcs(new ListVpcsRequest()).getVpcs().getFirst();
    }

    /** As one that is sent again while the one before is still waiting, four times. */
    private void noneIsThere(String path, String body) {
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<Response>> all = IntStream.range(0, 4)
                    .mapToObj(_ -> clients.submit(() -> repeated(path, body)))
                    .toList();
            for (Future<Response> one : all) {
                one.get().then().statusCode(409);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private Response repeated(String path, String body) {
        return cloud.by(account).header("X-Client-Token", "late").body(body).post("/v1/" + account.project() + path);
    }

    private void resources(Account of, String type, int used, int limit) {
        eventually().untilAsserted(() -> cloud.by(of)
                .queryParam("type", type)
                .get(quotas(of))
                .then()
                .statusCode(200)
                .body("quotas.resources.used", contains(used))
                .body("quotas.resources.quota", contains(limit)));
    }

    private static String quotas(Account of) {
        return "/v1/" + of.project() + "/quotas";
    }

    private String status(Vpc vpc) {
        return sdk.showVpc(new ShowVpcRequest().withVpcId(vpc.getId()))
                .getVpc()
                .getStatus()
                .getValue();
    }

    private String status(Subnet subnet) {
        return sdk.showSubnet(new ShowSubnetRequest().withSubnetId(subnet.getId()))
                .getSubnet()
                .getStatus()
                .getValue();
    }
}
