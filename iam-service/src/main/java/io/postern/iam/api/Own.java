package io.postern.iam.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Caller;
import io.postern.iam.DomainId;
import org.jspecify.annotations.Nullable;

/** What is a caller's own: himself, and his domain. */
public final class Own {

    private Own() {}

    /** @throws ApiError 403 when the caller has no permission and the user is somebody else */
    public static void orGranted(Caller caller, String user) {
        if (!caller.granted() && !caller.userId().equals(user)) {
            throw new ApiError(403, "IAM.0003", "The caller has no permission for what is another user's");
        }
    }

    /**
     * The domain that a body or a query names, if it is the caller's.
     *
     * @throws ApiError 403 when it is another one
     */
    public static DomainId domain(Caller caller, @Nullable String asked) {
        if (asked != null && !asked.isEmpty() && !asked.equals(caller.domainId())) {
            throw new ApiError(403, "IAM.0003", "The caller has no permission in another domain");
        }
        return new DomainId(caller.domainId());
    }
}
