package io.postern.iam.policy.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.PolicyId;
import io.postern.iam.api.PageNumber;
import io.postern.iam.api.RoleJson;
import io.postern.iam.policy.projection.Policies;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Roles and policies that come with the system; with a domain, those that it has written. */
@Path("/v3/roles")
public class RoleResource {

    private static final int MOST = 300;

    /** What can be granted in each kind of scope. */
    private static final Map<String, List<String>> TYPES =
            Map.of("domain", List.of("AX", "AA"), "project", List.of("XA", "AA"), "all", List.of("AA"));

    private static final Map<String, Boolean> ROLES = Map.of("role", true, "policy", false);

    private final Call call;
    private final Policies policies;

    RoleResource(Call call, Policies policies) {
        this.call = call;
        this.policies = policies;
    }

    @GET
    @Action("iam:roles:listRoles")
    public Uni<RoleJson.Many> list(
            UriInfo uri,
            @RestQuery("domain_id") @Nullable String domainId,
            @RestQuery @Nullable String name,
            @RestQuery("display_name") @Nullable String displayName,
            @RestQuery("permission_type") @Nullable String permissionType,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String catalog,
            @RestQuery @Nullable String page,
            @RestQuery("per_page") @Nullable String perPage) {
        PageNumber slice = PageNumber.of(page, perPage, MOST);
        Policies.Filter filter = new Policies.Filter(
                domainId == null ? null : own(domainId),
                name,
                displayName,
                type == null ? List.of() : known("type", TYPES, type),
                catalog,
                permissionType == null ? null : known("permission_type", ROLES, permissionType));
        return policies.page(filter, slice.offset(), slice.limit())
                .map(found -> RoleJson.Many.of(found.policies(), found.total(), uri));
    }

    @GET
    @Path("/{role_id}")
    @Action("iam:roles:getRole")
    public Uni<RoleJson.One> show(UriInfo uri, @RestPath("role_id") String id) {
        return policies.get(new PolicyId(id), new DomainId(call.caller().domainId()))
                .map(found -> RoleJson.One.of(found.orElseThrow(() -> unknown(id)), uri));
    }

    private DomainId own(String domain) {
        if (!domain.equals(call.caller().domainId())) {
            throw new ApiError(403, "IAM.0002", "You are not authorized to list the policies of another domain.");
        }
        return new DomainId(domain);
    }

    private static <T> T known(String member, Map<String, T> values, String value) {
        T found = values.get(value);
        if (found == null) {
            throw new ApiError(400, "IAM.0073", "Expected %s to be one of %s".formatted(member, values.keySet()));
        }
        return found;
    }

    static ApiError unknown(String id) {
        return new ApiError(404, "IAM.0004", "Could not find role: " + id);
    }
}
