package io.postern.iam.accesskey.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.RefusalCodes;
import io.postern.decider.Refusal;
import io.postern.iam.accesskey.domain.AccessKeyRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What has a code of its own for access keys. */
@ApplicationScoped
public class AccessKeyRefusals implements RefusalCodes {

    @Override
    public @Nullable ApiError of(Refusal refusal) {
        return refusal.reason() == AccessKeyRefusal.TOO_MANY ? new ApiError(400, "1115", refusal.text()) : null;
    }
}
