package io.postern.endpoint.endpoint.api;

import io.postern.endpoint.api.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Route tables that lead to a gateway (ADR 0041). */
final class RouteTables {

    private static final int MOST = 50;

    private RouteTables() {}

    /** @return null when none is given; each once, in their order */
    static @Nullable List<String> of(@Nullable List<@Nullable String> ids) {
        if (ids == null) {
            return null;
        }
        List<String> tables = new ArrayList<>();
        for (String id : ids) {
            tables.add(Wire.id(id, "routetables", "EndPoint.1019"));
        }
        if (tables.size() > MOST) {
            throw Wire.bad("EndPoint.1019", "Expected at most %d route tables".formatted(MOST));
        }
        return tables.stream().distinct().toList();
    }

    /** The id of a VPC's default route table follows from the VPC's. */
    static List<String> defaultOf(String vpc) {
        byte[] seed = ("routetable:" + vpc).getBytes(StandardCharsets.UTF_8);
        return List.of(UUID.nameUUIDFromBytes(seed).toString());
    }
}
