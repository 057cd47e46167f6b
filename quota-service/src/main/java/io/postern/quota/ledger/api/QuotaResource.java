package io.postern.quota.ledger.api;

import static io.postern.quota.journal.QuotaStreams.LEDGERS;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.postern.quota.Counted;
import io.postern.quota.DefaultLimits;
import io.postern.quota.LedgerId;
import io.postern.quota.ProjectId;
import io.postern.quota.api.QuotaErrors;
import io.postern.quota.ledger.domain.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a project and its account have used of everything, and what they may have (guide, "View My Quotas"). */
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

    /**
     * @param service as the cloud calls it
     * @param min below which an operator may not set the limit
     */
    public record Quota(String service, String type, int used, int quota, int min) {}

    @GET
    @Action("vpcep:quotas:get")
    public Uni<Quotas> list(@RestQuery @Nullable String type) {
        Map<Counted, String> ids = new EnumMap<>(Counted.class);
        kinds(type).forEach(counted -> ids.put(counted, ledger(counted, call.caller())));
        return journal.loadAll(LEDGERS, ids.values())
                .map(ledgers -> new Quotas(new Resources(ids.keySet().stream()
                        .map(counted -> quota(counted, ledgers.get(ids.get(counted))))
                        .toList())));
    }

    private static List<Counted> kinds(@Nullable String type) {
        if (type == null || type.isEmpty()) {
            return List.of(Counted.values());
        }
        return List.of(Counted.named(type)
                .orElseThrow(
                        () -> new ApiError(400, QuotaErrors.BAD, "Expected type to be one of " + Counted.kinds())));
    }

    private static String ledger(Counted counted, Caller caller) {
        ProjectId tenant = new ProjectId(counted.perAccount() ? caller.domainId() : caller.project());
        return LedgerId.of(tenant, counted.kind()).value();
    }

    private Quota quota(Counted counted, @Nullable Stored<Ledger> stored) {
        Ledger ledger = stored == null ? Ledger.INITIAL : stored.state();
        int limit = ledger.limitOr(defaults.of(counted.kind()));
        return new Quota(counted.service(), counted.kind().value(), ledger.used(), limit, 0);
    }
}
