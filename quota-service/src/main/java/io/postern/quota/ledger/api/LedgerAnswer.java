package io.postern.quota.ledger.api;

import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import io.postern.quota.journal.Holds.Grant;
import io.postern.quota.ledger.domain.Ledger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as those who run the cloud see it.
 *
 * @param ownLimit whether the project has a limit of its own, or the default is in force
 * @param holders in the order in which they were granted
 */
public record LedgerAnswer(
        String projectId, String type, int used, int quota, boolean ownLimit, List<HolderAnswer> holders) {

    /** @param grantedBy the event that made the hold */
    public record HolderAnswer(String resourceId, @Nullable Grant grantedBy) {}

    static LedgerAnswer of(ProjectId project, Kind kind, Ledger ledger, int defaultLimit, Map<Integer, Grant> grants) {
        return new LedgerAnswer(
                project.value(),
                kind.value(),
                ledger.used(),
                ledger.limitOr(defaultLimit),
                ledger.limit() != null,
                ledger.holders().stream()
                        .map(holder -> new HolderAnswer(holder.resource().value(), grants.get(holder.version())))
                        .toList());
    }
}
