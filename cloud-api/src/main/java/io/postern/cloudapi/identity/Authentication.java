package io.postern.cloudapi.identity;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.cloudapi.directory.Directory;
import io.postern.cloudapi.directory.Directory.KeySecret;
import io.postern.cloudapi.signature.Signature;
import io.postern.cloudapi.signature.SignatureVerifier;
import io.postern.cloudapi.signature.SignedRequest;
import io.postern.cloudapi.token.BadToken;
import io.postern.cloudapi.token.SecurityToken;
import io.postern.cloudapi.token.TokenVerifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** From the proof in a request to the user: a signature, or else a token. */
@ApplicationScoped
public class Authentication {

    private final Directory directory;
    private final TokenVerifier tokens;
    private final Identities identities;
    private final CredentialCipher cipher;
    private final KeyUses uses;

    Authentication(
            Directory directory, TokenVerifier tokens, Identities identities, CredentialCipher cipher, KeyUses uses) {
        this.uses = uses;
        this.directory = directory;
        this.tokens = tokens;
        this.identities = identities;
        this.cipher = cipher;
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
        String securityToken = request.headers().first("X-Security-Token");
        return securityToken == null || securityToken.isEmpty()
                ? permanent(request, signature, now)
                : temporary(request, signature, securityToken, now);
    }

    private Uni<Identity> permanent(SignedRequest request, Signature signature, Instant now) {
        return directory
                .accessKey(signature.access())
                .map(key -> {
                    KeySecret known = key.orElseThrow(() -> Unauthorized.unknownKey(signature.access()));
                    check(request, signature, known.secret(), now);
                    uses.used(known.id(), now);
                    return known;
                })
                .chain(key -> identities.ofSigner(key.user()))
                .map(found -> found.orElseThrow(Unauthorized::wrongSignature));
    }

    /** The key is in the token, which only services can open: there is nothing to look up. */
    private Uni<Identity> temporary(SignedRequest request, Signature signature, String securityToken, Instant now) {
        return Uni.createFrom()
                .item(() -> SecurityToken.open(securityToken, signature.access(), cipher))
                .invoke(key -> check(request, signature, key.secret(), now))
                .chain(key -> tokens.verify(key.token(), now).chain(claims -> identities.of(claims, now, key.policy())))
                .onFailure(BadToken.class)
                .transform(_ -> Unauthorized.badToken())
                .map(found -> found.orElseThrow(Unauthorized::badToken));
    }

    private static void check(SignedRequest request, Signature signature, String secret, Instant now) {
        switch (SignatureVerifier.verify(request, signature, secret, now)) {
            case VALID -> {}
            case EXPIRED ->
                throw Unauthorized.expired(String.valueOf(request.headers().first("X-Sdk-Date")));
            case UNDATED -> throw Unauthorized.undated();
            case MISMATCH -> throw Unauthorized.wrongSignature();
        }
    }

    private Uni<Identity> byToken(String token, Instant now) {
        return tokens.verify(token, now)
                .chain(claims -> identities.of(claims, now, null))
                .onFailure(BadToken.class)
                .transform(_ -> Unauthorized.badToken())
                .map(found -> found.orElseThrow(Unauthorized::badToken));
    }
}
