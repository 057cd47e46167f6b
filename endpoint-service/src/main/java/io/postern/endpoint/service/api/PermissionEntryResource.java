package io.postern.endpoint.service.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.OwnServices;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.Permission;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceCommand;
import io.postern.endpoint.service.domain.ServiceCommand.AddPermissions;
import io.postern.endpoint.service.domain.ServiceCommand.DescribePermission;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissionsById;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Whitelist entries by their id (API reference, Whitelist Management). */
@Path("/v1/{project_id}/vpc-endpoint-services/{service_id}/permissions")
public class PermissionEntryResource {

    private final Call call;
    private final OwnServices services;
    private final EndpointConfig config;

    PermissionEntryResource(Call call, OwnServices services, EndpointConfig config) {
        this.call = call;
        this.services = services;
        this.config = config;
    }

    /** An entry to add. */
    public record NewEntry(
            @Nullable String permission, @Nullable String description) {}

    /** Entries to add, each with a description. */
    public record BatchCreate(
            @Nullable List<@Nullable NewEntry> permissions,
            @Nullable String permissionType) {}

    /** An entry to remove. */
    public record OldEntry(@Nullable String id) {}

    /** Entries to remove. */
    public record BatchDelete(@Nullable List<@Nullable OldEntry> permissions) {}

    /** What is said of an entry. */
    public record Description(@Nullable String description) {}

    /** The entry of the path. */
    public record Describe(@Nullable Description permission) {}

    /** The entries that were handled. */
    public record Handled(List<PermissionBody> permissions) {}

    @POST
    @Path("/batch-create")
    @Action("vpcep:permissions:update")
    public Uni<Handled> create(@RestPath("service_id") String id, @Nullable BatchCreate body) {
        List<Permission> entries = entries(Wire.body(body), call.at());
        List<String> principals = entries.stream().map(Permission::principal).toList();
        return execute(new AddPermissions(new ServiceId(id), entries, config.maxPermissions()))
                .map(now -> handled(now, entry -> principals.contains(entry.principal())));
    }

    /** Entries that are not there are passed over; the answer has those that were, also when it is asked for again. */
    @POST
    @Path("/batch-delete")
    @Action("vpcep:permissions:update")
    public Uni<Handled> delete(@RestPath("service_id") String id, @Nullable BatchDelete body) {
        List<String> ids = ids(Wire.body(body));
        String project = call.caller().project();
        Origin origin = call.origin();
        ServiceCommand command = new RemovePermissionsById(new ServiceId(id), ids, call.at());
        return services.before(origin, project, id).chain(before -> services.execute(origin, project, command)
                .replaceWith(handled(before.state(), entry -> ids.contains(entry.id()))));
    }

    @PUT
    @Path("/{permission_id}")
    @Action("vpcep:permissions:update")
    public Uni<Handled> describe(
            @RestPath("service_id") String id, @RestPath("permission_id") String permission, @Nullable Describe body) {
        Description said = Wire.body(body).permission();
        if (said == null || said.description() == null) {
            throw Wire.bad("EndPoint.0002", "Expected permission to have a description");
        }
        return execute(new DescribePermission(
                        new ServiceId(id), permission, Wire.description(said.description()), call.at()))
                .map(now -> handled(now, entry -> entry.id().equals(permission)));
    }

    private Uni<Service> execute(ServiceCommand command) {
        return services.execute(call.origin(), call.caller().project(), command).map(stored -> stored.state());
    }

    private static Handled handled(Service service, Predicate<Permission> which) {
        return new Handled(PermissionResource.permissions(service).stream()
                .filter(which)
                .map(PermissionBody::of)
                .toList());
    }

    private List<Permission> entries(BatchCreate body, Instant at) {
        List<@Nullable String> texts = new ArrayList<>();
        for (NewEntry entry : body.permissions() == null ? List.<@Nullable NewEntry>of() : body.permissions()) {
            texts.add(entry == null ? null : entry.permission());
        }
        Principals.of(texts, body.permissionType());
        List<Permission> entries = new ArrayList<>();
        for (NewEntry entry : body.permissions() == null ? List.<@Nullable NewEntry>of() : body.permissions()) {
            if (entry != null && entry.permission() != null) {
                entries.add(new Permission(
                        call.newId().toString(), entry.permission(), Wire.description(entry.description()), at));
            }
        }
        return entries;
    }

    private static List<String> ids(BatchDelete body) {
        if (body.permissions() == null || body.permissions().isEmpty()) {
            throw new ApiError(400, "EndPoint.3036", "Expected permissions to have at least one entry");
        }
        List<String> ids = new ArrayList<>();
        for (OldEntry entry : body.permissions()) {
            ids.add(Wire.id(entry == null ? null : entry.id(), "id", "EndPoint.3002"));
        }
        return ids;
    }
}
