package io.postern.quota.ledger.api;

import static io.postern.quota.journal.QuotaStreams.LEDGERS;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.postern.quota.Counted;
import io.postern.quota.DefaultLimits;
import io.postern.quota.Kind;
import io.postern.quota.LedgerId;
import io.postern.quota.ProjectId;
import io.postern.quota.api.QuotaErrors;
import io.postern.quota.ledger.domain.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a project has used, and what it may have (API reference, Querying Quotas). */
@Path("/v1/{project_id}/quotas")
public class QuotaResource {

    private final Call call;
    private final Journal journal;
    private final DefaultLimits defaults;

    QuotaResource(Call call, Journal journal, DefaultLimits defaults) {
        this.call = call;
        this.journal = journal;
        this.defaults = defaults;
    }

    /** The answer's outer member. */
    public record Quotas(Resources quotas) {}

    /** One entry for each type that was asked for. */
    public record Resources(List<Quota> resources) {}

    /** @param min below which an operator may not set the limit */
    public record Quota(String type, int used, int quota, int min) {}

    @GET
    @Action("vpcep:quotas:get")
    public Uni<Quotas> list(@RestQuery @Nullable String type) {
        ProjectId project = new ProjectId(call.caller().project());
        List<Kind> kinds = kinds(type);
        List<String> ids =
                kinds.stream().map(kind -> LedgerId.of(project, kind).value()).toList();
        return journal.loadAll(LEDGERS, ids)
                .map(ledgers -> new Quotas(new Resources(kinds.stream()
                        .map(kind -> quota(
                                kind, ledgers.get(LedgerId.of(project, kind).value())))
                        .toList())));
    }

    private static List<Kind> kinds(@Nullable String type) {
        if (type == null || type.isEmpty()) {
            return Counted.kinds();
        }
        return List.of(Counted.named(type)
                .map(Counted::kind)
                .orElseThrow(
                        () -> new ApiError(400, QuotaErrors.BAD, "Expected type to be one of " + Counted.kinds())));
    }

    private Quota quota(Kind kind, @Nullable Stored<Ledger> stored) {
        Ledger ledger = stored == null ? Ledger.INITIAL : stored.state();
        return new Quota(kind.value(), ledger.used(), ledger.limitOr(defaults.of(kind)), 0);
    }
}
