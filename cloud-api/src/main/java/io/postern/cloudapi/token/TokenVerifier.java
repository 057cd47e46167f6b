package io.postern.cloudapi.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.postern.cloudapi.directory.Directory;
import io.postern.cloudapi.directory.Entry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Verifies tokens with IAM's published keys, as this service's directory has them. */
@ApplicationScoped
public class TokenVerifier {

    private static final int MOST_TOKENS = 20_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Directory directory;
    /** A signature that was right stays right; time and directory are asked again at every request. */
    private final Cache<String, Claims> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_TOKENS)
            .build();

    TokenVerifier(Directory directory) {
        this.directory = directory;
    }

    /**
     * @return the claims, as soon as the directory is as far as the token; fails with {@link BadToken}, or with
     *     {@link io.postern.cloudapi.directory.Behind}
     */
    public Uni<Claims> verify(String token, Instant now) {
        Claims known = verified.getIfPresent(token);
        if (known != null) {
            return now.isBefore(known.expiresAt())
                    ? Uni.createFrom().item(known)
                    : Uni.createFrom().failure(new BadToken("has expired"));
        }
        return Uni.createFrom()
                .item(() -> TokenFormat.keyId(token))
                .chain(directory::signingKey)
                .map(key -> TokenFormat.verify(
                        token, publicKey(key.orElseThrow(() -> new BadToken("names no key of ours"))), now))
                .chain(this::caughtUp)
                .invoke(claims -> verified.put(token, claims));
    }

    /** A token never races its own grants. */
    private Uni<Claims> caughtUp(Claims claims) {
        String position = claims.position();
        if (position == null) {
            return Uni.createFrom().item(claims);
        }
        return directory.reached(claims.domainId(), position).map(_ -> {
            directory.renew(claims.userId());
            Claims.Agency agency = claims.agency();
            if (agency != null) {
                directory.renew(agency.id());
            }
            return claims;
        });
    }

    private static PublicKey publicKey(Entry.SigningKey key) {
        Entry.Jwk jwk = key.jwk();
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(
                            Map.of("kty", jwk.kty(), "crv", jwk.crv(), "x", jwk.x(), "y", jwk.y()))
                    .getPublicKey();
        } catch (JoseException e) {
            throw new IllegalStateException("the published key %s is no key".formatted(key.id()), e);
        }
    }
}
