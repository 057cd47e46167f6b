package io.postern.iam.token;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.identity.Authorizer;
import io.postern.cloudapi.identity.Identity;
import io.postern.cloudapi.token.Claims;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.account.projection.Domains;
import io.postern.iam.agency.domain.Agency;
import io.postern.iam.agency.projection.Agencies;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.projection.Users;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets users of a trusted domain act by an agency of another one. */
@ApplicationScoped
public class Assumptions {

    private static final String ASSUME = "iam:tokens:assume";

    private final Domains domains;
    private final Agencies agencies;
    private final Users users;
    private final Authorizer authorizer;

    Assumptions(Domains domains, Agencies agencies, Users users, Authorizer authorizer) {
        this.authorizer = authorizer;
        this.domains = domains;
        this.agencies = agencies;
        this.users = users;
    }

    /** @return fails with {@link ApiError} 403 when he may not, 404 when there is no such agency, or not for him */
    public Uni<Bearer> assume(Identity who, Login.ByAgency wanted, Instant at) {
        return may(who, at).chain(() -> domain(wanted.domain())).chain(domain -> agencies.named(
                        domain.id(), wanted.agencyName())
                .map(agency -> agency.filter(found -> trusts(found, who, at)).orElseThrow(Assumptions::unknown))
                .chain(agency -> users.get(new UserId(who.userId())).map(user -> bearer(who, user, domain, agency))));
    }

    /** Whoever acts by an agency already acts by no other one. */
    private Uni<Void> may(Identity who, Instant at) {
        Uni<Boolean> allowed = who.agencyId() == null
                ? authorizer.may(who, ASSUME, "", at)
                : Uni.createFrom().item(false);
        return allowed.invoke(may -> {
                    if (!may) {
                        throw new ApiError(403, "IAM.0003", "The caller may not assume agencies");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Domain.Active> domain(Login.Reference reference) {
        String id = reference.id();
        String name = reference.name();
        Uni<Optional<Domain.Active>> found =
                id == null ? domains.named(name == null ? "" : name) : domains.get(new DomainId(id));
        return found.map(domain -> domain.filter(reference::means).orElseThrow(Assumptions::unknown));
    }

    private static boolean trusts(Agency.Active agency, Identity who, Instant at) {
        DomainId trusted = agency.trustDomain();
        Instant end = agency.expiresAt();
        return trusted != null && trusted.value().equals(who.domainId()) && (end == null || at.isBefore(end));
    }

    private static Bearer bearer(Identity who, Optional<User.Active> user, Domain.Active domain, Agency.Active agency) {
        return new Bearer(
                who.userId(),
                who.userName(),
                domain,
                user.map(User.Active::tokenEpoch).orElseThrow(Assumptions::unknown),
                List.of("assume_role"),
                who.mfaAt(),
                new Claims.Agency(agency.id().value(), agency.name(), who.domainId(), who.domainName()),
                null,
                null,
                new Claims.Scope.Domain());
    }

    /** An agency that trusts somebody else is as unknown as one that is not there. */
    private static ApiError unknown() {
        return new ApiError(404, "IAM.0004", "Could not find the agency");
    }
}
