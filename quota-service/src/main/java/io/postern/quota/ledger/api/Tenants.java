package io.postern.quota.ledger.api;

import static io.postern.quota.journal.QuotaStreams.LEDGERS;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.directory.Directory;
import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.postern.quota.Counted;
import io.postern.quota.Kind;
import io.postern.quota.LedgerId;
import io.postern.quota.ProjectId;
import io.postern.quota.api.QuotaErrors;
import io.postern.quota.ledger.domain.Ledger;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Ledgers of tenants that there are: of which the log has spoken, or which IAM has. A limit for anybody else would be in
 * force for nobody, and whoever set it would not be told.
 */
@ApplicationScoped
public class Tenants {

    private final Journal journal;
    private final Directory directory;

    Tenants(Journal journal, Directory directory) {
        this.journal = journal;
        this.directory = directory;
    }

    /** @return fails with ApiError 404 when nobody of this id can have any of the kind */
    Uni<Stored<Ledger>> ledger(ProjectId tenant, Kind kind) {
        return journal.load(LEDGERS, LedgerId.of(tenant, kind).value())
                .chain(stored -> stored.version() > 0
                        ? Uni.createFrom().item(stored)
                        : has(tenant, perAccount(kind)).map(there -> known(there, tenant, stored)));
    }

    /** @return by id, those that the log has spoken of; fails with ApiError 404 when there is no such tenant */
    Uni<Map<String, Stored<Ledger>>> ledgers(ProjectId tenant) {
        List<String> ids = Counted.kinds().stream()
                .map(kind -> LedgerId.of(tenant, kind).value())
                .toList();
        return journal.loadAll(LEDGERS, ids)
                .chain(found -> found.isEmpty()
                        ? isThere(tenant).map(there -> known(there, tenant, found))
                        : Uni.createFrom().item(found));
    }

    private Uni<Boolean> isThere(ProjectId tenant) {
        return Multi.createBy()
                .merging()
                .streams(has(tenant, true).toMulti(), has(tenant, false).toMulti())
                .select()
                .where(there -> there)
                .collect()
                .first()
                .map(Objects::nonNull);
    }

    private Uni<Boolean> has(ProjectId tenant, boolean account) {
        return account
                ? directory.domain(tenant.value()).map(Optional::isPresent)
                : directory.project(tenant.value()).map(Optional::isPresent);
    }

    private static boolean perAccount(Kind kind) {
        return Counted.named(kind.value()).filter(Counted::perAccount).isPresent();
    }

    private static <T> T known(boolean there, ProjectId tenant, T found) {
        if (!there) {
            throw new ApiError(
                    404,
                    QuotaErrors.UNKNOWN,
                    "Expected a tenant of the kind, a project or for what IAM has an account, but %s is none"
                            .formatted(tenant));
        }
        return found;
    }
}
