package io.postern.robustness.workload;

import static io.postern.robustness.workload.Kind.CLOUD;
import static io.postern.robustness.workload.Kind.ENDPOINT;
import static io.postern.robustness.workload.Kind.GATEWAY;
import static io.postern.robustness.workload.Operation.change;
import static io.postern.robustness.workload.Operation.delete;
import static io.postern.robustness.workload.Operation.list;
import static io.postern.robustness.workload.Operation.listAll;
import static io.postern.robustness.workload.Operation.make;
import static io.postern.robustness.workload.Operation.read;
import static io.postern.robustness.workload.Operation.trespass;

import java.util.List;

/** What endpoint-service does for consumers, and for providers with a connection. */
final class EndpointOperations {

    private static final String SERVICES = "endpoint /v1/{project}/vpc-endpoint-services";
    private static final String ENDPOINTS = "endpoint /v1/{project}/vpc-endpoints";
    private static final String CLOUDS = "endpoint /operator/v1/endpoint-services";

    static final List<Operation> ALL = List.of(
            make("create endpoint", 24, ENDPOINT, "POST " + ENDPOINTS, "/id", """
                            {"endpoint_service_id":"{any.service}","vpc_id":"{subnet.within}","subnet_id":"{subnet}",
                             "tags":[{"key":"stage","value":"{1..3}"}]}""")
                    .in("any.service"),
            read("read endpoint", 24, ENDPOINT, "GET " + ENDPOINTS + "/{id}"),
            listAll("list endpoints", 5, ENDPOINT, "GET " + ENDPOINTS + "?limit=1000"),
            delete("delete endpoint", 12, ENDPOINT, "DELETE " + ENDPOINTS + "/{id}"),
            change("open an endpoint to some", 3, ENDPOINT, "PUT " + ENDPOINTS + "/{id}", """
                    {"enable_whitelist":{flag},"whitelist":["10.0.{1..250}.0/24"]}"""),
            change("tag endpoint", 2, ENDPOINT, "POST endpoint /v1/{project}/endpoint/{id}/tags/action", """
                    {"action":"create","tags":[{"key":"stage","value":"{1..3}"}]}"""),
            change("untag endpoint", 1, ENDPOINT, "POST endpoint /v1/{project}/endpoint/{id}/tags/action", """
                    {"action":"delete","tags":[{"key":"stage"}]}"""),
            read("diagnose endpoint", 3, ENDPOINT, "GET " + ENDPOINTS + "/{id}/diagnosis"),
            change("upgrade endpoint", 2, ENDPOINT, "POST endpoint /v2/{project}/vpc-endpoints/{id}/upgrade", """
                    {"action":"start"}"""),
            trespass("read another's endpoint", 2, ENDPOINT, "GET " + ENDPOINTS + "/{id}"),
            trespass("diagnose another's endpoint", 1, ENDPOINT, "GET " + ENDPOINTS + "/{id}/diagnosis"),
            trespass("open another's endpoint", 1, ENDPOINT, "PUT " + ENDPOINTS + "/{id}", """
                    {"enable_whitelist":false}"""),
            trespass(
                    "tag another's endpoint",
                    1,
                    ENDPOINT,
                    "POST endpoint /v1/{project}/endpoint/{id}/tags/action",
                    """
                    {"action":"create","tags":[{"key":"mine","value":"now"}]}"""),
            trespass("delete another's endpoint", 2, ENDPOINT, "DELETE " + ENDPOINTS + "/{id}"),
            change("accept a connection", 12, ENDPOINT, "POST " + SERVICES + "/{within}/connections/action", """
                            {"action":"receive","endpoints":["{id}"]}""")
                    .of(Whose.CONNECTED),
            change("reject a connection", 4, ENDPOINT, "POST " + SERVICES + "/{within}/connections/action", """
                            {"action":"reject","endpoints":["{id}"]}""")
                    .of(Whose.CONNECTED),
            change("accept connections", 2, ENDPOINT, "POST " + SERVICES + "/{within}/connections/batch-action", """
                            {"action":"receive","endpoints":["{id}"]}""")
                    .of(Whose.CONNECTED),
            change("describe a connection", 2, ENDPOINT, "PUT " + SERVICES + "/{within}/connections/description", """
                            {"connections":[{"id":"{id}","description":"{word}"}]}""")
                    .of(Whose.CONNECTED),
            make("offer a cloud service", 1, CLOUD, "POST " + CLOUDS, "/id", """
                            {"service_name":"{word}","service_type":"gateway","owner":"{word}","enable_policy":true}""")
                    .by(As.OPERATOR),
            delete("withdraw a cloud service", 1, CLOUD, "DELETE " + CLOUDS + "/{id}")
                    .by(As.OPERATOR),
            list("list offered services", 1, "GET " + SERVICES + "/public"),
            list("describe a service", 1, "GET " + SERVICES + "/describe?id={any.service}"),
            make("create gateway", 4, GATEWAY, "POST " + ENDPOINTS, "/id", """
                            {"endpoint_service_id":"{any.cloud}","vpc_id":"{vpc}"}""").in("any.cloud"),
            read("read gateway", 4, GATEWAY, "GET " + ENDPOINTS + "/{id}"),
            change("route to a gateway", 1, GATEWAY, "PUT " + ENDPOINTS + "/{id}/routetables", """
                    {"routetables":["00000000-0000-4000-8000-0000000000{10..99}"]}"""),
            change("limit a gateway", 1, GATEWAY, "PUT " + ENDPOINTS + "/{id}/policy", """
                    {"policy_statement":[{"Effect":"Allow","Action":["obs:object:{word}"],"Resource":["obs:*:*:object:*"]}]}"""),
            change("unlimit a gateway", 1, GATEWAY, "DELETE " + ENDPOINTS + "/{id}/policy", null),
            trespass("limit another's gateway", 1, GATEWAY, "PUT " + ENDPOINTS + "/{id}/policy", """
                    {"policy_statement":[{"Effect":"Deny","Action":["obs:*:*"],"Resource":["obs:*:*:object:*"]}]}"""),
            delete("delete gateway", 2, GATEWAY, "DELETE " + ENDPOINTS + "/{id}"),
            list("find tagged endpoints", 1, "POST endpoint /v1/{project}/endpoint/resource_instances/action", """
                    {"action":"filter","tags":[{"key":"stage","values":["{1..3}"]}]}"""),
            list("list tags", 1, "GET endpoint /v1/{project}/endpoint/tags"),
            list("read endpoint quotas", 1, "GET endpoint /v1/{project}/quotas"));

    private EndpointOperations() {}
}
