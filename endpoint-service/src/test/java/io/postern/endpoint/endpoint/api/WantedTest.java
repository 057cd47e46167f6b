package io.postern.endpoint.endpoint.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.postern.cloudapi.Caller;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.Limits;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import io.postern.endpoint.api.Refused;
import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.endpoint.domain.EndpointDetails;
import io.postern.endpoint.endpoint.domain.EndpointOptions;
import io.postern.endpoint.endpoint.domain.EndpointPolicy;
import io.postern.endpoint.service.domain.Additions;
import io.postern.endpoint.service.domain.CloudOffer;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceDetails;
import io.postern.endpoint.service.domain.ServiceOptions;
import io.postern.endpoint.service.domain.WhitelistRemoval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a consumer wants, held against the service that it wants. */
class WantedTest {

    private static final String SERVICE = "e0c748b7-d982-47df-ba06-b9c8c7650c1a";
    private static final String VPC = "4189d3c2-8882-4871-a3c2-d380272eed83";
    private static final String SUBNET = "4189d3c2-8882-4871-a3c2-d380272eed80";
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Caller CALLER =
            new Caller("user", "u", "domain", "d", "project", false, true, null, "request");
    private static final Map<String, Object> DOCUMENT =
            Map.of("Statement", List.of(Map.of("Effect", "Allow", "Action", "*", "Resource", "*")));

    @Test
    void all_that_is_said_is_kept() {
        CreateEndpoint body = new CreateEndpoint(
                SERVICE,
                VPC,
                SUBNET,
                "192.168.0.7",
                true,
                true,
                List.of("192.168.0.0/24"),
                "of the shop",
                List.of(new TagBody("team", "shop")),
                null,
                null,
                null,
                "ipv4",
                null,
                "default");
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
                        List.of("192.168.0.0/24"),
                        "of the shop",
                        List.of(new Tag("team", "shop")),
                        new EndpointOptions(List.of(), null, "ipv4", null, "id.test"),
                        null,
                        null,
                        NOON),
                details(body, service("interface", false)));
    }

    @Test
    void a_gateway_has_routes_and_a_policy_and_no_place_in_a_subnet() {
        EndpointDetails details = details(body(SUBNET, null, null), service("gateway", true));
        assertNull(details.subnet());
        assertEquals(RouteTables.defaultOf(VPC), details.options().routeTables());
        assertEquals(EndpointPolicy.standard(true), details.options().policy());
    }

    @Test
    void what_does_not_fit_the_service_has_its_code() {
        Refused.with("2010", () -> details(body(null, null, null), service("interface", false)));
        Refused.with("1019", () -> details(body(SUBNET, List.of(VPC), null), service("interface", false)));
        Refused.with("2048", () -> details(body(SUBNET, null, DOCUMENT), service("interface", false)));
        Refused.with("2048", () -> details(body(null, null, DOCUMENT), service("gateway", true)));
        Refused.with("0015", () -> details(dualStack(), service("interface", false)));
    }

    @Test
    void a_service_that_admits_nobody_is_not_held_against_it() {
        assertEquals("", details(body(null, null, DOCUMENT), Service.INITIAL).serviceName());
    }

    private static EndpointDetails details(CreateEndpoint body, Service service) {
        return body.wanted(Limits.SMALL)
                .details(new Wanted.Request(new EndpointId("id"), 7, CALLER, "id.test", NOON), service);
    }

    private static CreateEndpoint body(
            @Nullable String subnet, @Nullable List<@Nullable String> tables, @Nullable Object document) {
        return new CreateEndpoint(
                SERVICE, VPC, subnet, null, null, null, null, null, null, tables, null, document, null, null, null);
    }

    private static CreateEndpoint dualStack() {
        return new CreateEndpoint(
                SERVICE, VPC, SUBNET, null, null, null, null, null, null, null, null, null, "dualstack", "::1", null);
    }

    private static Service service(String type, boolean policy) {
        ServiceDetails details = ServiceDetails.ofCloud(
                new ServiceId(SERVICE),
                "region.service",
                type,
                "",
                List.of(),
                List.of(),
                new ServiceOptions(null, null, null, null, policy, WhitelistRemoval.KEEP),
                new CloudOffer("owner", false, null),
                NOON);
        return new Service.Available(details, List.of(), Additions.NONE, NOON);
    }
}
