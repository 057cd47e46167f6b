package io.postern.vpc.port.process;

import static io.postern.vpc.Cloud.eventually;
import static io.postern.vpc.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.vpc.v2.VpcClient;
import com.huaweicloud.sdk.vpc.v2.model.DeletePortRequest;
import com.huaweicloud.sdk.vpc.v2.model.DeleteSubnetRequest;
import com.huaweicloud.sdk.vpc.v2.model.ListPortsRequest;
import com.huaweicloud.sdk.vpc.v2.model.Port;
import com.huaweicloud.sdk.vpc.v2.model.Subnet;
import io.agroal.api.AgroalDataSource;
import io.postern.journal.Entangled;
import io.postern.journal.Origin;
import io.postern.journal.Received;
import io.postern.testing.cloud.Account;
import io.postern.testing.cloud.StoredEvents;
import io.postern.testing.cloud.StoredEvents.Event;
import io.postern.vpc.Cloud;
import io.postern.vpc.EndpointService;
import io.postern.vpc.EndpointService.Endpoint;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endpoints that come and go on the log, and what becomes of their ports. */
@QuarkusTest
class EndpointPortsTest {

    @Inject
    Cloud cloud;

    @Inject
    EndpointService endpoints;

    @Inject
    WhenEndpointIsRequestedThenAllocatePort rule;

    @Inject
    AgroalDataSource database;

    private Account account;
    private VpcClient sdk;
    private String vpc;
    private Subnet subnet;
    private StoredEvents log;

    @BeforeEach
    void a_subnet() {
        account = cloud.account();
        sdk = cloud.sdk(account);
        vpc = cloud.vpc(sdk, "net", "10.0.0.0/16").getId();
        subnet = cloud.subnet(sdk, vpc, "10.0.1.0/28");
        log = new StoredEvents(database);
    }

    @Test
    void an_endpoint_gets_a_port() {
        Endpoint endpoint = endpoints.endpointRequested(account, vpc, subnet.getId(), null);

        Event allocated = answer(endpoint);
        assertEquals("PortAllocated", allocated.type());
        assertEquals(account.project(), allocated.text("project"));
        assertEquals(subnet.getId(), allocated.text("network"));
        assertEquals(vpc, allocated.text("vpc"));
        assertEquals("10.0.1.2", allocated.text("address"));
        assertEquals("fa:16:3e:00:01:02", allocated.text("mac"));
        assertEquals("endpoint", allocated.text("owner"));
        assertEquals("2026-01-01T12:00:00.000Z", allocated.text("at"));
        assertEquals(
                "process:WhenEndpointIsRequestedThenAllocatePort",
                allocated.metadata().getString("actor"));
        assertEquals(endpoint.requestedBy(), allocated.metadata().getString("causation"));
    }

    @Test
    void the_port_is_shown_to_its_project_and_is_not_its_to_delete() {
        Endpoint endpoint = endpoints.endpointRequested(account, vpc, subnet.getId(), "10.0.1.9");
        answer(endpoint);

        Port port = sdk.listPorts(new ListPortsRequest().withDeviceId(endpoint.id()))
                .getPorts()
                .getFirst();

        assertEquals("10.0.1.9", port.getFixedIps().getFirst().getIpAddress());
        assertEquals("ACTIVE", port.getStatus().getValue());
        assertEquals("network:vpc_endpoint", port.getDeviceOwner().getValue());
        refused(409, "VPC.0707", () -> sdk.deletePort(new DeletePortRequest().withPortId(port.getId())));
        refused(
                409,
                "VPC.0208",
                () -> sdk.deleteSubnet(new DeleteSubnetRequest().withVpcId(vpc).withSubnetId(subnet.getId())));
    }

    @Test
    void an_endpoint_that_cannot_have_a_port_is_told_why() {
        String other = cloud.vpc(sdk, "other", "10.0.0.0/16").getId();
        String nowhere = UUID.randomUUID().toString();
        String own = subnet.getId();
        cloud.port(sdk, own);

        refusedFor("VPC_UNKNOWN", endpoints.endpointRequested(account, nowhere, own, null));
        refusedFor("SUBNET_UNKNOWN", endpoints.endpointRequested(account, vpc, nowhere, null));
        refusedFor("SUBNET_UNKNOWN", endpoints.endpointRequested(account, vpc, null, null));
        refusedFor("SUBNET_NOT_IN_VPC", endpoints.endpointRequested(account, other, own, null));
        refusedFor("ADDRESS_OUTSIDE_SUBNET", endpoints.endpointRequested(account, vpc, own, "10.0.2.2"));
        refusedFor("ADDRESS_OUTSIDE_SUBNET", endpoints.endpointRequested(account, vpc, own, "x"));
        refusedFor("ADDRESS_IN_USE", endpoints.endpointRequested(account, vpc, own, "10.0.1.2"));
        refusedFor("ADDRESS_IN_USE", endpoints.endpointRequested(account, vpc, own, "10.0.1.1"));
    }

    @Test
    void another_projects_network_is_not_there() {
        Account stranger = cloud.account();

        refusedFor("VPC_UNKNOWN", endpoints.endpointRequested(stranger, vpc, subnet.getId(), null));
        String strangers = cloud.vpc(cloud.sdk(stranger), "net", "10.0.0.0/16").getId();
        refusedFor("SUBNET_UNKNOWN", endpoints.endpointRequested(stranger, strangers, subnet.getId(), null));
    }

