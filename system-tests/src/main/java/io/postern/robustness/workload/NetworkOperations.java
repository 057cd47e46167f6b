package io.postern.robustness.workload;

import static io.postern.robustness.workload.Kind.PORT;
import static io.postern.robustness.workload.Kind.SUBNET;
import static io.postern.robustness.workload.Kind.VPC;
import static io.postern.robustness.workload.Operation.change;
import static io.postern.robustness.workload.Operation.delete;
import static io.postern.robustness.workload.Operation.list;
import static io.postern.robustness.workload.Operation.listAll;
import static io.postern.robustness.workload.Operation.make;
import static io.postern.robustness.workload.Operation.read;
import static io.postern.robustness.workload.Operation.trespass;

import java.util.List;

/** What vpc-service does. */
final class NetworkOperations {

    private static final String VPCS = "vpc /v1/{project}/vpcs";
    private static final String SUBNETS = "vpc /v1/{project}/subnets";
    private static final String PORTS = "vpc /v1/{project}/ports";

    static final List<Operation> ALL = List.of(
            make("create VPC", 3, VPC, "POST " + VPCS, "/vpc/id", """
                    {"vpc":{"name":"{word}","cidr":"10.0.0.0/16"}}"""),
            change("rename VPC", 3, VPC, "PUT " + VPCS + "/{id}", """
                    {"vpc":{"name":"{word}"}}"""),
            read("read VPC", 6, VPC, "GET " + VPCS + "/{id}"),
            listAll("list VPCs", 2, VPC, "GET " + VPCS),
            delete("delete VPC", 1, VPC, "DELETE " + VPCS + "/{id}"),
            trespass("read another's VPC", 1, VPC, "GET " + VPCS + "/{id}"),
            trespass("read a VPC in another's project", 1, VPC, "GET vpc /v1/{owner.project}/vpcs/{id}"),
            trespass("rename another's VPC", 1, VPC, "PUT " + VPCS + "/{id}", """
                    {"vpc":{"name":"{word}"}}"""),
            trespass("delete another's VPC", 1, VPC, "DELETE " + VPCS + "/{id}"),
            make("create subnet", 3, SUBNET, "POST " + SUBNETS, "/subnet/id", """
                            {"subnet":{"name":"{word}","vpc_id":"{vpc}",
                             "cidr":"10.0.{1..250}.0/24","gateway_ip":"10.0.{1..250}.1"}}""")
                    .in("vpc"),
            change("rename subnet", 2, SUBNET, "PUT " + VPCS + "/{within}/subnets/{id}", """
                    {"subnet":{"name":"{word}"}}"""),
            read("read subnet", 4, SUBNET, "GET " + SUBNETS + "/{id}"),
            listAll("list subnets", 1, SUBNET, "GET " + SUBNETS),
            delete("delete subnet", 1, SUBNET, "DELETE " + VPCS + "/{within}/subnets/{id}"),
            trespass("read another's subnet", 1, SUBNET, "GET " + SUBNETS + "/{id}"),
            trespass("delete another's subnet", 1, SUBNET, "DELETE " + VPCS + "/{within}/subnets/{id}"),
            trespass("create a subnet in another's VPC", 1, VPC, "POST " + SUBNETS, """
                    {"subnet":{"name":"{word}","vpc_id":"{id}",
                     "cidr":"10.0.{1..250}.0/24","gateway_ip":"10.0.{1..250}.1"}}"""),
            make("create port", 4, PORT, "POST " + PORTS, "/port/id", """
                            {"port":{"network_id":"{subnet}"}}""").in("subnet"),
            change("rename port", 2, PORT, "PUT " + PORTS + "/{id}", """
                    {"port":{"name":"{word}"}}"""),
            read("read port", 3, PORT, "GET " + PORTS + "/{id}"),
            listAll("list ports", 1, PORT, "GET " + PORTS),
            delete("delete port", 2, PORT, "DELETE " + PORTS + "/{id}"),
            trespass("read another's port", 1, PORT, "GET " + PORTS + "/{id}"),
            trespass("delete another's port", 1, PORT, "DELETE " + PORTS + "/{id}"),
            trespass("create a port in another's subnet", 1, SUBNET, "POST " + PORTS, """
                    {"port":{"network_id":"{id}"}}"""),
            list("read network quotas", 1, "GET vpc /v1/{project}/quotas"));

    private NetworkOperations() {}
}
