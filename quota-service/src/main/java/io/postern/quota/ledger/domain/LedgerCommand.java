package io.postern.quota.ledger.domain;

import io.postern.quota.ApplicationId;
import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import io.postern.quota.ResourceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a ledger. {@code defaultLimit} is in force for a tenant that has no limit of its own; {@code before}
 * is what the log has said of the resource.
 */
public sealed interface LedgerCommand {

    /** @param amount at least 1; all of it or nothing */
    record HoldQuota(
            ProjectId project,
            Kind kind,
            ResourceId resource,
            int amount,
            Standing before,
            int defaultLimit,
            Instant at)
            implements LedgerCommand {}

    /** The resource is there already, whatever the limit: it is older than its being counted. */
    record CountResource(
            ProjectId project,
            Kind kind,
            ResourceId resource,
            int amount,
            Standing before,
            int defaultLimit,
            Instant at)
            implements LedgerCommand {}

    record ReleaseQuota(
            ProjectId project, Kind kind, ResourceId resource, Standing before, int defaultLimit, Instant at)
            implements LedgerCommand {}

    /**
     * @param reason why, for people
     * @param application the application that is approved with it
     */
    record SetLimit(
            ProjectId project,
            Kind kind,
            int limit,
            @Nullable String reason,
            @Nullable ApplicationId application,
            Instant at)
            implements LedgerCommand {}

    /** What a tenant applied for: not if the limit is higher by now. */
    record RaiseLimit(
            ProjectId project,
            Kind kind,
            int limit,
            int defaultLimit,
            @Nullable String reason,
            ApplicationId application,
            Instant at)
            implements LedgerCommand {}

    /** From now on the default is in force. */
    record RestoreLimit(ProjectId project, Kind kind, int defaultLimit, Instant at) implements LedgerCommand {}
}
