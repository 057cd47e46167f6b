package io.postern.iam.token;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.token.Claims;
import io.postern.iam.DomainId;
import io.postern.iam.IamConfig;
import io.postern.iam.Ids;
import io.postern.iam.TokenId;
import io.postern.iam.UserId;
import io.postern.iam.journal.LogPosition;
import io.postern.iam.journal.Streams;
import io.postern.iam.signingkey.SigningKeys;
import io.postern.iam.token.domain.RevocationCommand.RevokeToken;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Issues tokens to those who have proved who they are, and revokes them. */
@ApplicationScoped
public class Tokens {

    /** Tokens for tokens for tokens: longer ones would not fit into headers. */
    private static final int LONGEST_ID = 8 * 33;

    /** @param text the compact form, for the header */
    public record Issued(String text, Claims claims) {}

    private final SigningKeys keys;
    private final LogPosition log;
    private final Journal journal;
    private final Duration validity;

    Tokens(SigningKeys keys, LogPosition log, Journal journal, IamConfig config) {
        this.keys = keys;
        this.log = log;
        this.journal = journal;
        this.validity = config.token().validity();
    }

    public Uni<Issued> issue(Bearer bearer, Claims.Scope scope, Instant now) {
        return issue(bearer, scope, now, validity);
    }

    /** @return ends with what proved it, at the latest */
    public Uni<Issued> issue(Bearer bearer, Claims.Scope scope, Instant now, Duration length) {
        Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
        Instant end = issued.plus(length);
        Instant latest = bearer.notAfter();
        Instant mfaAt = bearer.mfaAt();
        String id = id(bearer);
        return log.of(bearer.domain().id())
                .map(position -> new Claims(
                        id,
                        bearer.userId(),
                        bearer.userName(),
                        bearer.domain().id().value(),
                        bearer.domain().name(),
                        scope,
                        bearer.methods(),
                        issued,
                        latest == null || end.isBefore(latest) ? end : latest,
                        position.orElse(null),
                        bearer.epoch(),
                        mfaAt == null ? null : mfaAt.truncatedTo(ChronoUnit.SECONDS),
                        bearer.agency()))
                .chain(claims -> keys.sign(claims).map(text -> new Issued(text, claims)));
    }

    /** From now on it is void, in every service that hears of it. */
    public Uni<Void> revoke(Claims claims, Origin origin, Instant at) {
        String domain = claims.domainId();
        return journal.execute(
                        origin,
                        new Order<>(
                                Streams.REVOCATIONS,
                                claims.id(),
                                domain,
                                new RevokeToken(
                                        new TokenId(claims.id()),
                                        new UserId(claims.userId()),
                                        new DomainId(domain),
                                        claims.expiresAt(),
                                        at)))
                .replaceWithVoid();
    }

    private static String id(Bearer bearer) {
        String before = bearer.issuedFor();
        if (before == null) {
            return Ids.hex();
        }
        if (before.length() >= LONGEST_ID) {
            throw new ApiError(400, "IAM.0007", "Expected a token that was not got for so many others");
        }
        return before + "." + Ids.hex();
    }
}
