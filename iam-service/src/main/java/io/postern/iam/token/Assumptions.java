package io.postern.iam.token;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Occasion;
import io.postern.cloudapi.identity.Authorizer;
import io.postern.cloudapi.identity.Identity;
import io.postern.cloudapi.policy.Decision.Outcome;
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

    /** As policies for agencies say it. */
    private static final String ASSUME_ONE = "iam:agencies:assume";

    private static final String ASSUME_ANY = "iam:tokens:assume";

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
    public Uni<Bearer> assume(Identity who, Login.ByAgency wanted, Occasion occasion) {
        if (who.agencyId() != null) {
            return Uni.createFrom().failure(forbidden("Whoever acts by an agency already acts by no other one"));
        }
        if (who.policy() != null) {
            return Uni.createFrom().failure(forbidden("A narrowed key may not assume an agency"));
        }
        return domain(wanted.domain()).chain(domain -> agencies.named(domain.id(), wanted.agencyName())
                .map(agency -> agency.filter(found -> trusts(found, who, occasion.at()))
                        .orElseThrow(Assumptions::unknown))
                .call(agency -> check(who, agency, occasion))
                .chain(agency -> users.get(new UserId(who.userId())).map(user -> bearer(who, user, domain, agency))));
    }

    /** What is said of this one agency counts before what is said of all. */
    private Uni<Void> check(Identity who, Agency.Active agency, Occasion occasion) {
        return authorizer
                .outcome(who, ASSUME_ONE, agency.id().value(), occasion)
                .chain(outcome -> outcome == Outcome.NOT_GRANTED
                        ? authorizer.outcome(who, ASSUME_ANY, "", occasion)
                        : Uni.createFrom().item(outcome))
                .invoke(outcome -> {
                    if (outcome != Outcome.ALLOWED) {
                        throw forbidden("The caller may not assume this agency");
                    }
                })
                .replaceWithVoid();
    }

    private static ApiError forbidden(String text) {
        return new ApiError(403, "IAM.0003", text);
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

    /** What a token proved ends with it, and is void with it. */
    private static Bearer bearer(Identity who, Optional<User.Active> user, Domain.Active domain, Agency.Active agency) {
        Claims token = who.token();
        int epoch = user.map(User.Active::tokenEpoch).orElseThrow(Assumptions::unknown);
        return new Bearer(
                who.userId(),
                who.userName(),
                domain,
                token == null ? epoch : token.epoch(),
                List.of("assume_role"),
                who.mfaAt(),
                new Claims.Agency(agency.id().value(), agency.name(), who.domainId(), who.domainName()),
                token == null ? null : token.id(),
                token == null ? null : token.expiresAt(),
                new Claims.Scope.Domain());
    }

    /** An agency that trusts somebody else is as unknown as one that is not there. */
    private static ApiError unknown() {
        return new ApiError(404, "IAM.0004", "Could not find the agency");
    }
}
