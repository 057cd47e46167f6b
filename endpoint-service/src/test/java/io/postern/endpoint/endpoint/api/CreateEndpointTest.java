package io.postern.endpoint.endpoint.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.postern.endpoint.Limits;
import io.postern.endpoint.api.Refused;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreateEndpointTest {

    private static final String SERVICE = "e0c748b7-d982-47df-ba06-b9c8c7650c1a";
    private static final String VPC = "4189d3c2-8882-4871-a3c2-d380272eed83";
    private static final String SUBNET = "4189d3c2-8882-4871-a3c2-d380272eed80";

    @Test
    void ids_are_uuids_and_each_has_its_code() {
        Refused.with("3062", () -> body(null, VPC, SUBNET).wanted(Limits.SMALL));
        Refused.with("3062", () -> body("shop", VPC, SUBNET).wanted(Limits.SMALL));
        Refused.with("0020", () -> body(SERVICE, null, SUBNET).wanted(Limits.SMALL));
        Refused.with("0023", () -> body(SERVICE, VPC, "mine").wanted(Limits.SMALL));
    }

    @Test
    void an_address_is_one_ipv4_address() {
        assertEquals("192.168.0.7", address("192.168.0.7").wanted(Limits.SMALL).address());
        assertNull(address("").wanted(Limits.SMALL).address());
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
                "010.0.0.1",
                " 10.0.0.1 ",
                "10.0.0.1\n",
                " ")) {
            Refused.with("2041", () -> address(bad).wanted(Limits.SMALL));
        }
    }

    @Test
    void a_whitelist_holds_ipv4_addresses_and_blocks() {
        assertEquals(
                List.of("10.0.0.1", "10.0.0.0/8"),
                whitelist("10.0.0.1", "10.0.0.0/8").wanted(Limits.SMALL).whitelist());
        Refused.with("2045", () -> whitelist("10.0.0.1", "10.0.0.2", "10.0.0.3").wanted(Limits.SMALL));
        for (String bad : new @Nullable String[] {
            null,
            "",
            "*",
            "shop",
            "10.0.0.0/33",
            "10.0.0.1-9",
            "fe80::/10",
            "10.0.0.0/255.0.0.0",
            "10.0.0.0/08",
            "/16",
            "010.0.0.1",
            " 10.0.0.1",
            "10.0.0.1" + " ".repeat(100_000)
        }) {
            Refused.with("2044", () -> whitelist(bad).wanted(Limits.SMALL));
        }
    }

    @Test
    void an_ipv6_address_is_one_and_short() {
        assertEquals("2001:db8::192.0.2.1", Addresses.ipv6("2001:db8::192.0.2.1"));
        assertNull(Addresses.ipv6(""));
        for (String bad : List.of("::/64", "fe80::1%eth0", " ::1", "::1" + " ".repeat(100_000), "10.0.0.1", "::*")) {
            Refused.with("2041", () -> Addresses.ipv6(bad));
        }
    }

    private static CreateEndpoint body(@Nullable String service, @Nullable String vpc, @Nullable String subnet) {
        return new CreateEndpoint(
                service, vpc, subnet, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static CreateEndpoint address(String address) {
        return new CreateEndpoint(
                SERVICE, VPC, SUBNET, address, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static CreateEndpoint whitelist(@Nullable String... entries) {
        return new CreateEndpoint(
                SERVICE,
                VPC,
                SUBNET,
                null,
                null,
                null,
                Arrays.asList(entries),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
