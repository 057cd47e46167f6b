package io.postern.endpoint.service.api;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.OffsetPage;
import io.postern.cloudapi.SortDirection;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.Permission;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceCommand;
import io.postern.endpoint.service.domain.ServiceCommand.AddPermissions;
import io.postern.endpoint.service.domain.ServiceCommand.RemovePermissions;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The whitelist of a service (API reference, Whitelist Management). The provider's own account is never on it. */
@Path("/v1/{project_id}/vpc-endpoint-services/{service_id}/permissions")
public class PermissionResource {

    private static final Pattern DOMAIN = Pattern.compile("\\*|iam:domain::(\\*|[A-Za-z0-9]{1,64})");
    private static final Pattern ORGANISATION = Pattern.compile("organizations:orgPath::[A-Za-z0-9/*?_-]{1,1024}");

    private final Call call;
    private final Journal journal;
    private final EndpointConfig config;

    PermissionResource(Call call, Journal journal, EndpointConfig config) {
        this.call = call;
        this.journal = journal;
        this.config = config;
    }

    /** A whitelist entry on the wire. */
    public record PermissionBody(
            String id, String permission, String permissionType, String description, String createdAt) {
        static PermissionBody of(Permission entry) {
            return new PermissionBody(
                    entry.id(),
                    entry.principal(),
                    type(entry.principal()),
                    entry.description(),
                    Wire.time(entry.createdAt()));
        }
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
        return own(id).map(stored -> {
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
        List<String> principals = principals(asked.permissions());
        Origin origin = call.origin();
        ServiceCommand command = command(new ServiceId(id), asked.action(), principals, call.at());
        return own(id).chain(stored -> journal.execute(origin, new Order<>(SERVICES, id, stored.tenant(), command)))
                .map(_ -> new PermissionActionAnswer(principals, type(principals.getFirst())));
    }

    private ServiceCommand command(ServiceId id, @Nullable String action, List<String> principals, Instant at) {
        return switch (action) {
            case "add" ->
                new AddPermissions(
                        id,
                        principals.stream()
                                .map(principal ->
                                        new Permission(UUID.randomUUID().toString(), principal, "", at))
                                .toList(),
                        config.maxPermissions());
            case "remove" -> new RemovePermissions(id, principals, at);
            case null, default -> throw Wire.bad("EndPoint.3035", "Expected action to be add or remove");
        };
    }

    private Uni<Stored<Service>> own(String id) {
        String project = call.caller().project();
        return journal.load(SERVICES, id).invoke(stored -> {
            if (!stored.tenant().equals(project) || stored.state() instanceof Service.Deleted) {
                throw new ApiError(
                        404, "EndPoint.0005", "Expected an endpoint service %s, but there is none".formatted(id));
            }
        });
    }

    private static List<Permission> permissions(Service service) {
        return service instanceof Service.Available available ? available.permissions() : List.of();
    }

    private static Comparator<Permission> order(SortDirection direction) {
        Comparator<Permission> oldestFirst =
                Comparator.comparing(Permission::createdAt).thenComparing(Permission::id);
        return direction == SortDirection.ASC ? oldestFirst : oldestFirst.reversed();
    }

    static List<String> principals(@Nullable List<@Nullable String> texts) {
        if (texts == null || texts.isEmpty()) {
            throw Wire.bad("EndPoint.3036", "Expected permissions to have at least one entry");
        }
        for (String text : texts) {
            boolean known = text != null
                    && (DOMAIN.matcher(text).matches()
                            || ORGANISATION.matcher(text).matches());
            if (!known) {
                throw Wire.bad(
                        "EndPoint.3002",
                        "Expected each permission to be iam:domain::<account id>, *, or organizations:orgPath::<path>");
            }
        }
        return texts.stream().map(Objects::requireNonNull).distinct().toList();
    }

    private static String type(String principal) {
        return principal.toLowerCase(Locale.ROOT).startsWith("organizations:") ? "orgPath" : "domainId";
    }
}
