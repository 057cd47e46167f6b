package io.postern.iam.grant.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.PolicyId;
import io.postern.iam.api.RoleJson;
import io.postern.iam.grant.Granting;
import io.postern.iam.grant.Wanted;
import io.postern.iam.grant.domain.Scope;
import io.postern.iam.grant.domain.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;

/** What a group holds: for global services, in a project, and in all projects. */
@Path("/v3")
public class GroupGrantResource {

    private final Call call;
    private final Granting granting;

    GroupGrantResource(Call call, Granting granting) {
        this.call = call;
        this.granting = granting;
    }

    @PUT
    @Path("/domains/{domain_id}/groups/{group_id}/roles/{role_id}")
    @Action("iam:permissions:grantRoleToGroupOnDomain")
    public Uni<Void> grantOnDomain(
            @RestPath("domain_id") String id, @RestPath("group_id") String to, @RestPath("role_id") String role) {
        return granting.grant(wanted(to, role, Scope.domain(id)), call.origin(), call.at());
    }

    @HEAD
    @Path("/domains/{domain_id}/groups/{group_id}/roles/{role_id}")
    @Action("iam:permissions:checkRoleForGroupOnDomain")
    public Uni<Void> checkOnDomain(
            @RestPath("domain_id") String id, @RestPath("group_id") String to, @RestPath("role_id") String role) {
        return granting.require(wanted(to, role, Scope.domain(id)));
    }

    @DELETE
    @Path("/domains/{domain_id}/groups/{group_id}/roles/{role_id}")
    @Action("iam:permissions:revokeRoleFromGroupOnDomain")
    public Uni<Void> revokeOnDomain(
            @RestPath("domain_id") String id, @RestPath("group_id") String to, @RestPath("role_id") String role) {
        return granting.revoke(wanted(to, role, Scope.domain(id)), call.origin(), call.at());
    }

    @GET
    @Path("/domains/{domain_id}/groups/{group_id}/roles")
    @Action("iam:permissions:listRolesForGroupOnDomain")
    public Uni<RoleJson.Many> heldOnDomain(
            UriInfo uri, @RestPath("domain_id") String id, @RestPath("group_id") String by) {
        return held(by, Scope.domain(id), uri);
    }

    @PUT
    @Path("/projects/{project}/groups/{group_id}/roles/{role_id}")
    @Action("iam:permissions:grantRoleToGroupOnProject")
    public Uni<Void> grantOnProject(
            @RestPath("project") String id, @RestPath("group_id") String to, @RestPath("role_id") String role) {
        return granting.grant(wanted(to, role, Scope.project(id)), call.origin(), call.at());
    }

    @HEAD
    @Path("/projects/{project}/groups/{group_id}/roles/{role_id}")
    @Action("iam:permissions:checkRoleForGroupOnProject")
    public Uni<Void> checkOnProject(
            @RestPath("project") String id, @RestPath("group_id") String to, @RestPath("role_id") String role) {
        return granting.require(wanted(to, role, Scope.project(id)));
    }

    @DELETE
    @Path("/projects/{project}/groups/{group_id}/roles/{role_id}")
    @Action("iam:permissions:revokeRoleFromGroupOnProject")
    public Uni<Void> revokeOnProject(
            @RestPath("project") String id, @RestPath("group_id") String to, @RestPath("role_id") String role) {
        return granting.revoke(wanted(to, role, Scope.project(id)), call.origin(), call.at());
    }

    @GET
    @Path("/projects/{project}/groups/{group_id}/roles")
    @Action("iam:permissions:listRolesForGroupOnProject")
    public Uni<RoleJson.Many> heldOnProject(
            UriInfo uri, @RestPath("project") String id, @RestPath("group_id") String by) {
        return held(by, Scope.project(id), uri);
    }

    @PUT
    @Path("/OS-INHERIT/domains/{domain_id}/groups/{group_id}/roles/{role_id}/inherited_to_projects")
    @Action("iam:permissions:grantRoleToGroup")
    public Uni<Void> grantOnAllProjects(
            @RestPath("domain_id") String id, @RestPath("group_id") String to, @RestPath("role_id") String role) {
        return granting.grant(wanted(to, role, Scope.allProjects(id)), call.origin(), call.at());
    }

    @HEAD
    @Path("/OS-INHERIT/domains/{domain_id}/groups/{group_id}/roles/{role_id}/inherited_to_projects")
    @Action("iam:permissions:checkRoleForGroup")
    public Uni<Void> checkOnAllProjects(
            @RestPath("domain_id") String id, @RestPath("group_id") String to, @RestPath("role_id") String role) {
        return granting.require(wanted(to, role, Scope.allProjects(id)));
    }

    @DELETE
    @Path("/OS-INHERIT/domains/{domain_id}/groups/{group_id}/roles/{role_id}/inherited_to_projects")
    @Action("iam:permissions:revokeRoleFromGroup")
    public Uni<Void> revokeOnAllProjects(
            @RestPath("domain_id") String id, @RestPath("group_id") String to, @RestPath("role_id") String role) {
        return granting.revoke(wanted(to, role, Scope.allProjects(id)), call.origin(), call.at());
    }

    @GET
    @Path("/OS-INHERIT/domains/{domain_id}/groups/{group_id}/roles/inherited_to_projects")
    @Action("iam:permissions:listRolesForGroup")
    public Uni<RoleJson.Many> heldOnAllProjects(
            UriInfo uri, @RestPath("domain_id") String id, @RestPath("group_id") String by) {
        return held(by, Scope.allProjects(id), uri);
    }

    private Uni<RoleJson.Many> held(String by, Scope scope, UriInfo uri) {
        return granting.held(Subject.group(by), scope, domain()).map(found -> RoleJson.Many.of(found, null, uri));
    }

    private Wanted wanted(String to, String role, Scope scope) {
        return new Wanted(domain(), Subject.group(to), new PolicyId(role), scope);
    }

    private DomainId domain() {
        return new DomainId(call.caller().domainId());
    }
}
