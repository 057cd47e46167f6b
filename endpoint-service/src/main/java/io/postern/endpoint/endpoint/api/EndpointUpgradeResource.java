package io.postern.endpoint.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;
import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.api.OwnEndpoints;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.UpgradeEndpoint;
import io.postern.endpoint.service.domain.Service;
import io.postern.journal.Guard;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What makes an endpoint professional (version 2 of the API). The answer is an empty object. */
@Path("/v2/{project_id}/vpc-endpoints/{endpoint_id}/upgrade")
public class EndpointUpgradeResource {

    private final Call call;
    private final Journal journal;
    private final OwnEndpoints endpoints;

    EndpointUpgradeResource(Call call, Journal journal, OwnEndpoints endpoints) {
        this.call = call;
        this.journal = journal;
        this.endpoints = endpoints;
    }

    /** {@code start} is all there is. */
    public record UpgradeBody(@Nullable String action) {}

    @POST
    @Action("vpcep:endpoints:update")
    public Uni<Map<String, String>> upgrade(@RestPath("endpoint_id") String id, @Nullable UpgradeBody body) {
        Wire.oneOf(Wire.body(body).action(), Set.of("start"), "action", "EndPoint.2027");
        Origin origin = call.origin();
        Instant at = call.at();
        return endpoints
                .load(call.caller().project(), id)
                .chain(endpoint -> journal.execute(origin, () -> proposal(endpoint, at)))
                .map(_ -> Map.of());
    }

    /** Whether the service carries professional endpoints is read now and guarded. */
    private Uni<Proposal> proposal(Stored<Endpoint> endpoint, Instant at) {
        String service = ((Endpoint.Known) endpoint.state()).details().service().value();
        return journal.load(SERVICES, service).map(found -> {
            boolean offered = found.state() instanceof Service.Available available
                    && available.additions().professional();
            UpgradeEndpoint command = new UpgradeEndpoint(new EndpointId(endpoint.id()), offered, at);
            return Proposal.of(
                    new Order<>(ENDPOINTS, endpoint.id(), endpoint.tenant(), command), Guard.on(SERVICES, found));
        });
    }
}
