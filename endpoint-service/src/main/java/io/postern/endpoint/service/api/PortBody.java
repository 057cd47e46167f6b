package io.postern.endpoint.service.api;

import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.PortMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A port mapping on the wire. */
public record PortBody(
        @Nullable Integer clientPort,
        @Nullable Integer serverPort,
        @Nullable String protocol) {

    private static final int HIGHEST = 65_535;

    /**
     * @param most mappings that a service may have
     * @return at least one; no client port twice for one protocol
     */
    static List<PortMapping> mappings(@Nullable List<@Nullable PortBody> bodies, int most) {
        if (bodies == null || bodies.isEmpty()) {
            throw Wire.bad("EndPoint.2028", "Expected ports to have at least one mapping");
        }
        if (bodies.size() > most) {
            throw Wire.bad("EndPoint.3074", "Expected at most %d port mappings".formatted(most));
        }
        List<PortMapping> mappings = new ArrayList<>();
        Set<String> opened = new HashSet<>();
        for (PortBody body : bodies) {
            PortMapping mapping = mapping(body);
            if (!opened.add(mapping.protocol() + mapping.clientPort())) {
                throw Wire.bad(
                        "EndPoint.3004",
                        "Expected each client_port once, but %d repeats".formatted(mapping.clientPort()));
            }
            mappings.add(mapping);
        }
        return mappings;
    }

    static PortBody of(PortMapping mapping) {
        return new PortBody(mapping.clientPort(), mapping.serverPort(), mapping.protocol());
    }

    private static PortMapping mapping(@Nullable PortBody body) {
        if (body == null) {
            throw Wire.bad("EndPoint.2028", "Expected each of ports to be a mapping");
        }
        String protocol = body.protocol() == null ? "TCP" : body.protocol().toUpperCase(Locale.ROOT);
        if (!protocol.equals("TCP") && !protocol.equals("UDP")) {
            throw Wire.bad("EndPoint.3075", "Expected protocol to be TCP or UDP");
        }
        return new PortMapping(
                port("client_port", body.clientPort()), port("server_port", body.serverPort()), protocol);
    }

    private static int port(String member, @Nullable Integer number) {
        if (number == null || number < 1 || number > HIGHEST) {
            throw Wire.bad("EndPoint.3004", "Expected %s to be a number from 1 to %d".formatted(member, HIGHEST));
        }
        return number;
    }
}
