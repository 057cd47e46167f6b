package io.postern.robustness.workload;

import static io.postern.robustness.workload.Kind.PERMISSION;
import static io.postern.robustness.workload.Kind.RULE;
import static io.postern.robustness.workload.Kind.SERVICE;
import static io.postern.robustness.workload.Operation.change;
import static io.postern.robustness.workload.Operation.delete;
import static io.postern.robustness.workload.Operation.list;
import static io.postern.robustness.workload.Operation.listAll;
import static io.postern.robustness.workload.Operation.listOf;
import static io.postern.robustness.workload.Operation.make;
import static io.postern.robustness.workload.Operation.read;
import static io.postern.robustness.workload.Operation.trespass;

import java.util.List;

/** What endpoint-service does for providers. */
final class ServiceOperations {

    private static final String SERVICES = "endpoint /v1/{project}/vpc-endpoint-services";

    static final List<Operation> ALL = List.of(
            make("create endpoint service", 3, SERVICE, "POST " + SERVICES, "/id", """
                            {"vpc_id":"{port.within.within}","port_id":"{port}","server_type":"VM",
                             "approval_enabled":{flag},"ports":[{"client_port":443,"server_port":443}]}""")
                    .in("port"),
            read("read endpoint service", 4, SERVICE, "GET " + SERVICES + "/{id}"),
            listAll("list endpoint services", 1, SERVICE, "GET " + SERVICES + "?limit=1000"),
            change("rename endpoint service", 1, SERVICE, "PUT " + SERVICES + "/{id}/name", """
                    {"endpoint_service_name":"{word}"}"""),
            change("ask for approval or not", 2, SERVICE, "PUT " + SERVICES + "/{id}", """
                    {"approval_enabled":{flag}}"""),
            change("describe endpoint service", 1, SERVICE, "PUT " + SERVICES + "/{id}", """
                    {"description":"{word}","whitelist_removal":"keep"}"""),
            change("reject who is taken off the whitelist", 1, SERVICE, "PUT " + SERVICES + "/{id}", """
                    {"whitelist_removal":"reject"}"""),
            change("map ports", 1, SERVICE, "PUT " + SERVICES + "/{id}", """
                    {"ports":[{"client_port":{1000..2000},"server_port":443}]}"""),
            change("move endpoint service", 2, SERVICE, "PUT " + SERVICES + "/{id}", """
                    {"port_id":"{port}"}"""),
            change(
                    "add servers",
                    1,
                    SERVICE,
                    "POST endpoint /v2/{project}/vpc-endpoint-services/{id}/add-server-resources",
                    """
                    {"server_resources":[{"resource_id":"00000000-0000-4000-8000-0000000000{10..99}"}]}"""),
            change(
                    "upgrade endpoint service",
                    1,
                    SERVICE,
                    "POST endpoint /v2/{project}/vpc-endpoint-services/{id}/upgrade",
                    null),
            change(
                    "tag endpoint service",
                    1,
                    SERVICE,
                    "POST endpoint /v1/{project}/endpoint_service/{id}/tags/action",
                    """
                    {"action":"create","tags":[{"key":"stage","value":"{1..3}"}]}"""),
            delete("delete endpoint service", 1, SERVICE, "DELETE " + SERVICES + "/{id}"),
            trespass("read another's endpoint service", 1, SERVICE, "GET " + SERVICES + "/{id}"),
            trespass("change another's endpoint service", 1, SERVICE, "PUT " + SERVICES + "/{id}", """
                    {"approval_enabled":false}"""),
            trespass("delete another's endpoint service", 1, SERVICE, "DELETE " + SERVICES + "/{id}"),
            change("permit an account", 4, SERVICE, "POST " + SERVICES + "/{id}/permissions/action", """
                    {"action":"add","permissions":["iam:domain::{other.domain}"]}"""),
            change("forbid an account", 2, SERVICE, "POST " + SERVICES + "/{id}/permissions/action", """
                    {"action":"remove","permissions":["iam:domain::{other.domain}"]}"""),
            make(
                            "permit with a word",
                            2,
                            PERMISSION,
                            "POST " + SERVICES + "/{service}/permissions/batch-create",
                            "/permissions/0/id",
                            """
                            {"permissions":[{"permission":"iam:domain::{other.domain}","description":"{word}"}]}""")
                    .in("service"),
            change("describe a permission", 1, PERMISSION, "PUT " + SERVICES + "/{within}/permissions/{id}", """
                    {"permission":{"description":"{word}"}}"""),
            delete("take a permission", 2, PERMISSION, "POST " + SERVICES + "/{within}/permissions/batch-delete", """
                    {"permissions":[{"id":"{id}"}]}"""),
            listOf("list permissions", 1, SERVICE, "GET " + SERVICES + "/{id}/permissions"),
            trespass("permit on another's behalf", 1, SERVICE, "POST " + SERVICES + "/{id}/permissions/action", """
                    {"action":"add","permissions":["iam:domain::{domain}"]}"""),
            make(
                            "approve in advance",
                            2,
                            RULE,
                            "POST " + SERVICES + "/{service}/approval-rules",
                            "/approval_rule/id",
                            """
                            {"domain_id":"{other.domain}","max_connections":{1..3}}""")
                    .in("service"),
            make(
                            "approve what is tagged",
                            1,
                            RULE,
                            "POST " + SERVICES + "/{service}/approval-rules",
                            "/approval_rule/id",
                            """
                            {"tag":{"key":"stage","value":"{1..3}"}}""")
                    .in("service"),
            listOf("list approval rules", 1, SERVICE, "GET " + SERVICES + "/{id}/approval-rules"),
            delete("approve no more", 1, RULE, "DELETE " + SERVICES + "/{within}/approval-rules/{id}"),
            trespass("approve on another's behalf", 1, SERVICE, "POST " + SERVICES + "/{id}/approval-rules", """
                    {"domain_id":"{domain}"}"""),
            listOf("list connections", 2, SERVICE, "GET " + SERVICES + "/{id}/connections"),
            trespass("list another's connections", 1, SERVICE, "GET " + SERVICES + "/{id}/connections"),
            trespass("accept on another's behalf", 1, SERVICE, "POST " + SERVICES + "/{id}/connections/action", """
                    {"action":"receive","endpoints":["{endpoint}"]}"""),
            list(
                    "find tagged services",
                    1,
                    "POST endpoint /v1/{project}/endpoint_service/resource_instances/action",
                    """
                    {"action":"count","without_any_tag":true}"""));

    private ServiceOperations() {}
}
