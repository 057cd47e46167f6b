package io.postern.vpc.port.process;

import io.postern.vpc.PortId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The port of an endpoint has an id that follows from the endpoint's: asking twice is asking for the same port. */
final class EndpointPort {

    private EndpointPort() {}

    static PortId of(String endpoint) {
        return new PortId(UUID.nameUUIDFromBytes(("port:" + endpoint).getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
