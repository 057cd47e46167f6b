package io.postern.endpoint.service.process;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.service.domain.CloudOffer;
import io.postern.endpoint.service.domain.PortMapping;
import io.postern.endpoint.service.domain.ServiceCommand.PublishCloudService;
import io.postern.endpoint.service.domain.ServiceDetails;
import io.postern.endpoint.service.domain.ServiceOptions;
import io.postern.endpoint.service.domain.WhitelistRemoval;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** At each start the configured cloud services are published if they are not there; a withdrawn one stays withdrawn. */
@ApplicationScoped
public class PublishCloudServices {

    private static final Logger LOG = Logger.getLogger(PublishCloudServices.class);
    private static final String NAME = "PublishCloudServices";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Journal journal;
    private final EndpointConfig config;
    private final String region;

    PublishCloudServices(
            Journal journal, EndpointConfig config, @ConfigProperty(name = "postern.region") String region) {
        this.journal = journal;
        this.config = config;
        this.region = region;
    }

    /** The start does not wait: consumers find them a moment later. */
    void publish(@Observes StartupEvent start) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Multi.createFrom()
                .iterable(config.cloudServices().entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> publish(details(region, entry, now), now))
                .subscribe()
                .with(_ -> {}, failure -> LOG.error("Cloud services could not be published", failure));
    }

    private Uni<?> publish(ServiceDetails details, Instant now) {
        Origin origin = Origin.request("process:" + NAME, "start-" + now.toEpochMilli());
        return journal.execute(
                        origin,
                        new Order<>(
                                SERVICES, details.id().value(), details.project(), new PublishCloudService(details)))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /** The id follows from the name, so that the next start finds it. */
    static ServiceDetails details(String region, Map.Entry<String, EndpointConfig.CloudService> entry, Instant at) {
        EndpointConfig.CloudService service = entry.getValue();
        String seed = "cloud-service:%s.%s".formatted(region, entry.getKey());
        String id =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        return ServiceDetails.ofCloud(
                new ServiceId(id),
                "%s.%s.%s".formatted(region, entry.getKey(), id),
                service.type(),
                service.description(),
                service.ports().orElse(List.of()).stream()
                        .map(PublishCloudServices::port)
                        .toList(),
                List.of(),
                new ServiceOptions(null, null, null, null, service.policyEnabled(), WhitelistRemoval.KEEP),
                new CloudOffer(
                        service.owner(), service.charged(), service.dnsName().orElse(null)),
                at);
    }

    /** {@code 53/UDP} */
    static PortMapping port(String text) {
        String[] parts = text.split("/", -1);
        int number = Integer.parseInt(parts[0]);
        return new PortMapping(number, number, parts.length > 1 ? parts[1] : "TCP");
    }
}
