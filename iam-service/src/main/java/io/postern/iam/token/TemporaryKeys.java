package io.postern.iam.token;

import io.postern.cloudapi.Occasion;
import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.cloudapi.identity.Identity;
import io.postern.cloudapi.token.Claims;
import io.postern.cloudapi.token.SecurityToken;
import io.postern.iam.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keys for a while: all that services must know of one goes with it, so nothing is kept. */
@ApplicationScoped
public class TemporaryKeys {

    /** The secret is told once. */
    public record Made(String access, String secret, String securityToken, Instant expiresAt) {
        @Override
        public String toString() {
            return "Made[access=%s]".formatted(access);
        }
    }

    /** @param policy JSON that narrows it; null when it is not narrowed */
    public record Terms(Duration length, @Nullable String policy) {}

    private final Exchange exchange;
    private final Assumptions assumptions;
    private final Tokens tokens;
    private final CredentialCipher cipher;

    TemporaryKeys(Exchange exchange, Assumptions assumptions, Tokens tokens, CredentialCipher cipher) {
        this.exchange = exchange;
        this.assumptions = assumptions;
        this.tokens = tokens;
        this.cipher = cipher;
    }

    /** For who has a token, good for what that is good for, and void when that is revoked. */
    public Uni<Made> byToken(String token, Terms terms, Instant at) {
        return exchange.prove(token, at).chain(bearer -> made(bearer, bearer.scope(), terms, at));
    }

    /** For who may act by an agency. */
    public Uni<Made> byAgency(Identity who, Login.ByAgency agency, Terms terms, Occasion occasion) {
        return assumptions
                .assume(who, agency, occasion)
                .chain(bearer -> made(bearer, new Claims.Scope.Domain(), terms, occasion.at()));
    }

    private Uni<Made> made(Bearer bearer, Claims.Scope scope, Terms terms, Instant at) {
        String access = Ids.access();
        String secret = Ids.secret();
        return tokens.issue(bearer, scope, at, terms.length())
                .map(issued -> new Made(
                        access,
                        secret,
                        new SecurityToken(issued.text(), access, secret, terms.policy()).sealed(cipher),
                        issued.claims().expiresAt()));
    }
}
