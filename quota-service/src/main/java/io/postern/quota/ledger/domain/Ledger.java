package io.postern.quota.ledger.domain;

import io.postern.quota.ResourceId;
import io.postern.quota.ledger.domain.LedgerEvent.LimitChanged;
import io.postern.quota.ledger.domain.LedgerEvent.LimitRestored;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaDenied;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaGranted;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaReleased;
import io.postern.quota.ledger.domain.Standing.Denied;
import io.postern.quota.ledger.domain.Standing.Held;
import io.postern.quota.ledger.domain.Standing.Released;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of one kind a tenant uses, and may use. Who holds it is in the log, not here: a ledger is as small with a
 * million holders as with none (ADR 0050).
 *
 * @param limit of the tenant's own; null when the default is in force
 * @param used sum of what is held
 * @param said of single resources, in this unit of work; what was said before comes with the command
 */
public record Ledger(@Nullable Integer limit, int used, Map<ResourceId, Standing> said) {

    public static final Ledger INITIAL = new Ledger(null, 0, Map.of());

    public Ledger {
        said = Map.copyOf(said);
    }

    public int limitOr(int defaultLimit) {
        return limit == null ? defaultLimit : limit;
    }

    /** @param before as it was when the unit of work began */
    Standing of(ResourceId resource, Standing before) {
        return said.getOrDefault(resource, before);
    }

    /** As it is kept. */
    public Ledger atRest() {
        return new Ledger(limit, used, Map.of());
    }

    public static Ledger evolve(Ledger ledger, LedgerEvent event) {
        return switch (event) {
            case QuotaGranted e -> ledger.says(e.resource(), new Held(e.units()), ledger.used + e.units(), e.used());
            case QuotaDenied e -> ledger.says(e.resource(), new Denied(), ledger.used, e.used());
            case QuotaReleased e -> ledger.says(e.resource(), new Released(), ledger.used - e.units(), e.used());
            case LimitChanged e -> new Ledger(e.limit(), ledger.used, ledger.said);
            case LimitRestored _ -> new Ledger(null, ledger.used, ledger.said);
        };
    }

    /** An event says what is used after it: a sum that is another one is corruption, not something to go on with. */
    private Ledger says(ResourceId resource, Standing standing, int sum, int told) {
        if (sum != told) {
            throw new IllegalStateException(
                    "%s is told to leave %d used, but that is %d".formatted(standing, told, sum));
        }
        Map<ResourceId, Standing> more = new HashMap<>(said);
        more.put(resource, standing);
        return new Ledger(limit, sum, more);
    }
}
