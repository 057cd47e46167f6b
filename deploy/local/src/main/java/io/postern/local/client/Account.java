package io.postern.local.client;

/**
 * An account that was opened: a domain, its project in the region, its owner and the owner's access key.
 *
 * @param secret shown once, when the account is opened
 */
public record Account(
        String domainId,
        String domainName,
        String projectId,
        String projectName,
        String userId,
        String userName,
        String access,
        String secret) {

    /** No secret belongs in a log. */
    @Override
    public String toString() {
        return "Account[domainName=%s, domainId=%s, projectId=%s]".formatted(domainName, domainId, projectId);
    }
}
