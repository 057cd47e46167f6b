package io.postern.cloudapi.identity;

import org.jspecify.annotations.Nullable;

/**
 * A proven user.
 *
 * @param owner whether he owns the domain
 * @param operator whether the domain runs the cloud
 * @param boundTo the one project his credential is good for; null when it is good for all of the domain's
 */
public record Identity(
        String userId,
        String userName,
        String domainId,
        String domainName,
        boolean owner,
        boolean operator,
        @Nullable String boundTo) {}
