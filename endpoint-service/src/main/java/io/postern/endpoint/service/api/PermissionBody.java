package io.postern.endpoint.service.api;

import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.Permission;

/** A whitelist entry on the wire. */
public record PermissionBody(
        String id, String permission, String permissionType, String description, String createdAt) {

    static PermissionBody of(Permission entry) {
        return new PermissionBody(
                entry.id(),
                entry.principal(),
                Principals.type(entry.principal()),
                entry.description(),
                Wire.time(entry.createdAt()));
    }
}
