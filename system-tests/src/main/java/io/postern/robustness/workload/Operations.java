package io.postern.robustness.workload;

import static io.postern.robustness.workload.Kind.APPLICATION;
import static io.postern.robustness.workload.Kind.DOMAIN;
import static io.postern.robustness.workload.Kind.ENDPOINT;
import static io.postern.robustness.workload.Kind.NONE;
import static io.postern.robustness.workload.Kind.PORT;
import static io.postern.robustness.workload.Kind.SERVICE;
import static io.postern.robustness.workload.Kind.SUBNET;
import static io.postern.robustness.workload.Kind.VPC;

import java.util.List;
import java.util.function.Consumer;

/**
 * The table of all that clients do. To add an operation, add a line: its name, its weight, and what the actor does in one
 * call: {@code make}, {@code change}, {@code read}, {@code list}, {@code delete}, or {@code trespass} on what belongs to
 * somebody else. {@code {project}} in a path is the actor's own, {@code {id}} the resource that was picked,
 * {@code {within}} what it is in.
 */
public final class Operations {

    private static final String VPCS = "/v1/{project}/vpcs";
    private static final String SUBNETS = "/v1/{project}/subnets";
    private static final String PORTS = "/v1/{project}/ports";
    private static final String SERVICES = "/v1/{project}/vpc-endpoint-services";
    private static final String ENDPOINTS = "/v1/{project}/vpc-endpoints";

