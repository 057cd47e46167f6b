package io.postern.quota.ledger.domain;

import io.postern.decider.spec.DeciderSpec;
import io.postern.quota.ApplicationId;
import io.postern.quota.Counted;
import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import io.postern.quota.ResourceId;
import io.postern.quota.ledger.domain.LedgerCommand.CountResource;
import io.postern.quota.ledger.domain.LedgerCommand.HoldQuota;
import io.postern.quota.ledger.domain.LedgerCommand.RaiseLimit;
import io.postern.quota.ledger.domain.LedgerCommand.ReleaseQuota;
import io.postern.quota.ledger.domain.LedgerCommand.RestoreLimit;
import io.postern.quota.ledger.domain.LedgerCommand.SetLimit;
import io.postern.quota.ledger.domain.LedgerEvent.LimitChanged;
import io.postern.quota.ledger.domain.LedgerEvent.LimitRestored;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaDenied;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaGranted;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaReleased;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The ledger all these specifications speak of: by default two endpoints are allowed. */
final class LedgerFixture {

    static final DeciderSpec<Ledger, LedgerCommand, LedgerEvent> SPEC = DeciderSpec.of(new LedgerDecider());
    static final ProjectId PROJECT = new ProjectId("project");
    static final Kind KIND = Counted.ENDPOINT.kind();
    static final ApplicationId APPLICATION = new ApplicationId("application");
    static final int DEFAULT = 2;
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private LedgerFixture() {}

    static HoldQuota hold(String resource) {
        return hold(resource, 1);
    }

    static HoldQuota hold(String resource, int amount) {
        return hold(resource, amount, Standing.UNKNOWN);
    }

    static HoldQuota hold(String resource, int amount, Standing before) {
        return new HoldQuota(PROJECT, KIND, new ResourceId(resource), amount, before, DEFAULT, NOON);
    }

    static CountResource count(String resource) {
        return new CountResource(PROJECT, KIND, new ResourceId(resource), 1, Standing.UNKNOWN, DEFAULT, NOON);
    }

    static ReleaseQuota release(String resource) {
        return release(resource, Standing.UNKNOWN);
    }

    static ReleaseQuota release(String resource, Standing before) {
        return new ReleaseQuota(PROJECT, KIND, new ResourceId(resource), before, DEFAULT, NOON);
    }

    static SetLimit limit(int limit) {
        return new SetLimit(PROJECT, KIND, limit, null, null, NOON);
    }

    static RaiseLimit raise(int limit) {
        return new RaiseLimit(PROJECT, KIND, limit, DEFAULT, null, APPLICATION, NOON);
    }

    static LedgerEvent raised(int used, int limit) {
        return new LimitChanged(PROJECT, KIND, used, limit, null, APPLICATION, NOON);
    }

    static RestoreLimit restore() {
        return new RestoreLimit(PROJECT, KIND, DEFAULT, NOON);
    }

    static LedgerEvent granted(String resource, int used, int limit) {
        return granted(resource, null, used, limit);
    }

    static LedgerEvent granted(String resource, @Nullable Integer amount, int used, int limit) {
        return new QuotaGranted(PROJECT, KIND, new ResourceId(resource), amount, used, limit, NOON);
    }

    static LedgerEvent denied(String resource, int used, int limit) {
        return denied(resource, null, used, limit);
    }

    static LedgerEvent denied(String resource, @Nullable Integer amount, int used, int limit) {
        return new QuotaDenied(PROJECT, KIND, new ResourceId(resource), amount, used, limit, NOON);
    }

    static LedgerEvent released(String resource, int used, int limit) {
        return released(resource, null, used, limit);
    }

    static LedgerEvent released(String resource, @Nullable Integer amount, int used, int limit) {
        return new QuotaReleased(PROJECT, KIND, new ResourceId(resource), amount, used, limit, NOON);
    }

    static LedgerEvent changed(int used, int limit) {
        return new LimitChanged(PROJECT, KIND, used, limit, null, null, NOON);
    }

    static LedgerEvent restored(int used) {
        return new LimitRestored(PROJECT, KIND, used, DEFAULT, NOON);
    }
}
