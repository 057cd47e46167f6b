package io.postern.quota.ledger.domain;

import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import io.postern.quota.ResourceId;
import java.time.Instant;

/**
 * What happens in a ledger. {@code used} and {@code limit} are as they are after the event. These are published and
 * kept for ever: members may be added, never changed.
 */
public sealed interface LedgerEvent {

    /** The resource counts from now on. */
    record QuotaGranted(ProjectId project, Kind kind, ResourceId resource, int used, int limit, Instant at)
            implements LedgerEvent {}

    /** There was no room for the resource when it asked. */
    record QuotaDenied(ProjectId project, Kind kind, ResourceId resource, int used, int limit, Instant at)
            implements LedgerEvent {}

    /** The resource no longer counts. */
    record QuotaReleased(ProjectId project, Kind kind, ResourceId resource, int used, int limit, Instant at)
            implements LedgerEvent {}

    /** The project has a limit of its own; below what is used it takes nothing away, but grants nothing either. */
    record LimitChanged(ProjectId project, Kind kind, int used, int limit, Instant at) implements LedgerEvent {}
}
