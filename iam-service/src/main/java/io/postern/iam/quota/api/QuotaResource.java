package io.postern.iam.quota.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.quota.QuotaUsage;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an account has used of its quotas (IAM API reference, Querying Account Quotas). */
@Path("/v3.0/OS-QUOTA/domains/{domain_id}")
public class QuotaResource {

    /** What is counted, and how many there may be as long as quota-service has not said how many. */
    private static final Map<String, Integer> COUNTED = Map.of("user", 50);

    /** The contract knows them, this cloud does not count them. The spelling is the contract's. */
    private static final Set<String> NOT_COUNTED = Set.of(
            "group",
            "idp",
            "agency",
            "policy",
            "mapping",
            "assigment_group_mp",
            "assigment_agency_mp",
            "assigment_group_ep",
            "assigment_user_ep");

    private final Call call;
    private final QuotaUsage usage;

    QuotaResource(Call call, QuotaUsage usage) {
        this.call = call;
        this.usage = usage;
    }

    /** The answer's outer member. */
    public record Quotas(Resources quotas) {}

    /** One entry for each type that was asked for and is counted. */
    public record Resources(List<Quota> resources) {}

    /**
     * @param min below which an operator may not set the limit
     * @param max above which an operator may not set the limit
     */
    public record Quota(String type, int quota, int used, int min, int max) {}

    @GET
    @Action("iam:quotas:listQuotas")
    public Uni<Quotas> list(@RestPath("domain_id") String domain, @RestQuery @Nullable String type) {
        if (!domain.equals(call.caller().domainId())) {
            throw new ApiError(403, "IAM.0003", "Expected the caller's own domain");
        }
        boolean all = type == null || type.isEmpty();
        if (!all && !COUNTED.containsKey(type) && !NOT_COUNTED.contains(type)) {
            throw new ApiError(400, "IAM.0007", "Expected type to be one of " + COUNTED.keySet());
        }
        return usage.of(domain, COUNTED)
                .map(found -> found.stream()
                        .filter(one -> all || one.type().equals(type))
                        .map(one -> new Quota(one.type(), one.quota(), one.used(), 0, Integer.MAX_VALUE))
                        .toList())
                .map(rows -> new Quotas(new Resources(rows)));
    }
}
