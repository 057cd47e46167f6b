package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to whichever operation: a clear no in the contract's form, never a fault. */
class BadInputIT {

    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
    private static final TokenClient CLIENT = new TokenClient(Running.account("careless"));

    private static final List<String> RUBBISH = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"text\"",
            "17",
            "{}",
            "{\"vpc\":7,\"subnet\":[],\"port\":\"x\",\"auth\":1}",
            "{\"vpc\":{},\"subnet\":{},\"port\":{}}",
            "{\"vpc\":{\"cidr\":17},\"subnet\":{\"cidr\":{}},\"port\":{\"network_id\":[]}}",
            "{\"endpoint_service_id\":7,\"ports\":{},\"permissions\":\"x\",\"endpoints\":{},\"action\":[]}",
            "{\"endpoint_service_id\":\"" + UNKNOWN + "\",\"vpc_id\":\"../..\",\"subnet_id\":\"%00\"}",
            "{\"permissions\":[null],\"endpoints\":[null],\"ports\":[null],\"action\":null}",
            "{\"permissions\":[\"\\u0000\"],\"action\":\"add\",\"endpoints\":[\"\\u0000\"]}",
            "{\"vpc\":{\"description\":\"a\\u0000b\"}}",
            "{\"description\":\"" + "x".repeat(2_000_000) + "\"}",
            "[".repeat(5_000));

    record Operation(String service, String method, String path) {}

    static Stream<Operation> writes() {
        String services = "/v1/{project}/vpc-endpoint-services";
        return Stream.of(
                new Operation("endpoint", "POST", services),
                new Operation("endpoint", "POST", services + "/" + UNKNOWN + "/permissions/action"),
                new Operation("endpoint", "POST", services + "/" + UNKNOWN + "/connections/action"),
                new Operation("endpoint", "PUT", services + "/" + UNKNOWN),
                new Operation("endpoint", "PUT", services + "/" + UNKNOWN + "/name"),
                new Operation("endpoint", "PUT", services + "/" + UNKNOWN + "/connections/description"),
                new Operation("endpoint", "POST", services + "/" + UNKNOWN + "/connections/batch-action"),
                new Operation("endpoint", "POST", services + "/" + UNKNOWN + "/permissions/batch-create"),
                new Operation("endpoint", "POST", services + "/" + UNKNOWN + "/permissions/batch-delete"),
                new Operation("endpoint", "PUT", services + "/" + UNKNOWN + "/permissions/" + UNKNOWN),
                new Operation("endpoint", "POST", services + "/" + UNKNOWN + "/approval-rules"),
                new Operation("endpoint", "POST", "/v2/{project}/vpc-endpoint-services/" + UNKNOWN + "/upgrade"),
                new Operation(
                        "endpoint", "POST", "/v2/{project}/vpc-endpoint-services/" + UNKNOWN + "/add-server-resources"),
                new Operation("endpoint", "POST", "/v1/{project}/vpc-endpoints"),
                new Operation("endpoint", "PUT", "/v1/{project}/vpc-endpoints/" + UNKNOWN),
                new Operation("endpoint", "PUT", "/v1/{project}/vpc-endpoints/" + UNKNOWN + "/routetables"),
                new Operation("endpoint", "PUT", "/v1/{project}/vpc-endpoints/" + UNKNOWN + "/policy"),
                new Operation("endpoint", "POST", "/v2/{project}/vpc-endpoints/" + UNKNOWN + "/upgrade"),
                new Operation("endpoint", "POST", "/v1/{project}/endpoint/resource_instances/action"),
                new Operation("endpoint", "POST", "/v1/{project}/endpoint/" + UNKNOWN + "/tags/action"),
                new Operation("endpoint", "POST", "/operator/v1/endpoint-services"),
                new Operation("vpc", "POST", "/v1/{project}/vpcs"),
                new Operation("vpc", "PUT", "/v1/{project}/vpcs/" + UNKNOWN),
                new Operation("vpc", "POST", "/v1/{project}/subnets"),
                new Operation("vpc", "POST", "/v1/{project}/ports"),
                new Operation("iam", "POST", "/v3/auth/tokens"),
                new Operation("iam", "POST", "/operator/v1/accounts"),
                new Operation("quota", "PUT", "/operator/v1/quotas/x/endpoint"));
    }

    static Stream<Operation> reads() {
        return Stream.of(
                        "endpoint /v1/{project}/vpc-endpoint-services/",
                        "endpoint /v1/{project}/vpc-endpoints/",
                        "endpoint /v1/{project}/vpc-endpoint-services/describe?id=",
                        "endpoint /",
                        "vpc /v1/{project}/vpcs/",
                        "vpc /v1/{project}/subnets/",
                        "vpc /v1/{project}/ports/",
                        "iam /v3/projects/")
                .map(text -> new Operation(text.split(" ", -1)[0], "GET", text.split(" ", -1)[1]));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void rubbish_is_refused(Operation operation) {
        for (String body : RUBBISH) {
            TokenClient.Answer answer = CLIENT.send(operation.service(), operation.method(), operation.path(), body);
            // an empty VPC is a VPC: the contract lets every member of it be absent
            if (answer.status() >= 300) {
                refused(operation + " " + shortened(body), answer);
            } else {
                assertTrue(operation.path().endsWith("/vpcs"), operation + " took " + shortened(body));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reads")
    void an_unknown_id_is_not_found(Operation operation) {
        for (String id : List.of(UNKNOWN, "x", "%00", "'%20or%201=1", "x".repeat(2_000))) {
            TokenClient.Answer answer = CLIENT.get(operation.service(), operation.path() + id);
            refused(operation + id, answer);
            assertTrue(List.of(400, 404).contains(answer.status()), operation + id + " " + answer);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_bad_page_is_refused(Operation operation) {
        for (String query : List.of("limit=-1", "limit=x", "limit=999999999999", "limit=1001000")) {
            refused(operation + query, CLIENT.get(operation.service(), operation.path() + "?" + query));
        }
    }

    static Stream<Operation> lists() {
        return Stream.of(
                new Operation("endpoint", "GET", "/v1/{project}/vpc-endpoint-services"),
                new Operation("endpoint", "GET", "/v1/{project}/vpc-endpoints"),
                new Operation("endpoint", "GET", "/v1/{project}/vpc-endpoint-services/public"),
                new Operation("vpc", "GET", "/v1/{project}/vpcs"),
                new Operation("vpc", "GET", "/v1/{project}/subnets"),
                new Operation("vpc", "GET", "/v1/{project}/ports"));
    }

    @Test
    void another_project_an_unknown_path_and_a_wrong_method_are_refused() {
        for (String service : List.of("endpoint", "vpc", "quota")) {
            refused(service, CLIENT.get(service, "/v1/0123456789abcdef0123456789abcdef/quotas"));
            refused(service, CLIENT.get(service, "/v1/%7Bproject_id%7D/vpcs"));
            refused(service, CLIENT.get(service, "/nowhere"));
            refused(service, CLIENT.send(service, "PATCH", "/v1/{project}/quotas", "{}"));
            refused(service, CLIENT.get(service, "/operator/v1/verify"));
        }
    }

    private static void refused(String what, TokenClient.Answer answer) {
        assertAll(
                what + " was answered " + answer.status() + " " + answer.body(),
                () -> assertTrue(answer.status() >= 400 && answer.status() < 500),
                () -> assertEquals(
                        "application/json",
                        answer.raw()
                                .headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .split(";", -1)[0]),
                () -> assertFalse(answer.raw()
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElse("")
                        .isEmpty()),
                () -> assertTrue(answer.body().isObject()),
                () -> assertFalse(text(answer, "error_code", "code").isEmpty()),
                () -> assertFalse(text(answer, "error_msg", "message").isEmpty()));
    }

    private static String text(TokenClient.Answer answer, String one, String other) {
        return answer.body().path(one).asText() + answer.body().path(other).asText();
    }

    private static String shortened(String body) {
        return body.length() > 200 ? body.substring(0, 200) : body;
    }
}
