package io.postern.endpoint.service.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.quota.QuotaUsage;
import io.postern.endpoint.api.Wire;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a project has used of its quotas (API reference, Querying Quotas). */
@Path("/v1/{project_id}/quotas")
public class QuotaResource {

    /** What is counted, and how many the guide allows as long as quota-service has not said how many. */
    private static final Map<String, Integer> COUNTED = Map.of("endpoint_service", 20, "endpoint", 50);

    private final Call call;
    private final QuotaUsage usage;

    QuotaResource(Call call, QuotaUsage usage) {
        this.call = call;
        this.usage = usage;
    }

    /** The answer's outer member. */
    public record QuotaAnswer(Resources quotas) {}

    /** One entry for each type that was asked for. */
    public record Resources(List<QuotaUsage.Usage> resources) {}

    @GET
    @Action("vpcep:quotas:get")
    public Uni<QuotaAnswer> list(@RestQuery @Nullable String type) {
        String wanted = Wire.given(type);
        if (wanted != null && !COUNTED.containsKey(wanted)) {
            throw Wire.bad("EndPoint.3070", "Expected type to be one of " + COUNTED.keySet());
        }
        return usage.of(call.caller().project(), COUNTED)
                .map(all -> all.stream()
                        .filter(one -> wanted == null || one.type().equals(wanted))
                        .toList())
                .map(rows -> new QuotaAnswer(new Resources(rows)));
    }
}
