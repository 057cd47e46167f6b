package io.postern.endpoint.service.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.endpoint.EndpointConfig.CloudService;
import io.postern.endpoint.service.domain.CloudOffer;
import io.postern.endpoint.service.domain.PortMapping;
import io.postern.endpoint.service.domain.ServiceDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishCloudServicesTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void what_is_configured_is_offered() {
        ServiceDetails dns = details("region-1", "dns");
        assertEquals("region-1.dns." + dns.id().value(), dns.name());
        assertEquals("interface", dns.serviceType());
        assertEquals(List.of(new PortMapping(53, 53, "UDP"), new PortMapping(80, 80, "TCP")), dns.ports());
        assertEquals(new CloudOffer("DNS", true, "dns.test"), dns.cloud());
        assertTrue(dns.options().policyEnabled());
    }

    @Test
    void the_next_start_finds_it_by_its_id() {
        assertEquals(details("region-1", "dns").id(), details("region-1", "dns").id());
        assertNotEquals(
                details("region-1", "dns").id(), details("region-2", "dns").id());
    }

    private static ServiceDetails details(String region, String name) {
        return PublishCloudServices.details(region, Map.entry(name, new Configured()), NOON);
    }

    private record Configured() implements CloudService {
        @Override
        public String type() {
            return "interface";
        }

        @Override
        public String owner() {
            return "DNS";
        }

        @Override
        public String description() {
            return "";
        }

        @Override
        public Optional<String> dnsName() {
            return Optional.of("dns.test");
        }

        @Override
        public Optional<List<String>> ports() {
            return Optional.of(List.of("53/UDP", "80"));
        }

        @Override
        public boolean charged() {
            return true;
        }

        @Override
        public boolean policyEnabled() {
            return true;
        }
    }
}
