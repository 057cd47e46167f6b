package io.postern.iam.token;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.identity.Identities;
import io.postern.cloudapi.token.BadToken;
import io.postern.cloudapi.token.Claims;
import io.postern.cloudapi.token.TokenVerifier;
import io.postern.iam.DomainId;
import io.postern.iam.account.projection.Domains;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Takes tokens as proof. */
@ApplicationScoped
public class Exchange {

    private final TokenVerifier verifier;
    private final Identities identities;
    private final Domains domains;

    Exchange(TokenVerifier verifier, Identities identities, Domains domains) {
        this.verifier = verifier;
        this.identities = identities;
        this.domains = domains;
    }

    /** @return what a good token says; fails with {@link BadToken} when it is broken, over, revoked or its user gone */
    public Uni<Claims> good(String token, Instant at) {
        return verifier.verify(token, at)
                .chain(claims -> identities.of(claims, at, null).map(who -> who.map(_ -> claims)
                        .orElseThrow(() -> new BadToken("speaks for nobody"))));
    }

    /** @return fails with {@link ApiError} 401 when the token is worth nothing */
    public Uni<Bearer> prove(String token, Instant at) {
        return good(token, at)
                .onFailure(BadToken.class)
                .transform(_ -> new ApiError(401, "IAM.0067", "The token is wrong, or has expired."))
                .chain(claims -> domains.get(new DomainId(claims.domainId()))
                        .map(domain -> new Bearer(
                                claims.userId(),
                                claims.userName(),
                                domain.orElseThrow(() -> new IllegalStateException("domains stay")),
                                claims.epoch(),
                                methods(claims),
                                claims.mfaAt(),
                                claims.agency(),
                                claims.id(),
                                claims.expiresAt(),
                                claims.scope())));
    }

    /** Whether a token is of the owner of the domain where it is good. */
    public Uni<Boolean> speaksForOwner(Claims claims) {
        return domains.get(new DomainId(claims.domainId()))
                .map(domain -> claims.agency() == null
                        && domain.filter(found -> found.owner().value().equals(claims.userId()))
                                .isPresent());
    }

    private static List<String> methods(Claims claims) {
        return Stream.concat(claims.methods().stream(), Stream.of("token"))
                .distinct()
                .toList();
    }
}
