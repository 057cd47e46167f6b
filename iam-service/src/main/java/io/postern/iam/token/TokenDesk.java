package io.postern.iam.token;

import io.postern.cloudapi.Occasion;
import io.postern.cloudapi.identity.Identity;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** From a proof, of whatever kind, to a token. */
@ApplicationScoped
public class TokenDesk {

    private final Logins logins;
    private final Exchange exchange;
    private final Assumptions assumptions;
    private final Scopes scopes;
    private final Tokens tokens;

    TokenDesk(Logins logins, Exchange exchange, Assumptions assumptions, Scopes scopes, Tokens tokens) {
        this.logins = logins;
        this.exchange = exchange;
        this.assumptions = assumptions;
        this.scopes = scopes;
        this.tokens = tokens;
    }

    /** @param asker who the headers prove, if that is asked */
    public Uni<Tokens.Issued> issue(Login login, Supplier<Uni<Identity>> asker, Origin origin, Occasion occasion) {
        return prove(login.proof(), asker, origin, occasion).chain(bearer -> scopes.of(bearer.domain(), login.scope())
                .chain(scope -> tokens.issue(bearer, scope, occasion.at())));
    }

    private Uni<Bearer> prove(Login.Proof proof, Supplier<Uni<Identity>> asker, Origin origin, Occasion occasion) {
        return switch (proof) {
            case Login.ByPassword login -> logins.prove(login, origin, occasion.at());
            case Login.ByToken login -> exchange.prove(login.token(), occasion.at());
            case Login.ByAgency login -> asker.get().chain(who -> assumptions.assume(who, login, occasion));
        };
    }
}
