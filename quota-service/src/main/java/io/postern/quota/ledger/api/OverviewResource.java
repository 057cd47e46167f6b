package io.postern.quota.ledger.api;

import io.postern.cloudapi.MarkerPage;
import io.postern.cloudapi.OperatorOnly;
import io.postern.journal.Stored;
import io.postern.quota.Counted;
import io.postern.quota.DefaultLimits;
import io.postern.quota.Kind;
import io.postern.quota.LedgerId;
import io.postern.quota.ProjectId;
import io.postern.quota.api.QuotaErrors;
import io.postern.quota.api.Wire;
import io.postern.quota.journal.Holds;
import io.postern.quota.ledger.domain.Ledger;
import io.postern.quota.ledger.projection.Totals;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All that is counted at a glance, for those who run the cloud. */
@Path("/operator/v1")
public class OverviewResource {

    private static final MarkerPage.Rules PAGES = new MarkerPage.Rules(1000, 10_000, QuotaErrors.BAD);

    private final Tenants tenants;
    private final DefaultLimits defaults;
    private final Totals totals;
    private final Holds holds;

    OverviewResource(Tenants tenants, DefaultLimits defaults, Totals totals, Holds holds) {
        this.tenants = tenants;
        this.defaults = defaults;
        this.totals = totals;
        this.holds = holds;
    }

    /** One entry for each kind there is. */
    public record TotalsAnswer(List<Totals.Total> kinds) {}

    /** One entry for each kind there is; of an account those of IAM say something, of a project all others. */
    public record TenantAnswer(String projectId, List<Line> quotas) {}

    /** @param exceeded more is used than may be, because the limit was lowered */
    public record Line(String service, String type, int used, int quota, boolean ownLimit, boolean exceeded) {}

    /** A page of what is held, by tenant and resource. */
    public record HoldsAnswer(List<Holds.Hold> holds) {}

    @GET
    @Path("/quotas")
    @OperatorOnly
    public Uni<TotalsAnswer> all() {
        return totals.all().map(TotalsAnswer::new);
    }

    @GET
    @Path("/quotas/{tenant_id}")
    @OperatorOnly
    public Uni<TenantAnswer> tenant(@RestPath("tenant_id") String id) {
        ProjectId tenant = Wire.tenant(id);
        return tenants.ledgers(tenant)
                .map(ledgers -> new TenantAnswer(
                        id,
                        Arrays.stream(Counted.values())
                                .map(counted -> line(
                                        counted,
                                        ledgers.get(LedgerId.of(tenant, counted.kind())
                                                .value())))
                                .toList()));
    }

    private Line line(Counted counted, @Nullable Stored<Ledger> stored) {
        Ledger ledger = stored == null ? Ledger.INITIAL : stored.state();
        int limit = ledger.limitOr(defaults.of(counted.kind()));
        return new Line(
                counted.service(),
                counted.kind().value(),
                ledger.used(),
                limit,
                ledger.limit() != null,
                ledger.used() > limit);
    }

    /**
     * What is held of a kind, by whom, and by which event: to be compared with what there is.
     *
     * @param marker tenant and resource of the last hold of the page before, with a slash between them
     */
    @GET
    @Path("/holds/{kind}")
    @OperatorOnly
    public Uni<HoldsAnswer> holds(
            @RestPath String kind, @RestQuery @Nullable String limit, @RestQuery @Nullable String marker) {
        Kind known = Wire.kind(kind);
        MarkerPage page = PAGES.page(limit, Wire.filter(marker));
        String[] last = (page.marker() == null ? "/" : page.marker()).split("/", 2);
        return holds.of(known, last[0], last.length == 1 ? "" : last[1], page.limit())
                .map(HoldsAnswer::new);
    }
}
