package io.postern.quota.ledger.domain;

import io.postern.quota.ApplicationId;
import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import io.postern.quota.ResourceId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a ledger. {@code used} and {@code limit} are as they are after the event; {@code project} is the
 * tenant, an account for what IAM has. These are published and kept for ever: members may be added, never changed.
 */
public sealed interface LedgerEvent {

    /**
     * The resource counts from now on.
     *
     * @param amount absent for 1
     */
    record QuotaGranted(
            ProjectId project,
            Kind kind,
            ResourceId resource,
            @Nullable Integer amount,
            int used,
            int limit,
            Instant at)
            implements LedgerEvent {
        int units() {
            return LedgerEvent.units(amount);
        }
    }

    /**
     * There was no room for the resource when it asked.
     *
     * @param amount absent for 1
     */
    record QuotaDenied(
            ProjectId project,
            Kind kind,
            ResourceId resource,
            @Nullable Integer amount,
            int used,
            int limit,
            Instant at)
            implements LedgerEvent {}

    /**
     * The resource no longer counts.
     *
     * @param amount absent for 1
     */
    record QuotaReleased(
            ProjectId project,
            Kind kind,
            ResourceId resource,
            @Nullable Integer amount,
            int used,
            int limit,
            Instant at)
            implements LedgerEvent {
        int units() {
            return LedgerEvent.units(amount);
        }
    }

    /**
     * The tenant has a limit of its own; below what is used it takes nothing away, but grants nothing either.
     *
     * @param reason for people, if one was given
     * @param application the application that was approved with it, if it was
     */
    record LimitChanged(
            ProjectId project,
            Kind kind,
            int used,
            int limit,
            @Nullable String reason,
            @Nullable ApplicationId application,
            Instant at)
            implements LedgerEvent {}

    /** The tenant has no limit of its own any more: {@code limit} is the default of this moment. */
    record LimitRestored(ProjectId project, Kind kind, int used, int limit, Instant at) implements LedgerEvent {}

    private static int units(@Nullable Integer amount) {
        return Objects.requireNonNullElse(amount, 1);
    }
}
