package io.postern.iam.user.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.RefusalCodes;
import io.postern.decider.Refusal;
import io.postern.iam.user.domain.UserRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What has a code of its own for users. */
@ApplicationScoped
public class UserRefusals implements RefusalCodes {

    @Override
    public @Nullable ApiError of(Refusal refusal) {
        return refusal.reason() == UserRefusal.NAME_TAKEN ? new ApiError(400, "1109", refusal.text()) : null;
    }
}
