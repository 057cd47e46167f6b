package io.postern.quota.application.domain;

import io.postern.quota.ApplicationId;
import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the guide asks for: account, what, and how many.
 *
 * @param project the tenant whose limit it is about
 * @param account name of the account that applied
 * @param quota required
 * @param limit in force when it was applied for
 * @param reason for people, if one was given
 */
public record ApplicationDetails(
        ApplicationId id,
        ProjectId project,
        String account,
        Kind kind,
        int quota,
        int limit,
        @Nullable String reason,
        Instant submittedAt) {}
