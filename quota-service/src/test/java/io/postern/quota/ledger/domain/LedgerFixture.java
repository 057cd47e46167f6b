package io.postern.quota.ledger.domain;

import io.postern.decider.spec.DeciderSpec;
import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import io.postern.quota.ResourceId;
import io.postern.quota.ledger.domain.LedgerCommand.HoldQuota;
import io.postern.quota.ledger.domain.LedgerCommand.ReleaseQuota;
import io.postern.quota.ledger.domain.LedgerCommand.SetLimit;
import io.postern.quota.ledger.domain.LedgerEvent.LimitChanged;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaDenied;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaGranted;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaReleased;
import java.time.Instant;

/** The ledger all these specifications speak of: by default two endpoints are allowed. */
final class LedgerFixture {

    static final DeciderSpec<Ledger, LedgerCommand, LedgerEvent> SPEC = DeciderSpec.of(new LedgerDecider());
    static final ProjectId PROJECT = new ProjectId("project");
    static final Kind KIND = Kind.ENDPOINT;
    static final int DEFAULT = 2;
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private LedgerFixture() {}

    static HoldQuota hold(String resource) {
        return new HoldQuota(PROJECT, KIND, new ResourceId(resource), DEFAULT, NOON);
    }

    static ReleaseQuota release(String resource) {
        return new ReleaseQuota(PROJECT, KIND, new ResourceId(resource), DEFAULT, NOON);
    }

    static SetLimit limit(int limit) {
        return new SetLimit(PROJECT, KIND, limit, NOON);
    }

    static LedgerEvent granted(String resource, int used, int limit) {
        return new QuotaGranted(PROJECT, KIND, new ResourceId(resource), used, limit, NOON);
    }

    static LedgerEvent denied(String resource, int used, int limit) {
        return new QuotaDenied(PROJECT, KIND, new ResourceId(resource), used, limit, NOON);
    }

    static LedgerEvent released(String resource, int used, int limit) {
        return new QuotaReleased(PROJECT, KIND, new ResourceId(resource), used, limit, NOON);
    }

    static LedgerEvent changed(int used, int limit) {
        return new LimitChanged(PROJECT, KIND, used, limit, NOON);
    }
}
