package io.postern.systemtests;

import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.iam.v3.IamClient;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateGroupOption;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateGroupRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserOption;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListGroupsRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListUsersRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetOption;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetRequestBody;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcOption;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcRequestBody;
import com.huaweicloud.sdk.vpc.v2.model.ListSubnetsRequest;
import com.huaweicloud.sdk.vpc.v2.model.ListVpcsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import io.postern.local.client.Account;
import io.postern.local.client.Cloud;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Something that is counted, wanted by an account that has none of it yet.
 *
 * @param tenant whose quota it is
 * @param before how many the account was opened with
 * @param refusal status and code of the no
 * @param asking asks for one more; fails with the SDK's exception
 * @param statuses of all that there are
 */
record Wanted(
        String kind, String tenant, int before, String refusal, Runnable asking, Supplier<List<String>> statuses) {

    private static final List<String> LIVE = List.of("OK", "ACTIVE", "available", "accepted");
    private static final List<String> FAILED = List.of("ERROR", "failed");

    /** Each with an account of its own. */
    static List<Wanted> all() {
        return List.of(vpcs(), subnets(), services(), endpoints(), users(), groups());
    }

    void ask() {
        asking.run();
    }

    void allow(int limit) {
        Running.allow(tenant, kind, before + limit);
    }

    int used() {
        return Running.held(tenant, kind) - before;
    }

    int live() {
        return number(LIVE);
    }

    /** Denied when nobody waited for it any more. */
    int failed() {
        return number(FAILED);
    }

    int undecided() {
        return statuses.get().size() - live() - failed();
    }

    private int number(List<String> wanted) {
        return (int) statuses.get().stream().filter(wanted::contains).count();
    }

    private static Wanted vpcs() {
        Cloud cloud = Running.cloud("vpcs");
        return new Wanted(
                "vpc",
                cloud.account().projectId(),
                0,
                "409 VPC.0114",
                () -> cloud.vpc()
                        .createVpc(new CreateVpcRequest()
                                .withBody(new CreateVpcRequestBody()
                                        .withVpc(new CreateVpcOption().withCidr("10.9.0.0/16")))),
                () -> cloud.vpc().listVpcs(new ListVpcsRequest()).getVpcs().stream()
                        .map(vpc -> vpc.getStatus().getValue())
                        .toList());
    }

    /** All in one VPC, each with a range of its own. */
    private static Wanted subnets() {
        Cloud cloud = Running.cloud("subnets");
        String vpc = cloud.vpc()
                .createVpc(new CreateVpcRequest()
                        .withBody(new CreateVpcRequestBody().withVpc(new CreateVpcOption().withCidr("10.9.0.0/16"))))
                .getVpc()
                .getId();
        AtomicInteger ranges = new AtomicInteger();
        return new Wanted(
                "subnet",
                cloud.account().projectId(),
                0,
                "409 VPC.0114",
                () -> {
                    int range = ranges.getAndIncrement();
                    String prefix = "10.9.%d.".formatted(range / 16);
                    int first = range % 16 * 16;
                    cloud.vpc()
                            .createSubnet(new CreateSubnetRequest()
                                    .withBody(new CreateSubnetRequestBody()
                                            .withSubnet(new CreateSubnetOption()
                                                    .withName("subnet-" + range)
                                                    .withCidr(prefix + first + "/28")
                                                    .withGatewayIp(prefix + (first + 1))
                                                    .withVpcId(vpc))));
                },
                () -> cloud.vpc().listSubnets(new ListSubnetsRequest()).getSubnets().stream()
                        .map(subnet -> subnet.getStatus().getValue())
                        .toList());
    }

    private static Wanted services() {
        Cloud cloud = Running.cloud("services");
        Cloud.Network network = cloud.network("10.9");
        String port = cloud.port(network);
        AtomicInteger number = new AtomicInteger();
        return new Wanted(
                "endpoint_service",
                cloud.account().projectId(),
                0,
                "400 Endpoint.1018",
                () -> cloud.service(network, port, "many", false, 1_024 + number.getAndIncrement() % 60_000),
                () -> cloud
                        .vpcep()
                        .listEndpointService(new ListEndpointServiceRequest().withLimit(1000))
                        .getEndpointServices()
                        .stream()
                        .map(service -> service.getStatus())
                        .toList());
    }

    /** An account has its owner. What IAM has knows no status: it is there, or it is not. */
    private static Wanted users() {
        Account account = Running.account("users");
        IamClient iam = iam(account);
        AtomicInteger names = new AtomicInteger();
        return new Wanted(
                "user",
                account.domainId(),
                1,
                "400 1115",
                () -> iam.keystoneCreateUser(new KeystoneCreateUserRequest()
                        .withBody(new KeystoneCreateUserRequestBody()
                                .withUser(new KeystoneCreateUserOption()
                                        .withName("user-" + names.incrementAndGet())
                                        .withDomainId(account.domainId())))),
                () -> iam.keystoneListUsers(new KeystoneListUsersRequest()).getUsers().stream()
                        .filter(user -> !user.getId().equals(account.userId()))
                        .map(_ -> "OK")
                        .toList());
    }

    /** An account has its group of administrators. */
    private static Wanted groups() {
        Account account = Running.account("groups");
        IamClient iam = iam(account);
        AtomicInteger names = new AtomicInteger();
        return new Wanted(
                "group",
                account.domainId(),
                1,
                "400 1115",
                () -> iam.keystoneCreateGroup(new KeystoneCreateGroupRequest()
                        .withBody(new KeystoneCreateGroupRequestBody()
                                .withGroup(
                                        new KeystoneCreateGroupOption().withName("group-" + names.incrementAndGet())))),
                () -> iam.keystoneListGroups(new KeystoneListGroupsRequest()).getGroups().stream()
                        .filter(group -> group.getName().startsWith("group-"))
                        .map(_ -> "OK")
                        .toList());
    }

    private static IamClient iam(Account account) {
        return IamClient.newBuilder()
                .withCredential(new GlobalCredentials()
                        .withAk(account.access())
                        .withSk(account.secret())
                        .withDomainId(account.domainId()))
                .withEndpoint(Running.url("iam"))
                .build();
    }

    private static Wanted endpoints() {
        Shop shop = Shop.open(false);
        return new Wanted(
                "endpoint",
                shop.consumer().account().projectId(),
                0,
                "400 Endpoint.1018",
                shop::connect,
                () -> shop.endpoints().stream()
                        .map(endpoint -> endpoint.getStatus())
                        .toList());
    }
}
