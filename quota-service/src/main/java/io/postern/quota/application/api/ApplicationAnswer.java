package io.postern.quota.application.api;

import io.postern.quota.Counted;
import io.postern.quota.application.domain.Application;
import io.postern.quota.application.domain.ApplicationDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application on the wire.
 *
 * @param projectId the tenant whose limit it is about; an account's id for what IAM has
 * @param quota applied for
 * @param limit in force when it was applied for
 * @param status pending, approved or refused
 * @param approvedQuota the limit that it led to; absent unless it was approved
 * @param refusal why not; absent unless it was refused
 * @param decidedAt absent while it is pending
 */
public record ApplicationAnswer(
        String id,
        String projectId,
        String accountName,
        String service,
        String type,
        int quota,
        int limit,
        @Nullable String reason,
        String status,
        @Nullable Integer approvedQuota,
        @Nullable String refusal,
        String createdAt,
        @Nullable String decidedAt) {

    static ApplicationAnswer of(Application.Submitted application) {
        return switch (application) {
            case Application.Pending pending -> of(pending.details(), "pending", null, null, null);
            case Application.Approved approved ->
                of(approved.details(), "approved", approved.quota(), null, approved.at());
            case Application.Refused refused -> of(refused.details(), "refused", null, refused.reason(), refused.at());
        };
    }

    private static ApplicationAnswer of(
            ApplicationDetails details,
            String status,
            @Nullable Integer approved,
            @Nullable String refusal,
            @Nullable Instant decidedAt) {
        return new ApplicationAnswer(
                details.id().value(),
                details.project().value(),
                details.account(),
                Counted.named(details.kind().value()).map(Counted::service).orElse(""),
                details.kind().value(),
                details.quota(),
                details.limit(),
                details.reason(),
                status,
                approved,
                refusal,
                details.submittedAt().toString(),
                decidedAt == null ? null : decidedAt.toString());
    }
}
