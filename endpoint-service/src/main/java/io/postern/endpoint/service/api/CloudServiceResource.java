package io.postern.endpoint.service.api;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.cloudapi.Call;
import io.postern.cloudapi.OperatorOnly;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.OwnServices;
import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.CloudOffer;
import io.postern.endpoint.service.domain.PortMapping;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceCommand.PublishCloudService;
import io.postern.endpoint.service.domain.ServiceCommand.WithdrawCloudService;
import io.postern.endpoint.service.domain.ServiceDetails;
import io.postern.endpoint.service.domain.ServiceOptions;
import io.postern.endpoint.service.domain.WhitelistRemoval;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What the operator offers to everybody. Not of the contract: on the real cloud this happens out of sight. */
@Path("/operator/v1/endpoint-services")
public class CloudServiceResource {

    private final Call call;
    private final Journal journal;
    private final EndpointConfig config;
    private final String region;
    private final Blockers blockers;

    CloudServiceResource(
            Call call,
            Journal journal,
            EndpointConfig config,
            @ConfigProperty(name = "postern.region") String region,
            Blockers blockers) {
        this.call = call;
        this.journal = journal;
        this.config = config;
        this.region = region;
        this.blockers = blockers;
    }

    /** @param ports may be left out for gateways, which are reached by routes */
    public record PublishBody(
            @Nullable String serviceName,
            @Nullable String serviceType,
            @Nullable String owner,
            @Nullable String description,
            @Nullable String dnsName,
            @Nullable Boolean isCharge,
            @Nullable Boolean enablePolicy,
            @Nullable List<@Nullable PortBody> ports,
            @Nullable List<@Nullable TagBody> tags) {

        ServiceDetails details(String id, String region, EndpointConfig limits, Instant at) {
            String type = Wire.oneOf(serviceType, Set.of("interface", "gateway"), "service_type", "EndPoint.0002");
            List<PortMapping> mappings = type.equals("gateway") && ports == null
                    ? List.of()
                    : PortBody.mappings(ports, limits.maxPortMappings());
            return ServiceDetails.ofCloud(
                    new ServiceId(id),
                    ServiceNames.stored(region, serviceName, id),
                    type,
                    Wire.description(description),
                    mappings,
                    TagBody.tags(tags),
                    new ServiceOptions(
                            null, null, null, null, Boolean.TRUE.equals(enablePolicy), WhitelistRemoval.KEEP),
                    new CloudOffer(
                            Wire.description(owner), Boolean.TRUE.equals(isCharge), ServiceTexts.address(dnsName)),
                    at);
        }
    }

    @POST
    @OperatorOnly
    public Uni<ServiceAnswer> publish(@Nullable PublishBody body) {
        String id = call.newId().toString();
        ServiceDetails details = Wire.body(body).details(id, region, config, call.at());
        return journal.execute(
                        call.origin(),
                        new Order<>(SERVICES, id, ServiceDetails.SYSTEM, new PublishCloudService(details)))
                .map(stored -> ServiceAnswer.of((Service.Known) stored.state(), null));
    }

    /** Refused, with their ids, while endpoints are connected; those that wait or are rejected fail. */
    @DELETE
    @Path("/{service_id}")
    @OperatorOnly
    public Uni<Void> withdraw(@RestPath("service_id") String id) {
        WithdrawCloudService command = new WithdrawCloudService(new ServiceId(id), call.at());
        var origin = call.origin();
        return journal.load(SERVICES, id)
                .invoke(stored -> {
                    if (!Objects.equals(stored.tenant(), ServiceDetails.SYSTEM)
                            || stored.state() instanceof Service.Deleted) {
                        throw OwnServices.unknown(id);
                    }
                })
                .chain(() -> journal.execute(origin, new Order<>(SERVICES, id, ServiceDetails.SYSTEM, command)))
                .onFailure(Blockers::block)
                .recoverWithUni(() -> blockers.named(id))
                .replaceWithVoid();
    }
}
