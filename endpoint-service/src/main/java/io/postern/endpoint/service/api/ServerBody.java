package io.postern.endpoint.service.api;

import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.ServerResource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A further load balancer instance behind a service, on the wire. */
public record ServerBody(
        @Nullable String resourceId, @Nullable String availabilityZoneId) {

    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static ServerBody of(ServerResource server) {
        return new ServerBody(server.id(), server.zone());
    }

    static List<ServerResource> servers(@Nullable List<@Nullable ServerBody> bodies) {
        if (bodies == null || bodies.isEmpty()) {
            throw Wire.bad("EndPoint.0002", "Expected server_resources to have at least one entry");
        }
        List<ServerResource> servers = new ArrayList<>();
        for (ServerBody body : bodies) {
            if (body == null) {
                throw Wire.bad("EndPoint.0002", "Expected each of server_resources to be an object");
            }
            servers.add(new ServerResource(
                    Wire.id(body.resourceId(), "resource_id", "EndPoint.0002"), zone(body.availabilityZoneId())));
        }
        return servers;
    }

    private static @Nullable String zone(@Nullable String text) {
        String given = Wire.given(text);
        if (given != null && !ZONE.matcher(given).matches()) {
            throw Wire.bad("EndPoint.0002", "Expected availability_zone_id to be an id");
        }
        return given;
    }
}
