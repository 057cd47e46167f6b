package io.postern.iam.token;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.token.Claims;
import io.postern.iam.ProjectId;
import io.postern.iam.UserId;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.account.projection.Domains;
import io.postern.iam.journal.Streams;
import io.postern.iam.password.PasswordHashing;
import io.postern.iam.password.domain.Password;
import io.postern.iam.project.domain.Project;
import io.postern.iam.project.projection.Projects;
import io.postern.iam.user.Profiles;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.projection.Users;
import io.postern.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks passwords. An unknown user and a wrong password get the same answer after the same work. */
@ApplicationScoped
public class Logins {

    private final Users users;
    private final Domains domains;
    private final Projects projects;
    private final PasswordHashing passwords;
    private final Profiles profiles;
    private final Journal journal;

    Logins(
            Users users,
            Domains domains,
            Projects projects,
            PasswordHashing passwords,
            Profiles profiles,
            Journal journal) {
        this.profiles = profiles;
        this.users = users;
        this.domains = domains;
        this.projects = projects;
        this.passwords = passwords;
        this.journal = journal;
    }

    /** @return fails with {@link ApiError} 401 */
    public Uni<Login.Proven> prove(Login login) {
        return user(login.who())
                .chain(user -> hash(user)
                        .chain(hash -> passwords.matches(login.password(), hash.orElse(null)))
                        .map(right -> user.filter(_ -> right).orElseThrow(Logins::wrong)))
                .chain(user -> domains.get(user.domain())
                        .map(domain -> domain.orElseThrow(Logins::wrong))
                        .chain(domain -> scope(domain, login.scope()).chain(scope -> profiles.open(user)
                                .map(profile -> new Login.Proven(user, profile.name(), domain, scope)))));
    }

    private Uni<Optional<User.Active>> user(Login.Who who) {
        return switch (who) {
            case Login.Who.ById byId -> users.get(new UserId(byId.id()));
            case Login.Who.ByName byName ->
                domains.named(byName.domainName())
                        .chain(domain -> domain.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : users.named(domain.get().id(), byName.name()));
        };
    }

    private Uni<Optional<String>> hash(Optional<User.Active> user) {
        return user.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : journal.load(Streams.PASSWORDS, user.get().id().value())
                        .map(stored -> stored.state() instanceof Password.Known known
                                ? Optional.of(known.hash())
                                : Optional.empty());
    }

    private Uni<Claims.Scope> scope(Domain.Active domain, Login.Wanted wanted) {
        return switch (wanted) {
            case Login.Wanted.ProjectById byId ->
                projects.get(new ProjectId(byId.id())).map(found -> project(domain, found));
            case Login.Wanted.ProjectByName byName ->
                means(byName.domain(), domain)
                        ? projects.named(domain.id(), byName.name()).map(found -> project(domain, found))
                        : Uni.createFrom().failure(Logins::notHis);
            case Login.Wanted.OfDomain of ->
                means(of.domain(), domain)
                        ? Uni.createFrom().item(new Claims.Scope.Domain())
                        : Uni.createFrom().failure(Logins::notHis);
            case Login.Wanted.Nothing _ -> Uni.createFrom().item(new Claims.Scope.Domain());
        };
    }

    private static boolean means(Login.@Nullable Reference reference, Domain.Active domain) {
        return reference == null || reference.means(domain);
    }

    private static Claims.Scope project(Domain.Active domain, Optional<Project.Active> found) {
        Project.Active project = found.filter(candidate -> candidate.domain().equals(domain.id()))
                .orElseThrow(Logins::notHis);
        return new Claims.Scope.Project(project.id().value(), project.name());
    }

    private static ApiError wrong() {
        return new ApiError(401, "IAM.0062", "The username or password is wrong.");
    }

    private static ApiError notHis() {
        return new ApiError(401, "IAM.0001", "The scope of the token is unknown, or the user may not enter it.");
    }
}
