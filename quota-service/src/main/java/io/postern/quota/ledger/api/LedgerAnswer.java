package io.postern.quota.ledger.api;

import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import io.postern.quota.journal.Holds.Hold;
import io.postern.quota.ledger.domain.Ledger;
import java.util.List;

/**
 * A ledger as those who run the cloud see it.
 *
 * @param projectId the tenant; an account's id for what IAM has
 * @param ownLimit whether the tenant has a limit of its own, or the default is in force
 * @param exceeded more is used than the limit allows, because it was lowered: nothing is granted until that has changed
 * @param holders a page of them, in the order in which they were granted
 */
public record LedgerAnswer(
        String projectId, String type, int used, int quota, boolean ownLimit, boolean exceeded, List<Hold> holders) {

    static LedgerAnswer of(ProjectId project, Kind kind, Ledger ledger, int defaultLimit, List<Hold> holders) {
        int limit = ledger.limitOr(defaultLimit);
        return new LedgerAnswer(
                project.value(),
                kind.value(),
                ledger.used(),
                limit,
                ledger.limit() != null,
                ledger.used() > limit,
                holders);
    }
}
