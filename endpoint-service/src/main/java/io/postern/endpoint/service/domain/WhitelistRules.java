package io.postern.endpoint.service.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decision;
import io.postern.endpoint.service.domain.Service.Available;
import io.postern.endpoint.service.domain.ServiceCommand.AddPermissions;
import io.postern.endpoint.service.domain.ServiceCommand.DescribePermission;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissions;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissionsById;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionAdded;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionDescribed;
import io.postern.endpoint.service.domain.ServiceEvent.PermissionRemoved;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rules of an available service's whitelist. */
final class WhitelistRules {

    private WhitelistRules() {}

    static Decision<ServiceEvent> add(Available state, AddPermissions c) {
        Set<String> there =
                state.permissions().stream().map(Permission::principal).collect(Collectors.toSet());
        List<Permission> added = c.permissions().stream()
                .filter(permission -> there.add(permission.principal()))
                .toList();
        if (!added.isEmpty() && state.permissions().size() + added.size() > c.limit()) {
            return refuse(
                    ServiceReason.WHITELIST_FULL,
                    "Expected to add %d entries, but %d of %d are there",
                    added.size(),
                    state.permissions().size(),
                    c.limit());
        }
        return new Decision.Emit<>(added.stream()
                .<ServiceEvent>map(permission -> new PermissionAdded(c.id(), permission))
                .toList());
    }

    static Decision<ServiceEvent> describe(Available state, DescribePermission c) {
        return state.permissions().stream()
                .filter(entry -> entry.id().equals(c.permission()))
                .findFirst()
                .map(entry -> describe(entry, c))
                .orElseGet(() -> refuse(
                        ServiceReason.PERMISSION_NOT_FOUND,
                        "Expected a whitelist entry %s, but there is none",
                        c.permission()));
    }

    private static Decision<ServiceEvent> describe(Permission entry, DescribePermission c) {
        return entry.description().equals(c.description())
                ? nothing()
                : emit(new PermissionDescribed(c.id(), c.permission(), c.description(), c.at()));
    }

    static Decision<ServiceEvent> remove(Available state, RemovePermissions c) {
        return remove(state, entry -> c.principals().contains(entry.principal()), c.at());
    }

    static Decision<ServiceEvent> remove(Available state, RemovePermissionsById c) {
        return remove(state, entry -> c.permissions().contains(entry.id()), c.at());
    }

    private static Decision<ServiceEvent> remove(Available state, Predicate<Permission> which, Instant at) {
        return new Decision.Emit<>(state.permissions().stream()
                .filter(which)
                .<ServiceEvent>map(entry -> new PermissionRemoved(
                        state.details().id(),
                        entry.id(),
                        entry.principal(),
                        state.details().options().removal(),
                        at))
                .toList());
    }
}
