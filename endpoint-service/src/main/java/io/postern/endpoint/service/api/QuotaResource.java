package io.postern.endpoint.service.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.projection.QuotaUsage;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a project has used of its quotas (API reference, Querying Quotas). */
@Path("/v1/{project_id}/quotas")
public class QuotaResource {

    private static final Set<String> TYPES = Set.of("endpoint", "endpoint_service");

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
        if (wanted != null && !TYPES.contains(wanted)) {
            throw Wire.bad("EndPoint.3070", "Expected type to be one of " + TYPES);
        }
        return usage.of(call.caller().project())
                .map(all -> all.stream()
                        .filter(one -> wanted == null || one.type().equals(wanted))
                        .toList())
                .map(rows -> new QuotaAnswer(new Resources(rows)));
    }
}
