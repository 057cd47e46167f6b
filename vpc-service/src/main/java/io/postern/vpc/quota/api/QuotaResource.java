package io.postern.vpc.quota.api;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a project has used of its quotas (API reference, Querying Quotas, version 1). */
@Path("/v1/{project_id}/quotas")
public class QuotaResource {

    /** What is counted, and how many the contract allows as long as quota-service has not said how many. */
    private static final Map<String, Integer> COUNTED = Map.of("vpc", 5, "subnet", 100);

    /** The contract knows them, this cloud does not count them. */
    private static final Set<String> NOT_COUNTED = Set.of(
            "securityGroup",
            "securityGroupRule",
            "publicIp",
            "vpn",
            "vpngw",
            "vpcPeer",
            "firewall",
            "shareBandwidth",
            "shareBandwidthIP",
            "loadbalancer",
            "listener",
            "physicalConnect",
            "virtualInterface",
            "vpcContainRoutetable",
            "routetableContainRoutes",
            "flow_log",
            "address_group");

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

    /** @param min below which an operator may not set the limit */
    public record Quota(String type, int used, int quota, int min) {}

    @GET
    @Action("vpc:quotas:list")
    public Uni<Quotas> list(@RestQuery @Nullable String type) {
        boolean all = type == null || type.isEmpty();
        if (!all && !COUNTED.containsKey(type) && !NOT_COUNTED.contains(type)) {
            throw new ApiError(400, "VPC.1207", "Expected type to be one of %s".formatted(COUNTED.keySet()));
        }
        return usage.of(call.caller().project(), COUNTED)
                .map(found -> found.stream()
                        .filter(one -> all || one.type().equals(type))
                        .map(one -> new Quota(one.type(), one.used(), one.quota(), 0))
                        .toList())
                .map(rows -> new Quotas(new Resources(rows)));
    }
}
