package io.postern.iam.token.api;

import static io.postern.iam.api.Members.required;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import io.postern.cloudapi.ApiError;
import io.postern.iam.api.Members;
import io.postern.iam.token.Login;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v3/auth/tokens}, as it comes: any member may be missing. */
record TokenRequest(@Nullable Auth auth) {

    record Auth(@Nullable Identity identity, @Nullable Scope scope) {}

    record Identity(
            @Nullable List<@Nullable String> methods,
            @Nullable PasswordProof password,
            @Nullable TotpProof totp,
            @Nullable TokenProof token,
            @JsonAlias("hw_assume_role") @Nullable AgencyProof assumeRole,
            @Nullable JsonNode policy) {}

    record PasswordProof(@Nullable Person user) {}

    record TotpProof(@Nullable Coded user) {}

    record Coded(@Nullable String id, @Nullable String passcode) {}

    record TokenProof(@Nullable String id, @Nullable Integer durationSeconds) {}

    record AgencyProof(
            @JsonAlias("xrole_name") @Nullable String agencyName,
            @Nullable String domainId,
            @Nullable String domainName,
            @Nullable Integer durationSeconds) {}

    record Person(
            @Nullable String id,
            @Nullable String name,
            @Nullable String password,
            @Nullable Named domain) {
        @Override
        public String toString() {
            return "Person[]";
        }
    }

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
        return new Login(proof(identity), wanted(auth.scope()));
    }

    private static Login.Proof proof(Identity identity) {
        List<String> methods = methods(identity);
        if (methods.equals(List.of("password"))) {
            return password(identity, null);
        }
        if (methods.size() == 2 && methods.containsAll(List.of("password", "totp"))) {
            Coded user = required(
                    "auth.identity.totp.user",
                    required("auth.identity.totp", identity.totp()).user());
            String code = required("auth.identity.totp.user.passcode", user.passcode());
            return password(identity, new Login.Totp(user.id(), code));
        }
        if (methods.equals(List.of("token"))) {
            TokenProof token = required("auth.identity.token", identity.token());
            return new Login.ByToken(required("auth.identity.token.id", token.id()));
        }
        if (methods.equals(List.of("assume_role")) || methods.equals(List.of("hw_assume_role"))) {
            return agency(identity);
        }
        throw Members.wrong("auth.identity.methods", "password, password and totp, token, or assume_role");
    }

    /** The official SDK writes {@code " totp"}, with a space. */
    static List<String> methods(Identity identity) {
        return required("auth.identity.methods", identity.methods()).stream()
                .map(method -> method == null ? "" : method.strip())
                .toList();
    }

    static Login.ByAgency agency(Identity identity) {
        AgencyProof role = required("auth.identity.assume_role", identity.assumeRole());
        if (role.domainId() == null && role.domainName() == null) {
            throw new ApiError(400, Members.MISSING, "Expected auth.identity.assume_role.domain_id or domain_name");
        }
        return new Login.ByAgency(
                required("auth.identity.assume_role.agency_name", role.agencyName()),
                new Login.Reference(role.domainId(), role.domainName()));
    }

    private static Login.ByPassword password(Identity identity, Login.@Nullable Totp totp) {
        PasswordProof proof = required("auth.identity.password", identity.password());
        Person user = required("auth.identity.password.user", proof.user());
        String password = required("auth.identity.password.user.password", user.password());
        return new Login.ByPassword(who(user), password, totp);
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
}
