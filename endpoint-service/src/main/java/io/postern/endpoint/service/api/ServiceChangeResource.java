package io.postern.endpoint.service.api;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.EndpointErrors;
import io.postern.endpoint.api.OwnServices;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.BackendChange;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceChange;
import io.postern.endpoint.service.domain.ServiceCommand;
import io.postern.endpoint.service.domain.ServiceFailure;
import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a provider changes of its service (API reference, Modifying a VPC Endpoint Service). */
@Path("/v1/{project_id}/vpc-endpoint-services")
public class ServiceChangeResource {

    private final Call call;
    private final Journal journal;
    private final OwnServices services;
    private final EndpointConfig config;
    private final String region;

    ServiceChangeResource(
            Call call,
            Journal journal,
            OwnServices services,
            EndpointConfig config,
            @ConfigProperty(name = "postern.region") String region) {
        this.call = call;
        this.journal = journal;
        this.services = services;
        this.config = config;
        this.region = region;
    }

    /** The short name in a request, the stored one in an answer. */
    public record NameBody(@Nullable String endpointServiceName) {}

    /** A new backend is waited for, as a create waits: the old one serves meanwhile. */
    @PUT
    @Path("/{service_id}")
    @Action("vpcep:epservices:update")
    public Uni<ServiceAnswer> update(@RestPath("service_id") String id, @Nullable UpdateService body) {
        ServiceChange change = Wire.body(body).change(id, region, config);
        return execute(id, change)
                .chain(asked ->
                        journal.await(SERVICES, asked, now -> backendIsSettled(now, change), config.outcomeTimeout()))
                .map(stored -> {
                    requireSettled(stored, change);
                    refuseBackend(stored, change);
                    return ServiceAnswer.of((Service.Known) call.answering(stored), null);
                });
    }

    @PUT
    @Path("/{service_id}/name")
    @Action("vpcep:epservices:update")
    public Uni<NameBody> rename(@RestPath("service_id") String id, @Nullable NameBody body) {
        String shortName = Wire.body(body).endpointServiceName();
        if (shortName == null) {
            throw Wire.bad("EndPoint.1003", "Expected endpoint_service_name");
        }
        String name = ServiceNames.stored(region, shortName, id);
        return execute(id, ServiceChange.rename(name))
                .map(stored ->
                        new NameBody(((Service.Known) stored.state()).details().name()));
    }

    private Uni<Stored<Service>> execute(String id, ServiceChange change) {
        ServiceCommand command = new ServiceCommand.UpdateService(new ServiceId(id), change, call.at());
        return services.execute(call.origin(), call.caller().project(), command);
    }

    private static boolean backendIsSettled(Service now, ServiceChange change) {
        return !(now instanceof Service.Available s)
                || s.additions().backend() == null
                || !s.additions().backend().open()
                || !s.additions().backend().port().equals(change.port());
    }

    /** What is answered 200 is so. The change goes on; the same request once more waits for the same change. */
    private static void requireSettled(Stored<Service> stored, ServiceChange change) {
        if (!backendIsSettled(stored.state(), change)) {
            throw new ApiError(
                            503,
                            EndpointErrors.UNAVAILABLE,
                            "Port %s is still being bound to service %s, come again"
                                    .formatted(change.port(), stored.id()))
                    .retryAfter(EndpointErrors.COME_AGAIN);
        }
    }

    private static void refuseBackend(Stored<Service> stored, ServiceChange change) {
        if (stored.state() instanceof Service.Available s && s.additions().backend() instanceof BackendChange backend) {
            ServiceFailure refusal = backend.refusal();
            if (refusal != null && backend.port().equals(change.port())) {
                throw new ApiError(400, ServiceCodes.code(refusal), String.valueOf(backend.text()));
            }
        }
    }
}
