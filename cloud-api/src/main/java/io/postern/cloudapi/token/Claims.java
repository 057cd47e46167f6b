package io.postern.cloudapi.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token says. RFC 7519 members {@code sub}, {@code jti}, {@code iat}, {@code exp}; the others are ours.
 *
 * @param id {@code jti}, so that one token can be revoked; one that was issued for another token begins with that one's
 *     id and a dot
 * @param domainId where it is good: the user's domain, or the agency's
 * @param scope what the token is good for
 * @param methods how the user proved who he is, e.g. {@code password}
 * @param position IAM's log position at issue: whoever decides by the token must have come that far
 * @param epoch what the user's tokens said at issue: when they say more, this one is void
 * @param mfaAt when the user showed a second factor, in whole seconds; null when he did not
 * @param agency by which the user acts in another domain; null when he acts in his own
 */
public record Claims(
        String id,
        String userId,
        String userName,
        String domainId,
        String domainName,
        Scope scope,
        List<String> methods,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String position,
        int epoch,
        @Nullable Instant mfaAt,
        @Nullable Agency agency) {

    /** A project token for regional services, or a domain token for global ones. */
    public sealed interface Scope {
        record Project(String id, String name) implements Scope {}

        record Domain() implements Scope {}
    }

    /** @param userDomainId the domain of the user who acts by it */
    public record Agency(String id, String name, String userDomainId, String userDomainName) {}

    public Claims {
        methods = List.copyOf(methods);
    }

    /** The token's id after those of the tokens it was issued for, the first one first. */
    public List<String> chain() {
        List<String> ids = new ArrayList<>();
        for (int dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) {
            ids.add(id.substring(0, dot));
        }
        ids.add(id);
        return ids;
    }
}
