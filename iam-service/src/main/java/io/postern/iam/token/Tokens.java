package io.postern.iam.token;

import io.postern.cloudapi.token.Claims;
import io.postern.iam.IamConfig;
import io.postern.iam.Ids;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.journal.LogPosition;
import io.postern.iam.signingkey.SigningKeys;
import io.postern.iam.user.domain.User;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Issues tokens to users who have proved who they are. */
@ApplicationScoped
public class Tokens {

    /** @param text the compact form, for the header */
    public record Issued(String text, Claims claims) {}

    private final SigningKeys keys;
    private final LogPosition log;
    private final Duration validity;

    Tokens(SigningKeys keys, LogPosition log, IamConfig config) {
        this.keys = keys;
        this.log = log;
        this.validity = config.token().validity();
    }

    public Uni<Issued> issue(
            User.Active user,
            String name,
            Domain.Active domain,
            Claims.Scope scope,
            List<String> methods,
            Instant now) {
        Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
        return log.of(domain.id())
                .map(position -> new Claims(
                        Ids.hex(),
                        user.id().value(),
                        name,
                        domain.id().value(),
                        domain.name(),
                        scope,
                        methods,
                        issued,
                        issued.plus(validity),
                        position.orElse(null),
                        user.tokenEpoch(),
                        null,
                        null))
                .chain(claims -> keys.sign(claims).map(text -> new Issued(text, claims)));
    }
}
