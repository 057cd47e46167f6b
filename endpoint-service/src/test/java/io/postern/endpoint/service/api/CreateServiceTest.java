package io.postern.endpoint.service.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.cloudapi.Caller;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.Limits;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import io.postern.endpoint.api.Refused;
import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.service.domain.PortMapping;
import io.postern.endpoint.service.domain.ServiceDetails;
import io.postern.endpoint.service.domain.ServiceOptions;
import io.postern.endpoint.service.domain.WhitelistRemoval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreateServiceTest {

    private static final String PORT = "4189d3c2-8882-4871-a3c2-d380272eed88";
    private static final String VPC = "4189d3c2-8882-4871-a3c2-d380272eed80";
    private static final List<@Nullable PortBody> PORTS = List.of(new PortBody(80, 8080, "TCP"));
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void all_that_is_said_is_kept() {
        CreateService body = new CreateService(
                PORT,
                VPC,
                "LB",
                "shop-1",
                "interface",
                false,
                "toa_open",
                "for shops",
                PORTS,
                List.of(new TagBody("team", "payments")),
                "10.0.0.7",
                "ipv6",
                VPC,
                "pool-1",
                true,
                "reject");
        assertEquals(
                new ServiceDetails(
                        new ServiceId("id"),
                        "project",
                        new DomainId("domain"),
                        "region.shop-1.id",
                        VPC,
                        PORT,
                        "LB",
                        "interface",
                        false,
                        "toa_open",
                        "for shops",
                        List.of(new PortMapping(80, 8080, "TCP")),
                        List.of(new Tag("team", "payments")),
                        new ServiceOptions("10.0.0.7", "ipv6", VPC, "pool-1", true, WhitelistRemoval.REJECT),
                        null,
                        NOON),
                details(body));
    }

    @Test
    void only_the_backend_and_its_ports_must_be_said() {
        ServiceDetails details = details(body(PORT, VPC, "VM"));
        assertEquals("region.id", details.name());
        assertEquals("interface", details.serviceType());
        assertEquals("close", details.tcpProxy());
        assertEquals("", details.description());
        assertEquals(List.of(), details.tags());
    }

    @Test
    void the_provider_is_asked_unless_it_says_otherwise() {
        assertTrue(details(body(PORT, VPC, "VM")).approval());
        assertFalse(details(approval(false)).approval());
        assertTrue(details(approval(true)).approval());
    }

    @Test
    void each_part_of_the_backend_has_its_code() {
        Refused.with("3003", () -> details(body(null, VPC, "VM")));
        Refused.with("3003", () -> details(body("port", VPC, "VM")));
        Refused.with("0020", () -> details(body(PORT, null, "VM")));
        Refused.with("3021", () -> details(body(PORT, VPC, null)));
        Refused.with("3021", () -> details(body(PORT, VPC, "VIP")));
    }

    @Test
    void a_name_has_up_to_16_letters_digits_underscores_and_hyphens() {
        assertEquals(
                "region.A_b-345678901234.id", details(name("A_b-345678901234")).name());
        assertEquals("region.id", details(name("")).name());
        Refused.with("1003", () -> details(name("A_b-3456789012345")));
        Refused.with("1003", () -> details(name("my.shop")));
        Refused.with("1003", () -> details(name("café")));
    }

    @Test
    void only_the_operator_offers_gateways_and_proxies_are_of_a_known_kind() {
        Refused.with("0002", () -> details(kind("gateway", "close")));
        Refused.with("0002", () -> details(kind("interface", "maybe")));
    }

    private static ServiceDetails details(CreateService body) {
        Caller caller = new Caller("user", "u", "domain", "d", "project", false, true, null, "request");
        return body.details("id", caller, "region", Limits.SMALL, NOON);
    }

    private static CreateService body(@Nullable String port, @Nullable String vpc, @Nullable String serverType) {
        return new CreateService(
                port, vpc, serverType, null, null, null, null, null, PORTS, null, null, null, null, null, null, null);
    }

    private static CreateService approval(boolean approval) {
        return new CreateService(
                PORT, VPC, "VM", null, null, approval, null, null, PORTS, null, null, null, null, null, null, null);
    }

    private static CreateService name(String name) {
        return new CreateService(
                PORT, VPC, "VM", name, null, null, null, null, PORTS, null, null, null, null, null, null, null);
    }

    private static CreateService kind(String type, String proxy) {
        return new CreateService(
                PORT, VPC, "VM", null, type, null, proxy, null, PORTS, null, null, null, null, null, null, null);
    }
}