    public static final List<Operation> ALL = List.of(
            op("create VPC", 3, me -> me.make(VPC, "vpc", VPCS, "/vpc/id", "", """
                    {"vpc":{"name":"%s","cidr":"10.0.0.0/16"}}""".formatted(me.word()))),
            op("rename VPC", 3, me -> me.change(VPC, "vpc", "PUT", VPCS + "/{id}", """
                    {"vpc":{"name":"%s"}}""".formatted(me.word()))),
            op("read VPC", 6, me -> me.read(VPC, "vpc", VPCS + "/{id}")),
            op("list VPCs", 2, me -> me.list(VPC, "vpc", VPCS)),
            op("delete VPC", 1, me -> me.delete(VPC, "vpc", VPCS + "/{id}")),
            op("read another's VPC", 1, me -> me.trespass(VPC, "vpc", "GET", VPCS + "/{id}")),
            op("delete another's VPC", 1, me -> me.trespass(VPC, "vpc", "DELETE", VPCS + "/{id}")),
            op(
                    "create subnet",
                    3,
                    me -> me.within(VPC, vpc -> {
                        int net = me.number(1, 250);
                        me.make(SUBNET, "vpc", SUBNETS, "/subnet/id", vpc.id(), """
                        {"subnet":{"name":"%s","cidr":"10.0.%d.0/24","gateway_ip":"10.0.%d.1","vpc_id":"%s"}}""".formatted(
                                        me.word(), net, net, vpc.id()));
                    })),
            op(
                    "rename subnet",
                    2,
                    me -> me.change(SUBNET, "vpc", "PUT", VPCS + "/{within}/subnets/{id}", """
                    {"subnet":{"name":"%s"}}""".formatted(me.word()))),
            op("read subnet", 4, me -> me.read(SUBNET, "vpc", SUBNETS + "/{id}")),
            op("list subnets", 1, me -> me.list(SUBNET, "vpc", SUBNETS)),
            op("delete subnet", 1, me -> me.delete(SUBNET, "vpc", VPCS + "/{within}/subnets/{id}")),
            op("read another's subnet", 1, me -> me.trespass(SUBNET, "vpc", "GET", SUBNETS + "/{id}")),
            op(
                    "create port",
                    4,
                    me -> me.within(
                            SUBNET,
                            subnet ->
                                    me.make(PORT, "vpc", PORTS, "/port/id", subnet.id(), """
                    {"port":{"network_id":"%s"}}""".formatted(subnet.id())))),
            op("rename port", 2, me -> me.change(PORT, "vpc", "PUT", PORTS + "/{id}", """
                    {"port":{"name":"%s"}}""".formatted(me.word()))),
            op("read port", 3, me -> me.read(PORT, "vpc", PORTS + "/{id}")),
            op("delete port", 2, me -> me.delete(PORT, "vpc", PORTS + "/{id}")),
            op("read another's port", 1, me -> me.trespass(PORT, "vpc", "GET", PORTS + "/{id}")),
            op(
                    "create endpoint service",
                    3,
                    me -> me.within(
                            PORT,
                            port -> me.withVpc(
                                    port,
                                    vpc -> me.make(SERVICE, "endpoint", SERVICES, "/id", port.id(), """
                            {"vpc_id":"%s","port_id":"%s","server_type":"VM","approval_enabled":%s,
                             "ports":[{"client_port":443,"server_port":443}]}""".formatted(
                                                    vpc, port.id(), me.flip()))))),
            op("read endpoint service", 4, me -> me.read(SERVICE, "endpoint", SERVICES + "/{id}")),
            op("list endpoint services", 1, me -> me.list(SERVICE, "endpoint", SERVICES)),
            op("delete endpoint service", 1, me -> me.delete(SERVICE, "endpoint", SERVICES + "/{id}")),
            op("read another's endpoint service", 1, me -> me.trespass(SERVICE, "endpoint", "GET", SERVICES + "/{id}")),
            op(
                    "permit an account",
                    4,
                    me -> me.change(
                            SERVICE, "endpoint", "POST", SERVICES + "/{id}/permissions/action", permission("add", me))),
            op(
                    "forbid an account",
                    2,
                    me -> me.change(
                            SERVICE,
                            "endpoint",
                            "POST",
                            SERVICES + "/{id}/permissions/action",
                            permission("remove", me))),
            op("list permissions", 1, me -> me.listOf(SERVICE, "endpoint", SERVICES + "/{id}/permissions")),
            op(
                    "create endpoint",
                    12,
                    me -> me.anybodys(
                            SERVICE,
                            service -> me.within(
                                    SUBNET,
                                    subnet ->
                                            me.make(ENDPOINT, "endpoint", ENDPOINTS, "/id", service.id(), """
                            {"endpoint_service_id":"%s","vpc_id":"%s","subnet_id":"%s"}""".formatted(
                                                            service.id(), subnet.within(), subnet.id()))))),
            op("read endpoint", 12, me -> me.read(ENDPOINT, "endpoint", ENDPOINTS + "/{id}")),
            op("list endpoints", 3, me -> me.list(ENDPOINT, "endpoint", ENDPOINTS)),
            op("delete endpoint", 6, me -> me.delete(ENDPOINT, "endpoint", ENDPOINTS + "/{id}")),
            op("read another's endpoint", 2, me -> me.trespass(ENDPOINT, "endpoint", "GET", ENDPOINTS + "/{id}")),
            op("delete another's endpoint", 1, me -> me.trespass(ENDPOINT, "endpoint", "DELETE", ENDPOINTS + "/{id}")),
            op("accept a connection", 6, me -> me.connection("endpoint", SERVICES, "receive")),
            op("reject a connection", 2, me -> me.connection("endpoint", SERVICES, "reject")),
            op("list connections", 2, me -> me.listOf(SERVICE, "endpoint", SERVICES + "/{id}/connections")),
            op("read quotas", 2, me -> me.list(NONE, "quota", "/v1/{project}/quotas")),
            op("read endpoint quotas", 1, me -> me.list(NONE, "endpoint", "/v1/{project}/quotas")),
            op(
                    "apply for quota",
                    1,
                    me -> me.make(
                            APPLICATION,
                            "quota",
                            "/v1/{project}/quotas/applications",
                            "/application/id",
                            "",
                            """
                    {"type":"endpoint","quota":%d,"reason":"%s"}""".formatted(me.number(50, 90), me.word()))),
            op("read application", 1, me -> me.read(APPLICATION, "quota", "/v1/{project}/quotas/applications/{id}")),
            op(
                    "approve application",
                    1,
                    me -> me.asOperator(operator -> operator.change(
                            APPLICATION, "quota", "POST", "/operator/v1/quota-applications/{id}/approve", "{}"))),
            op("log in", 1, Actor::logIn),
            op("list projects", 1, me -> me.list(NONE, "iam", "/v3/projects")),
            op(
                    "open an account",
                    1,
                    me -> me.asOperator(operator -> operator.make(
                            DOMAIN, "iam", "/operator/v1/accounts", "/account/domain_id", "", """
                    {"name":"%s"}""".formatted(
                                            me.word())))),
            op(
                    "limit a project",
                    1,
                    me -> me.asOperator(operator -> operator.put(
                            "quota",
                            "/operator/v1/quotas/%s/endpoint"
                                    .formatted(me.account().projectId()),
                            """
                    {"quota":%d}""".formatted(me.number(5, 40))))));

    private Operations() {}

    private static Operation op(String name, int weight, Consumer<Actor> step) {
        return new Operation(name, weight, step);
    }

    private static String permission(String action, Actor me) {
        return """
                {"action":"%s","permissions":["iam:domain::%s"]}""".formatted(action, me.another().domainId());
    }
}
