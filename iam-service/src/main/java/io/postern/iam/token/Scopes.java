package io.postern.iam.token;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.token.Claims;
import io.postern.iam.ProjectId;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.project.domain.Project;
import io.postern.iam.project.projection.Projects;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a token may be good for: a project of one domain, or the domain. */
@ApplicationScoped
public class Scopes {

    private final Projects projects;

    Scopes(Projects projects) {
        this.projects = projects;
    }

    /** @return fails with {@link ApiError} 401 when it is another domain's, or the project is suspended */
    public Uni<Claims.Scope> of(Domain.Active domain, Login.Wanted wanted) {
        return switch (wanted) {
            case Login.Wanted.ProjectById byId ->
                projects.get(new ProjectId(byId.id())).map(found -> project(domain, found));
            case Login.Wanted.ProjectByName byName ->
                means(byName.domain(), domain)
                        ? projects.named(domain.id(), byName.name()).map(found -> project(domain, found))
                        : Uni.createFrom().failure(Scopes::notHis);
            case Login.Wanted.OfDomain of ->
                means(of.domain(), domain)
                        ? Uni.createFrom().item(new Claims.Scope.Domain())
                        : Uni.createFrom().failure(Scopes::notHis);
            case Login.Wanted.Nothing _ -> Uni.createFrom().item(new Claims.Scope.Domain());
        };
    }

    private static boolean means(Login.@Nullable Reference reference, Domain.Active domain) {
        return reference == null || reference.means(domain);
    }

    private static Claims.Scope project(Domain.Active domain, Optional<Project.Active> found) {
        Project.Active project = found.filter(candidate -> candidate.domain().equals(domain.id()))
                .filter(candidate -> !candidate.suspended())
                .orElseThrow(Scopes::notHis);
        return new Claims.Scope.Project(project.id().value(), project.name());
    }

    private static ApiError notHis() {
        return new ApiError(401, "IAM.0001", "The scope of the token is unknown, or the user may not enter it.");
    }
}
