package io.postern.local.client;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.vpc.v2.VpcClient;
import com.huaweicloud.sdk.vpc.v2.model.CreatePortOption;
import com.huaweicloud.sdk.vpc.v2.model.CreatePortRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreatePortRequestBody;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetOption;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreateSubnetRequestBody;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcOption;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcRequest;
import com.huaweicloud.sdk.vpc.v2.model.CreateVpcRequestBody;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.AddOrRemoveServicePermissionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.AddOrRemoveServicePermissionsRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceResponse;
import com.huaweicloud.sdk.vpcep.v1.model.PortList;
import java.util.List;

/**
 * One account's way into the cloud: the official SDK, unmodified, signing with the account's access key; and the few
 * steps that every scenario begins with.
 */
public final class Cloud {

    /** A VPC with one subnet. */
    public record Network(String vpc, String subnet) {}

    private final Account account;
    private final VpcClient vpc;
    private final VpcepClient vpcep;

    /**
     * @param vpcUrl base URL of vpc-service
     * @param endpointUrl base URL of endpoint-service
     */
    public Cloud(Account account, String vpcUrl, String endpointUrl) {
        this.account = account;
        this.vpc = VpcClient.newBuilder()
                .withCredential(credentials(account))
                .withEndpoint(vpcUrl)
                .build();
        this.vpcep = VpcepClient.newBuilder()
                .withCredential(credentials(account))
                .withEndpoint(endpointUrl)
                .build();
    }

    private static BasicCredentials credentials(Account account) {
        return new BasicCredentials()
                .withAk(account.access())
                .withSk(account.secret())
                .withProjectId(account.projectId());
    }

    public Account account() {
        return account;
    }

    public VpcClient vpc() {
        return vpc;
    }

    public VpcepClient vpcep() {
        return vpcep;
    }

    /**
     * @param prefix the first two numbers, {@code 10.1}: the VPC is {@code 10.1.0.0/16}, its subnet as large
     */
    public Network network(String prefix) {
        String id = vpc.createVpc(new CreateVpcRequest()
                        .withBody(new CreateVpcRequestBody()
                                .withVpc(new CreateVpcOption()
                                        .withName("vpc-%s-%s".formatted(account.domainName(), prefix))
                                        .withCidr(prefix + ".0.0/16"))))
                .getVpc()
                .getId();
        String subnet = vpc.createSubnet(new CreateSubnetRequest()
                        .withBody(new CreateSubnetRequestBody()
                                .withSubnet(new CreateSubnetOption()
                                        .withName("subnet-" + account.domainName())
                                        .withCidr(prefix + ".0.0/16")
                                        .withGatewayIp(prefix + ".0.1")
                                        .withVpcId(id))))
                .getSubnet()
                .getId();
        return new Network(id, subnet);
    }

    /** @return port id */
    public String port(Network network) {
        return vpc.createPort(new CreatePortRequest()
                        .withBody(new CreatePortRequestBody()
                                .withPort(new CreatePortOption().withNetworkId(network.subnet()))))
                .getPort()
                .getId();
    }

    public CreateEndpointServiceResponse service(Network network, String port, String name, boolean approval) {
        return service(network, port, name, approval, 5432);
    }

    /** @param serverPort of the backend, on which it can have one service only */
    public CreateEndpointServiceResponse service(
            Network network, String port, String name, boolean approval, int serverPort) {
        return vpcep.createEndpointService(new CreateEndpointServiceRequest()
                .withBody(new CreateEndpointServiceRequestBody()
                        .withVpcId(network.vpc())
                        .withPortId(port)
                        .withServiceName(name)
                        .withServerType(CreateEndpointServiceRequestBody.ServerTypeEnum.LB)
                        .withApprovalEnabled(approval)
                        .withPorts(List.of(new PortList().withClientPort(5432).withServerPort(serverPort)))));
    }

    /** Puts an account on a service's whitelist. */
    public void permit(String service, String domainId) {
        vpcep.addOrRemoveServicePermissions(new AddOrRemoveServicePermissionsRequest()
                .withVpcEndpointServiceId(service)
                .withBody(new AddOrRemoveServicePermissionsRequestBody()
                        .withAction(AddOrRemoveServicePermissionsRequestBody.ActionEnum.ADD)
                        .withPermissions(List.of("iam:domain::" + domainId))));
    }

    public CreateEndpointResponse endpoint(String service, Network network) {
        return vpcep.createEndpoint(new CreateEndpointRequest()
                .withBody(new CreateEndpointRequestBody()
                        .withEndpointServiceId(service)
                        .withVpcId(network.vpc())
                        .withSubnetId(network.subnet())));
    }

    /** @return the connection's status after the provider's word */
    public String answer(String service, String endpoint, AcceptOrRejectEndpointRequestBody.ActionEnum word) {
        return vpcep.acceptOrRejectEndpoint(new AcceptOrRejectEndpointRequest()
                        .withVpcEndpointServiceId(service)
                        .withBody(new AcceptOrRejectEndpointRequestBody()
                                .withAction(word)
                                .withEndpoints(List.of(endpoint))))
                .getConnections()
                .getFirst()
                .getStatus();
    }
}
