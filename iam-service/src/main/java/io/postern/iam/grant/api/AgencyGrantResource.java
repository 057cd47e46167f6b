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

/** What an agency holds: for global services, in a project, and in all projects. */
@Path("/v3.0")
public class AgencyGrantResource {

    private final Call call;
    private final Granting granting;

    AgencyGrantResource(Call call, Granting granting) {
        this.call = call;
        this.granting = granting;
    }

    @PUT
    @Path("/OS-AGENCY/domains/{domain_id}/agencies/{agency_id}/roles/{role_id}")
    @Action("iam:permissions:grantRoleToAgencyOnDomain")
    public Uni<Void> grantOnDomain(
            @RestPath("domain_id") String id, @RestPath("agency_id") String to, @RestPath("role_id") String role) {
        return granting.grant(wanted(to, role, Scope.domain(id)), call.origin(), call.at());
    }

    @HEAD
    @Path("/OS-AGENCY/domains/{domain_id}/agencies/{agency_id}/roles/{role_id}")
    @Action("iam:permissions:checkRoleForAgencyOnDomain")
    public Uni<Void> checkOnDomain(
            @RestPath("domain_id") String id, @RestPath("agency_id") String to, @RestPath("role_id") String role) {
        return granting.require(wanted(to, role, Scope.domain(id)));
    }

    @DELETE
    @Path("/OS-AGENCY/domains/{domain_id}/agencies/{agency_id}/roles/{role_id}")
    @Action("iam:permissions:revokeRoleFromAgencyOnDomain")
    public Uni<Void> revokeOnDomain(
            @RestPath("domain_id") String id, @RestPath("agency_id") String to, @RestPath("role_id") String role) {
        return granting.revoke(wanted(to, role, Scope.domain(id)), call.origin(), call.at());
    }

    @GET
    @Path("/OS-AGENCY/domains/{domain_id}/agencies/{agency_id}/roles")
    @Action("iam:permissions:listRolesForAgencyOnDomain")
    public Uni<RoleJson.Many> heldOnDomain(
            UriInfo uri, @RestPath("domain_id") String id, @RestPath("agency_id") String by) {
        return held(by, Scope.domain(id), uri);
    }

    @PUT
    @Path("/OS-AGENCY/projects/{project}/agencies/{agency_id}/roles/{role_id}")
    @Action("iam:permissions:grantRoleToAgencyOnProject")
    public Uni<Void> grantOnProject(
            @RestPath("project") String id, @RestPath("agency_id") String to, @RestPath("role_id") String role) {
        return granting.grant(wanted(to, role, Scope.project(id)), call.origin(), call.at());
    }

    @HEAD
    @Path("/OS-AGENCY/projects/{project}/agencies/{agency_id}/roles/{role_id}")
    @Action("iam:permissions:checkRoleForAgencyOnProject")
    public Uni<Void> checkOnProject(
            @RestPath("project") String id, @RestPath("agency_id") String to, @RestPath("role_id") String role) {
        return granting.require(wanted(to, role, Scope.project(id)));
    }

    @DELETE
    @Path("/OS-AGENCY/projects/{project}/agencies/{agency_id}/roles/{role_id}")
    @Action("iam:permissions:revokeRoleFromAgencyOnProject")
    public Uni<Void> revokeOnProject(
            @RestPath("project") String id, @RestPath("agency_id") String to, @RestPath("role_id") String role) {
        return granting.revoke(wanted(to, role, Scope.project(id)), call.origin(), call.at());
    }

    @GET
    @Path("/OS-AGENCY/projects/{project}/agencies/{agency_id}/roles")
    @Action("iam:permissions:listRolesForAgencyOnProject")
    public Uni<RoleJson.Many> heldOnProject(
            UriInfo uri, @RestPath("project") String id, @RestPath("agency_id") String by) {
        return held(by, Scope.project(id), uri);
    }

    @PUT
    @Path("/OS-INHERIT/domains/{domain_id}/agencies/{agency_id}/roles/{role_id}/inherited_to_projects")
    @Action("iam:permissions:grantRoleToAgency")
    public Uni<Void> grantOnAllProjects(
            @RestPath("domain_id") String id, @RestPath("agency_id") String to, @RestPath("role_id") String role) {
        return granting.grant(wanted(to, role, Scope.allProjects(id)), call.origin(), call.at());
    }

    @HEAD
    @Path("/OS-INHERIT/domains/{domain_id}/agencies/{agency_id}/roles/{role_id}/inherited_to_projects")
    @Action("iam:permissions:checkRoleForAgency")
    public Uni<Void> checkOnAllProjects(
            @RestPath("domain_id") String id, @RestPath("agency_id") String to, @RestPath("role_id") String role) {
        return granting.require(wanted(to, role, Scope.allProjects(id)));
    }

    @DELETE
    @Path("/OS-INHERIT/domains/{domain_id}/agencies/{agency_id}/roles/{role_id}/inherited_to_projects")
    @Action("iam:permissions:revokeRoleFromAgency")
    public Uni<Void> revokeOnAllProjects(
            @RestPath("domain_id") String id, @RestPath("agency_id") String to, @RestPath("role_id") String role) {
        return granting.revoke(wanted(to, role, Scope.allProjects(id)), call.origin(), call.at());
    }

    @GET
    @Path("/OS-INHERIT/domains/{domain_id}/agencies/{agency_id}/roles/inherited_to_projects")
    @Action("iam:permissions:listRolesForAgency")
    public Uni<RoleJson.Many> heldOnAllProjects(
            UriInfo uri, @RestPath("domain_id") String id, @RestPath("agency_id") String by) {
        return held(by, Scope.allProjects(id), uri);
    }

    private Uni<RoleJson.Many> held(String by, Scope scope, UriInfo uri) {
        return granting.held(Subject.agency(by), scope, domain()).map(found -> RoleJson.Many.of(found, null, uri));
    }

    private Wanted wanted(String to, String role, Scope scope) {
        return new Wanted(domain(), Subject.agency(to), new PolicyId(role), scope);
    }

    private DomainId domain() {
        return new DomainId(call.caller().domainId());
    }
}
