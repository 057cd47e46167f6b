package io.postern.endpoint.service.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.OwnServices;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.ServiceCommand;
import io.postern.endpoint.service.domain.ServiceCommand.AddServerResources;
import io.postern.endpoint.service.domain.ServiceCommand.UpgradeService;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What makes a service more than it was (version 2 of the API). Answers have no body: Terraform takes 204 only. */
@Path("/v2/{project_id}/vpc-endpoint-services/{service_id}")
public class ServiceUpgradeResource {

    private final Call call;
    private final OwnServices services;

    ServiceUpgradeResource(Call call, OwnServices services) {
        this.call = call;
        this.services = services;
    }

    /** Further load balancer instances. */
    public record ServersBody(@Nullable List<@Nullable ServerBody> serverResources) {}

    /** From now on it carries professional endpoints. */
    @POST
    @Path("/upgrade")
    @APIResponse(responseCode = "204", description = "No Content")
    @Action("vpcep:epservices:update")
    public Uni<Void> upgrade(@RestPath("service_id") String id) {
        return execute(new UpgradeService(new ServiceId(id), call.at()));
    }

    @POST
    @Path("/add-server-resources")
    @APIResponse(responseCode = "204", description = "No Content")
    @Action("vpcep:epservices:update")
    public Uni<Void> add(@RestPath("service_id") String id, @Nullable ServersBody body) {
        return execute(new AddServerResources(
                new ServiceId(id), ServerBody.servers(Wire.body(body).serverResources()), call.at()));
    }

    private Uni<Void> execute(ServiceCommand command) {
        return services.execute(call.origin(), call.caller().project(), command).replaceWithVoid();
    }
}
