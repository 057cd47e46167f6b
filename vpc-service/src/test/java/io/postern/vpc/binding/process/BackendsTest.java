package io.postern.vpc.binding.process;

import static io.postern.vpc.Cloud.eventually;
import static io.postern.vpc.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.vpc.v2.VpcClient;
import com.huaweicloud.sdk.vpc.v2.model.DeletePortRequest;
import com.huaweicloud.sdk.vpc.v2.model.Port;
import com.huaweicloud.sdk.vpc.v2.model.Subnet;
import io.agroal.api.AgroalDataSource;
import io.postern.testing.cloud.Account;
import io.postern.testing.cloud.StoredEvents;
import io.postern.testing.cloud.StoredEvents.Event;
import io.postern.vpc.Cloud;
import io.postern.vpc.EndpointService;
import io.postern.vpc.EndpointService.Endpoint;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services that come and go on the log, and what becomes of their backends. */
@QuarkusTest
class BackendsTest {

    @Inject
    Cloud cloud;

    @Inject
    EndpointService services;

    @Inject
    AgroalDataSource database;

    private Account account;
    private VpcClient sdk;
    private String vpc;
    private Subnet subnet;
    private Port port;
    private StoredEvents log;

    @BeforeEach
    void a_port() {
        account = cloud.account();
        sdk = cloud.sdk(account);
        vpc = cloud.vpc(sdk, "net", "10.0.0.0/16").getId();
        subnet = cloud.subnet(sdk, vpc, "10.0.1.0/28");
        port = cloud.port(sdk, subnet.getId());
        log = new StoredEvents(database);
    }

    @Test
    void a_service_gets_its_backend_and_the_port_stays_as_long() {
        String service = services.serviceRequested(account, vpc, port.getId());

        Event bound = answer(service);
        assertEquals("BackendBound", bound.type());
        assertEquals(service, bound.text("service"));
        assertEquals(port.getId(), bound.text("port"));
        assertEquals(vpc, bound.text("vpc"));
        assertEquals(account.project(), bound.text("project"));
        assertEquals("10.0.1.2", bound.text("address"));
        String why = refused(409, "VPC.0707", this::deletePort);
        assertTrue(why.contains(service), why);

        services.serviceDeletionRequested(account, service);
        eventually().until(() -> types(service).equals(List.of("BackendBound", "BackendReleased")));
        deletePort();
    }

    @Test
    void a_service_that_fails_lets_its_backend_go() {
        String service = services.serviceRequested(account, vpc, port.getId());
        services.serviceFailed(account, service);
        services.serviceDeletionRequested(account, service);

        eventually().until(() -> types(service).equals(List.of("BackendBound", "BackendReleased")));
    }

    @Test
    void a_service_that_cannot_have_its_backend_is_told_why() {
        String other = cloud.vpc(sdk, "other", "10.0.0.0/16").getId();
        String nowhere = UUID.randomUUID().toString();

        refusedFor("VPC_UNKNOWN", services.serviceRequested(account, nowhere, port.getId()));
        refusedFor("PORT_UNKNOWN", services.serviceRequested(account, vpc, nowhere));
        refusedFor("PORT_NOT_IN_VPC", services.serviceRequested(account, other, port.getId()));
        deletePort();
        refusedFor("PORT_UNKNOWN", services.serviceRequested(account, vpc, port.getId()));
    }

    @Test
    void another_projects_port_is_not_there() {
        Account stranger = cloud.account();
        String strangers = cloud.vpc(cloud.sdk(stranger), "net", "10.0.0.0/16").getId();

        refusedFor("VPC_UNKNOWN", services.serviceRequested(stranger, vpc, port.getId()));
        refusedFor("PORT_UNKNOWN", services.serviceRequested(stranger, strangers, port.getId()));
    }

    @Test
    void an_endpoints_port_is_no_backend() {
        Endpoint endpoint = services.endpointRequested(account, vpc, subnet.getId(), null);
        services.flush();
        eventually().until(() -> !log.with("device", endpoint.id()).isEmpty());
        String held = log.with("device", endpoint.id()).getFirst().stream();

        refusedFor("PORT_UNKNOWN", services.serviceRequested(account, vpc, held));
    }

    private void refusedFor(String reason, String service) {
        Event refused = answer(service);
        assertEquals("BackendRefused", refused.type());
        assertEquals(reason, refused.text("reason"));
        assertTrue(refused.text("text").startsWith("Expected "), refused.text("text"));
    }

    private void deletePort() {
        sdk.deletePort(new DeletePortRequest().withPortId(port.getId()));
    }

    private Event answer(String service) {
        services.flush();
        eventually().until(() -> !types(service).isEmpty());
        return log.of("binding", service).getFirst();
    }

    private List<String> types(String service) {
        return log.of("binding", service).stream().map(Event::type).toList();
    }
}
