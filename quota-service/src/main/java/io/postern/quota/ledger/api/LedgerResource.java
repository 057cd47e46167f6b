package io.postern.quota.ledger.api;

import static io.postern.quota.journal.QuotaStreams.LEDGERS;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.MarkerPage;
import io.postern.cloudapi.OperatorOnly;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.postern.quota.DefaultLimits;
import io.postern.quota.Kind;
import io.postern.quota.LedgerId;
import io.postern.quota.ProjectId;
import io.postern.quota.api.QuotaErrors;
import io.postern.quota.api.Wire;
import io.postern.quota.journal.Holds;
import io.postern.quota.journal.LimitHistory;
import io.postern.quota.ledger.domain.Ledger;
import io.postern.quota.ledger.domain.LedgerCommand;
import io.postern.quota.ledger.domain.LedgerCommand.RestoreLimit;
import io.postern.quota.ledger.domain.LedgerCommand.SetLimit;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What those who run the cloud see of any tenant, and its limit, which they set. The path calls the project a tenant: it
 * is not the caller's own.
 */
@Path("/operator/v1/quotas/{tenant_id}/{kind}")
public class LedgerResource {

    private static final MarkerPage.Rules PAGES = new MarkerPage.Rules(1000, 10_000, QuotaErrors.BAD);

    private final Call call;
    private final Journal journal;
    private final Tenants tenants;
    private final DefaultLimits defaults;
    private final Holds holds;
    private final LimitHistory changes;

    LedgerResource(
            Call call, Journal journal, Tenants tenants, DefaultLimits defaults, Holds holds, LimitHistory changes) {
        this.call = call;
        this.journal = journal;
        this.tenants = tenants;
        this.defaults = defaults;
        this.holds = holds;
        this.changes = changes;
    }

    /**
     * @param quota number of resources, at least 0; may be lower than what is used
     * @param reason for people, at most 255 characters
     */
    public record LimitBody(
            @Nullable Integer quota, @Nullable String reason) {}

    /** Newest first. */
    public record HistoryAnswer(List<LimitHistory.Change> history) {}

    /**
     * Why is it 49 of 50? Each holder with the event that granted it.
     *
     * @param marker version of the last grant of the page before
     */
    @GET
    @OperatorOnly
    public Uni<LedgerAnswer> show(
            @RestPath("tenant_id") String tenant,
            @RestPath String kind,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String marker) {
        MarkerPage page = PAGES.page(limit, marker);
        int after = Wire.version(page.marker());
        return ledger(tenant, kind).chain(stored -> explained(tenant, kind, stored, after, page.limit()));
    }

    @PUT
    @OperatorOnly
    public Uni<LedgerAnswer> limit(
            @RestPath("tenant_id") String tenant, @RestPath String kind, @Nullable LimitBody body) {
        Integer limit = body == null ? null : body.quota();
        if (body == null || limit == null) {
            throw new ApiError(400, QuotaErrors.BAD, "Expected quota to be a number");
        }
        String reason = Wire.text("reason", body.reason());
        return execute(
                tenant, kind, new SetLimit(Wire.tenant(tenant), Wire.kind(kind), limit, reason, null, call.at()));
    }

    /** From now on the default is in force. */
    @DELETE
    @OperatorOnly
    public Uni<LedgerAnswer> restore(@RestPath("tenant_id") String tenant, @RestPath String kind) {
        Kind known = Wire.kind(kind);
        return execute(tenant, kind, new RestoreLimit(Wire.tenant(tenant), known, defaults.of(known), call.at()));
    }

    /**
     * Who changed the limit, when, and to what?
     *
     * @param marker version of the last change of the page before
     */
    @GET
    @Path("/history")
    @OperatorOnly
    public Uni<HistoryAnswer> history(
            @RestPath("tenant_id") String tenant,
            @RestPath String kind,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String marker) {
        MarkerPage page = PAGES.page(limit, marker);
        int before = Wire.version(page.marker());
        return ledger(tenant, kind)
                .chain(stored -> changes.of(new LedgerId(stored.id()), before, page.limit()))
                .map(HistoryAnswer::new);
    }

    private Uni<LedgerAnswer> execute(String tenant, String kind, LedgerCommand command) {
        Origin origin = call.origin();
        return ledger(tenant, kind)
                .chain(known -> journal.execute(origin, new Order<>(LEDGERS, known.id(), tenant, command)))
                .chain(stored -> explained(tenant, kind, stored, 0, PAGES.defaultLimit()));
    }

    private Uni<LedgerAnswer> explained(String tenant, String kind, Stored<Ledger> stored, int after, int limit) {
        ProjectId project = Wire.tenant(tenant);
        Kind known = Wire.kind(kind);
        return holds.of(new LedgerId(stored.id()), after, limit)
                .map(holders -> LedgerAnswer.of(project, known, stored.state(), defaults.of(known), holders));
    }

    private Uni<Stored<Ledger>> ledger(String tenant, String kind) {
        return tenants.ledger(Wire.tenant(tenant), Wire.kind(kind));
    }
}
