package io.postern.cloudapi.sample;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.RefusalCodes;
import io.postern.decider.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class SampleRefusals implements RefusalCodes {

    @Override
    public @Nullable ApiError of(Refusal refusal) {
        return refusal.reason() == SampleReason.MAPPED ? new ApiError(400, "Sample.0001", refusal.text()) : null;
    }
}
