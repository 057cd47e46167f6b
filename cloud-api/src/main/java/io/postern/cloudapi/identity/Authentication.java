package io.postern.cloudapi.identity;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.directory.Directory;
import io.postern.cloudapi.directory.Directory.KeySecret;
import io.postern.cloudapi.directory.Entry;
import io.postern.cloudapi.signature.Signature;
import io.postern.cloudapi.signature.SignatureVerifier;
import io.postern.cloudapi.signature.SignedRequest;
import io.postern.cloudapi.token.BadToken;
import io.postern.cloudapi.token.Claims;
import io.postern.cloudapi.token.TokenVerifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the proof in a request to the user: a signature, or else a token. */
@ApplicationScoped
public class Authentication {

    private final Directory directory;
    private final TokenVerifier tokens;

    Authentication(Directory directory, TokenVerifier tokens) {
        this.directory = directory;
        this.tokens = tokens;
    }

    /** @return fails with {@link ApiError} 401 */
    public Uni<Identity> of(SignedRequest request, Instant now) {
        String authorization = request.headers().first("Authorization");
        if (authorization != null) {
            return signed(request, authorization, now);
        }
        String token = request.headers().first("X-Auth-Token");
        return token == null ? Uni.createFrom().failure(Unauthorized.noProof()) : byToken(token, now);
    }

    private Uni<Identity> signed(SignedRequest request, String authorization, Instant now) {
        Optional<Signature> parsed = Signature.parse(authorization);
        if (parsed.isEmpty()) {
            return Uni.createFrom().failure(Unauthorized.noSignature());
        }
        Signature signature = parsed.get();
        return directory
                .accessKey(signature.access())
                .map(key -> {
                    KeySecret known = key.orElseThrow(() -> Unauthorized.unknownKey(signature.access()));
                    check(request, signature, known, now);
                    return known;
                })
                .chain(key -> user(key.user(), null).map(user -> user.orElseThrow(Unauthorized::wrongSignature)));
    }

    private static void check(SignedRequest request, Signature signature, KeySecret key, Instant now) {
        switch (SignatureVerifier.verify(request, signature, key.secret(), now)) {
            case VALID -> {}
            case EXPIRED ->
                throw Unauthorized.expired(String.valueOf(request.headers().first("X-Sdk-Date")));
            case UNDATED -> throw Unauthorized.undated();
            case MISMATCH -> throw Unauthorized.wrongSignature();
        }
    }

    private Uni<Identity> byToken(String token, Instant now) {
        return tokens.verify(token, now)
                .onFailure(BadToken.class)
                .transform(_ -> Unauthorized.badToken())
                .chain(claims ->
                        user(claims.userId(), boundTo(claims)).map(user -> user.orElseThrow(Unauthorized::badToken)));
    }

    private static @Nullable String boundTo(Claims claims) {
        return claims.scope() instanceof Claims.Scope.Project(String id, String _) ? id : null;
    }

    /** @return empty when the user, or his domain, is not there (any more) */
    private Uni<Optional<Identity>> user(String id, @Nullable String boundTo) {
        return directory
                .user(id)
                .chain(user -> user.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : directory
                                .domain(user.get().domain())
                                .map(domain -> domain.map(found -> identity(user.get(), found, boundTo))));
    }

    private static Identity identity(Entry.User user, Entry.Domain domain, @Nullable String boundTo) {
        return new Identity(
                user.id(),
                user.name(),
                domain.id(),
                domain.name(),
                domain.owner().equals(user.id()),
                domain.operator(),
                boundTo);
    }
}
