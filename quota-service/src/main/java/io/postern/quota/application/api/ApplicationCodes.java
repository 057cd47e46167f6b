package io.postern.quota.application.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.RefusalCodes;
import io.postern.decider.Refusal;
import io.postern.quota.api.QuotaErrors;
import io.postern.quota.application.domain.ApplicationReason;
import io.postern.quota.ledger.domain.LedgerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Our codes for what an application refuses. */
@ApplicationScoped
public class ApplicationCodes implements RefusalCodes {

    @Override
    public @Nullable ApiError of(Refusal refusal) {
        return switch (refusal.reason()) {
            case ApplicationReason reason -> of(reason, refusal.text());
            case LedgerRefusal.NOT_RAISED -> new ApiError(409, QuotaErrors.NOT_NOW, refusal.text());
            default -> null;
        };
    }

    private static ApiError of(ApplicationReason reason, String text) {
        return switch (reason) {
            case NOT_FOUND -> new ApiError(404, QuotaErrors.UNKNOWN, text);
            case NOT_MORE, LIMIT_NEGATIVE -> new ApiError(400, QuotaErrors.BAD, text);
            case ANOTHER_PENDING, DECIDED -> new ApiError(409, QuotaErrors.NOT_NOW, text);
        };
    }
}
