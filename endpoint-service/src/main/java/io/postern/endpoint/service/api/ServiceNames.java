package io.postern.endpoint.service.api;

import io.postern.endpoint.api.Wire;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a service is called: {@code region.id}, or {@code region.name.id} with a short name of its provider's. */
final class ServiceNames {

    private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9_-]{1,16}");

    private ServiceNames() {}

    static String stored(String region, @Nullable String name, String id) {
        if (name == null || name.isEmpty()) {
            return region + "." + id;
        }
        if (!SHORT.matcher(name).matches()) {
            throw Wire.bad(
                    "EndPoint.1003", "Expected a service name of at most 16 letters, digits, underscores or hyphens");
        }
        return region + "." + name + "." + id;
    }
}
