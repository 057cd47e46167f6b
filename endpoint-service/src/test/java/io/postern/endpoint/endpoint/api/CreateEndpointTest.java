package io.postern.endpoint.endpoint.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.postern.cloudapi.Caller;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import io.postern.endpoint.api.Refused;
import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.endpoint.domain.EndpointDetails;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreateEndpointTest {

    private static final String SERVICE = "e0c748b7-d982-47df-ba06-b9c8c7650c1a";
    private static final String VPC = "4189d3c2-8882-4871-a3c2-d380272eed83";
    private static final String SUBNET = "4189d3c2-8882-4871-a3c2-d380272eed80";
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void all_that_is_said_is_kept() {
        CreateEndpoint body = new CreateEndpoint(
                SERVICE,
                VPC,
                SUBNET,
                "192.168.0.7",
                true,
                true,
                List.of("192.168.0.0/24", "10.0.0.1"),
                "of the shop",
                List.of(new TagBody("team", "shop")));
        Caller caller = new Caller("user", "u", "domain", "d", "project", false, true, null, "request");
        assertEquals(
                new EndpointDetails(
                        new EndpointId("id"),
                        7,
                        "project",
                        new DomainId("domain"),
                        new ServiceId(SERVICE),
                        "region.service",
                        "interface",
                        VPC,
                        SUBNET,
                        "192.168.0.7",
                        true,
                        true,
                        List.of("192.168.0.0/24", "10.0.0.1"),
                        "of the shop",
                        List.of(new Tag("team", "shop")),
                        NOON),
                body.wanted(20)
                        .details(
                                new EndpointId("id"),
                                7,
                                caller,
                                new CreateEndpoint.Target("region.service", "interface"),
                                NOON));
    }

    @Test
    void only_the_service_and_the_place_must_be_said() {
        CreateEndpoint.Wanted wanted = body(SERVICE, VPC, SUBNET).wanted(20);
        assertNull(wanted.address());
        assertFalse(wanted.dnsEnabled());
        assertFalse(wanted.whitelistEnabled());
        assertEquals(List.of(), wanted.whitelist());
        assertEquals("", wanted.description());
        assertEquals(List.of(), wanted.tags());
    }

    @Test
    void ids_are_uuids_and_each_has_its_code() {
        Refused.with("3062", () -> body(null, VPC, SUBNET).wanted(20));
        Refused.with("3062", () -> body("shop", VPC, SUBNET).wanted(20));
        Refused.with("0020", () -> body(SERVICE, null, SUBNET).wanted(20));
        Refused.with("2010", () -> body(SERVICE, VPC, null).wanted(20));
        Refused.with("0023", () -> body(SERVICE, VPC, "mine").wanted(20));
    }

    @Test
    void an_address_is_one_ipv4_address() {
        assertEquals("192.168.0.7", address("192.168.0.7").wanted(20).address());
        assertNull(address("").wanted(20).address());
        for (String bad : List.of(
                "shop",
                "192.168.0",
                "192.168.0.256",
                "192.168.0.0/24",
                "192.168.0.*",
                "192.168.0.1-9",
                "::1",
                "3232235521",
                "0xc0.168.0.1",
                " ")) {
            Refused.with("2041", () -> address(bad).wanted(20));
        }
    }

    @Test
    void a_whitelist_holds_ipv4_addresses_and_blocks() {
        assertEquals(
                List.of("10.0.0.1", "10.0.0.0/8"),
                whitelist("10.0.0.1", "10.0.0.0/8").wanted(2).whitelist());
        Refused.with("2045", () -> whitelist("10.0.0.1", "10.0.0.2", "10.0.0.3").wanted(2));
        for (String bad : new @Nullable String[] {null, "", "*", "shop", "10.0.0.0/33", "10.0.0.1-9", "fe80::/10"}) {
            Refused.with("2044", () -> whitelist(bad).wanted(2));
        }
    }

    private static CreateEndpoint body(@Nullable String service, @Nullable String vpc, @Nullable String subnet) {
        return new CreateEndpoint(service, vpc, subnet, null, null, null, null, null, null);
    }

    private static CreateEndpoint address(String address) {
        return new CreateEndpoint(SERVICE, VPC, SUBNET, address, null, null, null, null, null);
    }

    private static CreateEndpoint whitelist(@Nullable String... entries) {
        return new CreateEndpoint(SERVICE, VPC, SUBNET, null, null, null, Arrays.asList(entries), null, null);
    }
}
