package io.postern.cloudapi;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, proved by a signature or a token.
 *
 * @param userId 32 hex
 * @param domainId the account, 32 hex
 * @param projectId the project the request is about, owned by the domain; null when it is about none
 * @param operator whether the domain is the one that runs the cloud
 * @param granted whether he has the permission that the operation asks for; if not, he may do it with what is his own
 * @param assumedBy the user who acts by an agency, which is the {@code userId} then; null for a user
 * @param requestId of this request, 32 hex
 */
public record Caller(
        String userId,
        String userName,
        String domainId,
        String domainName,
        @Nullable String projectId,
        boolean operator,
        boolean granted,
        @Nullable String assumedBy,
        String requestId) {

    /**
     * The project, for operations whose path has one.
     *
     * @throws IllegalStateException when the request is about no project
     */
    public String project() {
        if (projectId == null) {
            throw new IllegalStateException("this request is about no project");
        }
        return projectId;
    }
}
