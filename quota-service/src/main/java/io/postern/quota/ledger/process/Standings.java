package io.postern.quota.ledger.process;

import io.postern.quota.LedgerId;
import io.postern.quota.ResourceId;
import io.postern.quota.ledger.domain.Standing;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;

/** What have ledgers said of resources so far? */
public interface Standings {

    /** One resource in one ledger. */
    record Key(LedgerId ledger, ResourceId resource) {}

    /** @return of those that were spoken of at all */
    Uni<Map<Key, Standing>> of(Collection<Key> keys);
}
