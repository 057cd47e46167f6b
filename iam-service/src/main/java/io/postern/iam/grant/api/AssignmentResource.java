package io.postern.iam.grant.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.directory.Directory;
import io.postern.iam.DomainId;
import io.postern.iam.api.PageNumber;
import io.postern.iam.grant.domain.Scope;
import io.postern.iam.grant.domain.Subject;
import io.postern.iam.grant.projection.Grants;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All that a domain has granted, in one list. */
@Path("/v3.0/OS-PERMISSION/role-assignments")
public class AssignmentResource {

    private static final int MOST = 50;

    private final Call call;
    private final Grants grants;
    private final Directory directory;

    AssignmentResource(Call call, Grants grants, Directory directory) {
        this.call = call;
        this.grants = grants;
        this.directory = directory;
    }

    /** Users hold nothing themselves: asked for one, what his groups hold is listed, unless that is not wanted. */
    @GET
    @Action("iam:permissions:listRoleAssignments")
    public Uni<AssignmentJson.Many> list(
            @RestQuery("domain_id") @Nullable String domainId,
            @RestQuery("role_id") @Nullable String roleId,
            @RestQuery @Nullable String subject,
            @RestQuery("subject.user_id") @Nullable String userId,
            @RestQuery("subject.group_id") @Nullable String groupId,
            @RestQuery("subject.agency_id") @Nullable String agencyId,
            @RestQuery @Nullable String scope,
            @RestQuery("scope.project_id") @Nullable String projectId,
            @RestQuery("scope.domain_id") @Nullable String scopeDomainId,
            @RestQuery("scope.enterprise_projects_id") @Nullable String enterpriseProjectId,
            @RestQuery("is_inherited") @Nullable String isInherited,
            @RestQuery("include_group") @Nullable String includeGroup,
            @RestQuery @Nullable String page,
            @RestQuery("per_page") @Nullable String perPage) {
        PageNumber slice = PageNumber.of(page, perPage, MOST);
        DomainId own = own(domainId);
        boolean ofUser = userId != null || "user".equals(subject);
        if (enterpriseProjectId != null
                || "enterprise_project".equals(scope)
                || ofUser && "false".equals(includeGroup)) {
            return Uni.createFrom().item(() -> new AssignmentJson.Many(0, List.of()));
        }
        String wantedScope = scopeType(scope, projectId, scopeDomainId, "true".equals(isInherited));
        String wantedSubject = ofUser ? Subject.GROUP : subjectType(subject, groupId, agencyId);
        return groups(userId)
                .map(groups -> new Grants.Filter(
                        own,
                        roleId,
                        wantedSubject,
                        groupId == null ? agencyId : groupId,
                        groups,
                        wantedScope,
                        projectId == null ? scopeDomainId : projectId))
                .chain(filter -> grants.page(filter, slice.offset(), slice.limit()))
                .map(AssignmentJson.Many::of);
    }

    private DomainId own(@Nullable String domain) {
        if (domain == null) {
            throw new ApiError(400, "IAM.0072", "'domain_id' is a required property.");
        }
        if (!domain.equals(call.caller().domainId())) {
            throw new ApiError(403, "IAM.0002", "You are not authorized to list the assignments of another domain.");
        }
        return new DomainId(domain);
    }

    /** @return null when no user is asked for */
    private Uni<@Nullable List<String>> groups(@Nullable String user) {
        return user == null
                ? Uni.createFrom().nullItem()
                : directory.groups(user).map(found -> found);
    }

    private static @Nullable String subjectType(
            @Nullable String subject, @Nullable String groupId, @Nullable String agencyId) {
        if (groupId != null) {
            return Subject.GROUP;
        }
        return agencyId == null ? subject : Subject.AGENCY;
    }

    private static @Nullable String scopeType(
            @Nullable String scope, @Nullable String projectId, @Nullable String domainId, boolean inherited) {
        if (projectId != null || Scope.PROJECT.equals(scope)) {
            return Scope.PROJECT;
        }
        if (inherited) {
            return Scope.ALL_PROJECTS;
        }
        return domainId != null || Scope.DOMAIN.equals(scope) ? Scope.DOMAIN : null;
    }
}
