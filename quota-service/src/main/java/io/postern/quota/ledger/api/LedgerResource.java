package io.postern.quota.ledger.api;

import static io.postern.quota.journal.QuotaStreams.LEDGERS;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.OperatorOnly;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Stored;
import io.postern.quota.DefaultLimits;
import io.postern.quota.Kind;
import io.postern.quota.LedgerId;
import io.postern.quota.ProjectId;
import io.postern.quota.journal.Holds;
import io.postern.quota.ledger.domain.Ledger;
import io.postern.quota.ledger.domain.LedgerCommand.SetLimit;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * What those who run the cloud see of any project, and its limit, which they set. The path calls the project a tenant:
 * it is not the caller's own.
 */
@Path("/operator/v1/quotas/{tenant_id}/{kind}")
public class LedgerResource {

    private static final Pattern PROJECT = Pattern.compile("[0-9a-f]{32}");

    private final Call call;
    private final Journal journal;
    private final DefaultLimits defaults;
    private final Holds holds;

    LedgerResource(Call call, Journal journal, DefaultLimits defaults, Holds holds) {
        this.call = call;
        this.journal = journal;
        this.defaults = defaults;
        this.holds = holds;
    }

    /** @param quota number of resources, at least 0; may be lower than what is used */
    public record LimitBody(@Nullable Integer quota) {}

    @GET
    @OperatorOnly
    public Uni<LedgerAnswer> show(@RestPath("tenant_id") String tenant, @RestPath String kind) {
        ProjectId project = project(tenant);
        Kind known = kind(kind);
        return journal.load(LEDGERS, LedgerId.of(project, known).value())
                .chain(stored -> explained(project, known, stored));
    }

    @PUT
    @OperatorOnly
    public Uni<LedgerAnswer> limit(
            @RestPath("tenant_id") String tenant, @RestPath String kind, @Nullable LimitBody body) {
        Integer limit = body == null ? null : body.quota();
        if (limit == null) {
            throw new ApiError(400, QuotaErrors.BAD, "Expected quota to be a number");
        }
        ProjectId project = project(tenant);
        Kind known = kind(kind);
        SetLimit command = new SetLimit(project, known, limit, call.at());
        return journal.execute(
                        call.origin(),
                        new Order<>(LEDGERS, LedgerId.of(project, known).value(), project.value(), command))
                .chain(stored -> explained(project, known, stored));
    }

    private Uni<LedgerAnswer> explained(ProjectId project, Kind kind, Stored<Ledger> stored) {
        Ledger ledger = stored.state();
        List<Integer> versions =
                ledger.holders().stream().map(Ledger.Holder::version).toList();
        return holds.grants(LedgerId.of(project, kind), versions)
                .map(grants -> LedgerAnswer.of(project, kind, ledger, defaults.of(kind), grants));
    }

    private static ProjectId project(String id) {
        if (!PROJECT.matcher(id).matches()) {
            throw new ApiError(404, QuotaErrors.UNKNOWN, "Expected a project id of 32 hexadecimal digits");
        }
        return new ProjectId(id);
    }

    private static Kind kind(String name) {
        return Kind.named(name)
                .orElseThrow(() -> new ApiError(
                        404, QuotaErrors.UNKNOWN, "Expected a kind of resources that is counted, but got " + name));
    }
}
