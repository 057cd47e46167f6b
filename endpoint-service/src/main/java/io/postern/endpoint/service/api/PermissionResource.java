package io.postern.endpoint.service.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.OffsetPage;
import io.postern.cloudapi.SortDirection;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.OwnServices;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.Permission;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceCommand;
import io.postern.endpoint.service.domain.ServiceCommand.AddPermissions;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The whitelist of a service (API reference, Whitelist Management). The provider's own account is never on it. */
@Path("/v1/{project_id}/vpc-endpoint-services/{service_id}/permissions")
public class PermissionResource {

    private final Call call;
    private final OwnServices services;
    private final EndpointConfig config;

    PermissionResource(Call call, OwnServices services, EndpointConfig config) {
        this.call = call;
        this.services = services;
        this.config = config;
    }

    /** A page of a whitelist; {@code total_count} counts all that match. */
    public record PermissionList(List<PermissionBody> permissions, long totalCount) {}

    /** Entries to add or remove, by their text. */
    public record PermissionAction(
            @Nullable List<@Nullable String> permissions,
            @Nullable String action,
            @Nullable String permissionType) {}

    /** The entries that were handled. */
    public record PermissionActionAnswer(List<String> permissions, String permissionType) {}

    @GET
    @Action("vpcep:permissions:list")
    public Uni<PermissionList> list(
            @RestPath("service_id") String id,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String offset,
            @RestQuery("sort_key") @Nullable String sortKey,
            @RestQuery("sort_dir") @Nullable String sortDir,
            @RestQuery @Nullable String permission) {
        OffsetPage page = Wire.PERMISSION_PAGES.page(limit, offset, sortKey, sortDir);
        return services.load(call.caller().project(), id).map(stored -> {
            List<Permission> matching = permissions(stored.state()).stream()
                    .filter(entry -> permission == null || entry.principal().contains(permission))
                    .sorted(order(page.direction()))
                    .toList();
            List<PermissionBody> rows = matching.stream()
                    .skip(page.offset())
                    .limit(page.limit())
                    .map(PermissionBody::of)
                    .toList();
            return new PermissionList(rows, matching.size());
        });
    }

    @POST
    @Path("/action")
    @Action("vpcep:permissions:update")
    public Uni<PermissionActionAnswer> act(@RestPath("service_id") String id, @Nullable PermissionAction body) {
        PermissionAction asked = Wire.body(body);
        List<String> principals = Principals.of(asked.permissions(), asked.permissionType());
        ServiceCommand command = command(new ServiceId(id), asked.action(), principals, call.at());
        return services.execute(call.origin(), call.caller().project(), command)
                .map(_ -> new PermissionActionAnswer(principals, Principals.type(principals.getFirst())));
    }

    private ServiceCommand command(ServiceId id, @Nullable String action, List<String> principals, Instant at) {
        return switch (action) {
            case "add" ->
                new AddPermissions(
                        id,
                        principals.stream()
                                .map(principal -> new Permission(call.newId().toString(), principal, "", at))
                                .toList(),
                        config.maxPermissions());
            case "remove" -> new RemovePermissions(id, principals, at);
            case null, default -> throw Wire.bad("EndPoint.3035", "Expected action to be add or remove");
        };
    }

    static List<Permission> permissions(Service service) {
        return service instanceof Service.Available available ? available.permissions() : List.of();
    }

    private static Comparator<Permission> order(SortDirection direction) {
        Comparator<Permission> oldestFirst =
                Comparator.comparing(Permission::createdAt).thenComparing(Permission::id);
        return direction == SortDirection.ASC ? oldestFirst : oldestFirst.reversed();
    }
}
