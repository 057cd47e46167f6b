package io.postern.quota.ledger.domain;

import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import io.postern.quota.ResourceId;
import java.time.Instant;

/** What is asked of a ledger. {@code defaultLimit} is in force for a project that has no limit of its own. */
public sealed interface LedgerCommand {

    record HoldQuota(ProjectId project, Kind kind, ResourceId resource, int defaultLimit, Instant at)
            implements LedgerCommand {}

    record ReleaseQuota(ProjectId project, Kind kind, ResourceId resource, int defaultLimit, Instant at)
            implements LedgerCommand {}

    record SetLimit(ProjectId project, Kind kind, int limit, Instant at) implements LedgerCommand {}
}
