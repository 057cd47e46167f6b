package io.postern.iam.token;

import io.postern.cloudapi.token.Claims;
import io.postern.cloudapi.token.Claims.Agency;
import io.postern.iam.account.domain.Domain;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has proved who he is, and may have a token that says so.
 *
 * @param domain where it shall be good: his own, or the agency's
 * @param epoch what his tokens say, as it was before he was checked
 * @param mfaAt when he showed a second factor; null when he did not
 * @param agency by which he acts; null when he acts in his own domain
 * @param issuedFor id of the token that proved it, which takes this one with it; null without one
 * @param notAfter when what proved it ends; null when that is no matter
 * @param scope what that was good for: the whole domain, unless it was a project's token
 */
public record Bearer(
        String userId,
        String userName,
        Domain.Active domain,
        int epoch,
        List<String> methods,
        @Nullable Instant mfaAt,
        @Nullable Agency agency,
        @Nullable String issuedFor,
        @Nullable Instant notAfter,
        Claims.Scope scope) {

    public Bearer {
        methods = List.copyOf(methods);
    }
}
