package io.postern.iam.token.api;

import io.postern.cloudapi.ApiError;
import io.postern.iam.token.Login;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v3/auth/tokens}, as it comes: any member may be missing. */
record TokenRequest(@Nullable Auth auth) {

    record Auth(@Nullable Identity identity, @Nullable Scope scope) {}

    record Identity(
            @Nullable List<@Nullable String> methods,
            @Nullable PasswordProof password) {}

    record PasswordProof(@Nullable Person user) {}

    record Person(
            @Nullable String id,
            @Nullable String name,
            @Nullable String password,
            @Nullable Named domain) {}

    record Scope(@Nullable ProjectRef project, @Nullable Named domain) {}

    record ProjectRef(
            @Nullable String id,
            @Nullable String name,
            @Nullable Named domain) {}

    record Named(@Nullable String id, @Nullable String name) {
        Login.Reference reference() {
            return new Login.Reference(id, name);
        }
    }

    /**
     * @throws ApiError 400 when something needed is missing, or the method is one that we do not know
     */
    static Login login(TokenRequest body) {
        Auth auth = required("auth", body.auth());
        Identity identity = required("auth.identity", auth.identity());
        List<@Nullable String> methods = required("auth.identity.methods", identity.methods());
        if (!methods.equals(List.of("password"))) {
            throw new ApiError(400, "IAM.0073", "Expected auth.identity.methods to be [\"password\"]");
        }
        PasswordProof proof = required("auth.identity.password", identity.password());
        Person user = required("auth.identity.password.user", proof.user());
        String password = required("auth.identity.password.user.password", user.password());
        return new Login(who(user), password, wanted(auth.scope()));
    }

    private static Login.Who who(Person user) {
        if (user.id() != null) {
            return new Login.Who.ById(user.id());
        }
        String name = required("auth.identity.password.user.name", user.name());
        Named domain = required("auth.identity.password.user.domain", user.domain());
        return new Login.Who.ByName(name, required("auth.identity.password.user.domain.name", domain.name()));
    }

    /** With both a project and a domain, the project wins. */
    private static Login.Wanted wanted(@Nullable Scope scope) {
        if (scope == null || scope.project() == null && scope.domain() == null) {
            return new Login.Wanted.Nothing();
        }
        ProjectRef project = scope.project();
        if (project == null) {
            return new Login.Wanted.OfDomain(
                    required("auth.scope.domain", scope.domain()).reference());
        }
        if (project.id() != null) {
            return new Login.Wanted.ProjectById(project.id());
        }
        Named domain = project.domain();
        return new Login.Wanted.ProjectByName(
                required("auth.scope.project.name", project.name()), domain == null ? null : domain.reference());
    }

    private static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw new ApiError(400, "IAM.0072", "Expected %s, but it is missing".formatted(member));
        }
        return value;
    }
}
