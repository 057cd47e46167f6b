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
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What makes a service more than it was (version 2 of the API). Answers are empty objects. */
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
    @Action("vpcep:epservices:update")
    public Uni<Map<String, String>> upgrade(@RestPath("service_id") String id) {
        return execute(new UpgradeService(new ServiceId(id), call.at()));
    }

    @POST
    @Path("/add-server-resources")
    @Action("vpcep:epservices:update")
    public Uni<Map<String, String>> add(@RestPath("service_id") String id, @Nullable ServersBody body) {
        return execute(new AddServerResources(
                new ServiceId(id), ServerBody.servers(Wire.body(body).serverResources()), call.at()));
    }

    private Uni<Map<String, String>> execute(ServiceCommand command) {
        return services.execute(call.origin(), call.caller().project(), command).map(_ -> Map.of());
    }
}
