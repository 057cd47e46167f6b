package io.postern.endpoint.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.endpoint.api.OwnEndpoints;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.projection.History;
import io.postern.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Why an endpoint does, or does not, carry traffic. Beyond the contract. */
@Path("/v1/{project_id}/vpc-endpoints/{endpoint_id}/diagnosis")
public class DiagnosisResource {

    private final Call call;
    private final Journal journal;
    private final OwnEndpoints endpoints;
    private final History history;

    DiagnosisResource(Call call, Journal journal, OwnEndpoints endpoints, History history) {
        this.call = call;
        this.journal = journal;
        this.endpoints = endpoints;
        this.history = history;
    }

    @GET
    @Action("vpcep:endpoints:get")
    public Uni<Diagnosis> diagnose(@RestPath("endpoint_id") String id) {
        return endpoints
                .load(call.caller().project(), id)
                .chain(stored -> facts((Endpoint.Known) stored.state()))
                .map(Diagnosis::of);
    }

    private Uni<Diagnosis.Facts> facts(Endpoint.Known endpoint) {
        String service = endpoint.details().service().value();
        return journal.load(SERVICES, service).chain(found -> history.ofService(
                        service, endpoint.details().domain())
                .chain(ofService -> history.ofEndpoint(endpoint.details().id().value())
                        .map(ofEndpoint -> new Diagnosis.Facts(endpoint, found.state(), ofEndpoint, ofService))));
    }
}
