package io.postern.iam.quota.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.quota.QuotaUsage;
import io.postern.iam.quota.Counted;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an account has used of its quotas (IAM API reference, Querying Account Quotas). */
@Path("/v3.0/OS-QUOTA/domains/{domain_id}")
public class QuotaResource {

    /** Projects are asked for elsewhere. */
    private static final Map<String, Integer> COUNTED = Counted.ALL.stream()
            .filter(kind -> kind != Counted.PROJECT)
            .collect(Collectors.toMap(Counted::name, Counted::contract));

    /** The contract knows them, this cloud does not count them. The spelling is the contract's. */
    private static final Set<String> NOT_COUNTED = Set.of(
            "idp", "mapping", "assigment_group_mp", "assigment_agency_mp", "assigment_group_ep", "assigment_user_ep");

    private final Call call;
    private final QuotaUsage usage;

    QuotaResource(Call call, QuotaUsage usage) {
        this.call = call;
        this.usage = usage;
    }

    @GET
    @Action("iam:quotas:listQuotas")
    public Uni<QuotaJson.All> list(@RestPath("domain_id") String domain, @RestQuery @Nullable String type) {
        if (!domain.equals(call.caller().domainId())) {
            throw new ApiError(403, "IAM.0003", "Expected the caller's own domain");
        }
        if (type != null && !type.isEmpty() && !COUNTED.containsKey(type) && !NOT_COUNTED.contains(type)) {
            throw new ApiError(400, "IAM.0007", "Expected type to be one of " + COUNTED.keySet());
        }
        return usage.of(domain, type == null || type.isEmpty() ? COUNTED : one(type))
                .map(QuotaJson.All::of);
    }

    private static Map<String, Integer> one(String type) {
        Integer contract = COUNTED.get(type);
        return contract == null ? Map.of() : Map.of(type, contract);
    }
}
