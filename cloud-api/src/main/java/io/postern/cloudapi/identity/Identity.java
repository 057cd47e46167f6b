package io.postern.cloudapi.identity;

import io.postern.cloudapi.token.Claims;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was proven to ask: a user, or an agency that a user of another domain acts by.
 *
 * @param userId the user's, or the agency's: who is granted something, directly or by {@code groups}
 * @param userName the user's; for an agency {@code <domain>/<agency>}
 * @param domainId where he acts: the user's domain, or the agency's
 * @param owner whether he owns the domain; never for an agency
 * @param operator whether the domain runs the cloud
 * @param boundTo the one project his credential is good for; null when it is good for all of the domain's
 * @param groups ids of the groups the user is in; none for an agency
 * @param agencyId null for a user
 * @param assumedBy the user who acts by the agency; null for a user
 * @param methods how he proved who he is: {@code password}, {@code totp}, {@code token}, {@code assume_role}; for a
 *     signature {@code signature}
 * @param mfaAt when he last showed a second factor for this credential; null when he did not
 * @param policy JSON of a policy that narrows what his temporary key is good for; null when it is not narrowed
 * @param token what the token says that proved it, or that came with a temporary key; null without one
 */
public record Identity(
        String userId,
        String userName,
        String domainId,
        String domainName,
        boolean owner,
        boolean operator,
        @Nullable String boundTo,
        List<String> groups,
        @Nullable String agencyId,
        @Nullable String assumedBy,
        List<String> methods,
        @Nullable Instant mfaAt,
        @Nullable String policy,
        @Nullable Claims token) {

    public Identity {
        groups = List.copyOf(groups);
        methods = List.copyOf(methods);
    }
}