    @Test
    void endpoints_that_end_give_their_addresses_back() {
        Endpoint failed = endpoints.endpointRequested(account, vpc, subnet.getId(), "10.0.1.8");
        Endpoint deleted = endpoints.endpointRequested(account, vpc, subnet.getId(), "10.0.1.9");
        endpoints.endpointFailed(failed);
        endpoints.endpointDeletionRequested(deleted);

        eventually().until(() -> types(failed).equals(List.of("PortAllocated", "PortReleased")));
        eventually().until(() -> types(deleted).equals(List.of("PortAllocated", "PortReleased")));
        Endpoint next = endpoints.endpointRequested(account, vpc, subnet.getId(), "10.0.1.9");
        assertEquals("PortAllocated", answer(next).type());
    }

    /** The batch ends between the end and the request, or it does not: the answer is the same. */
    @Test
    void an_address_that_is_given_back_in_the_same_batch_is_free_for_those_after_it() {
        Endpoint holder = endpoints.endpointRequested(account, vpc, subnet.getId(), "10.0.1.9");
        answer(holder);
        Received end = event("EndpointDeletionRequested", account.project(), "");
        Received strangersEnd =
                event("EndpointDeletionRequested", cloud.account().project(), "");
        Received request = event(
                "EndpointRequested",
                account.project(),
                ",\"project\":\"%s\",\"vpc\":\"%s\",\"subnet\":\"%s\",\"address\":\"10.0.1.9\""
                        .formatted(account.project(), vpc, subnet.getId()));

        assertThrows(Entangled.class, () -> outcome(rule.react(List.of(end, request))));
        for (List<Received> batch :
                List.of(List.of(request), List.of(request, end), List.of(strangersEnd, request), List.of(end))) {
            assertEquals(
                    batch.contains(request) ? 1 : 0, outcome(rule.react(batch)).size());
        }
    }

    private static Received event(String type, String tenant, String members) {
        String id = UUID.randomUUID().toString();
        Instant at = Instant.parse("2026-01-01T12:00:00Z");
        return new Received(
                id,
                "",
                "/postern/endpoint",
                type,
                1,
                "endpoint",
                id,
                1,
                tenant,
                at,
                Origin.request("user:u", id),
                "{\"id\":\"%s\"%s,\"at\":\"%s\"}".formatted(id, members, at));
    }

    private static <T> T outcome(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }

    @Test
    void an_endpoint_that_is_told_twice_has_one_port_and_gives_it_back_once() {
        Endpoint endpoint = endpoints.endpointRequested(account, vpc, subnet.getId(), null);
        endpoints.endpointRequested(endpoint.id(), account, vpc, subnet.getId(), null);
        endpoints.endpointFailed(endpoint);
        endpoints.endpointDeletionRequested(endpoint);
        endpoints.endpointRequested(endpoint.id(), account, vpc, subnet.getId(), null);
        Endpoint after = endpoints.endpointRequested(account, vpc, subnet.getId(), null);

        answer(after);
        assertEquals(List.of("PortAllocated", "PortReleased"), types(endpoint));
    }

    @Test
    void an_endpoint_without_a_port_has_nothing_to_give_back() {
        Endpoint refused =
                endpoints.endpointRequested(account, vpc, UUID.randomUUID().toString(), null);
        endpoints.endpointFailed(refused);
        Endpoint after = endpoints.endpointRequested(account, vpc, subnet.getId(), null);

        answer(after);
        assertEquals(List.of("PortRefused"), types(refused));
    }

    @Test
    void a_crowd_gets_each_address_once_and_those_who_come_too_late_are_told() {
        List<Endpoint> crowd = IntStream.range(0, 15)
                .mapToObj(_ -> endpoints.endpointRequested(account, vpc, subnet.getId(), null))
                .toList();

        List<Event> answers = crowd.stream().map(this::answer).toList();

        List<Event> refused = answers.stream()
                .filter(event -> event.type().equals("PortRefused"))
                .toList();
        assertEquals(4, refused.size());
        assertTrue(refused.stream().allMatch(event -> event.text("reason").equals("NO_ADDRESS_LEFT")));
        Set<String> addresses = new HashSet<>();
        answers.forEach(event -> addresses.add(event.text("address")));
        addresses.remove(null);
        assertEquals(11, addresses.size());
        endpoints.endpointDeletionRequested(crowd.getFirst());
        eventually().until(() -> types(crowd.getFirst()).contains("PortReleased"));
        assertEquals(
                "PortAllocated",
                answer(endpoints.endpointRequested(account, vpc, subnet.getId(), null))
                        .type());
    }

    @Test
    void endpoints_and_users_share_a_subnet_without_sharing_an_address() {
        Subnet wide = cloud.subnet(sdk, vpc, "10.0.16.0/20");
        List<Endpoint> crowd = IntStream.range(0, 200)
                .mapToObj(_ -> endpoints.endpointRequested(account, vpc, wide.getId(), null))
                .toList();
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            addresses.add(cloud.port(sdk, wide.getId()).getFixedIps().getFirst().getIpAddress());
        }

        crowd.forEach(endpoint -> addresses.add(answer(endpoint).text("address")));

        assertEquals(240, addresses.size());
    }

    private void refusedFor(String reason, Endpoint endpoint) {
        Event refused = answer(endpoint);
        assertEquals("PortRefused", refused.type());
        assertEquals(reason, refused.text("reason"));
        assertTrue(refused.text("text").startsWith("Expected "), refused.text("text"));
    }

    private Event answer(Endpoint endpoint) {
        endpoints.flush();
        eventually().until(() -> !types(endpoint).isEmpty());
        return log.with("device", endpoint.id()).getFirst();
    }

    private List<String> types(Endpoint endpoint) {
        return log.with("device", endpoint.id()).stream().map(Event::type).toList();
    }
}
