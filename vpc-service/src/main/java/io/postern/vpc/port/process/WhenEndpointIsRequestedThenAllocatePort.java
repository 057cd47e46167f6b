package io.postern.vpc.port.process;

import static io.postern.vpc.journal.VpcStreams.PORTS;

import io.postern.journal.Entangled;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.port.domain.PortCommand.AllocatePort;
import io.postern.vpc.port.domain.Site;
import io.postern.vpc.port.domain.Site.Wish;
import io.postern.vpc.port.projection.Sites;
import io.postern.vpc.port.projection.Sites.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint needs an address in its subnet; whether it can have one is an event either way. A no for want of an
 * address is not given while an end that came before, in the same batch, may have an address to give back.
 */
@ApplicationScoped
public class WhenEndpointIsRequestedThenAllocatePort implements Process {

    private final Sites sites;

    WhenEndpointIsRequestedThenAllocatePort(Sites sites) {
        this.sites = sites;
    }

    /**
     * What is read of the request.
     *
     * @param subnet a network id; an endpoint that names none is told that there is none
     */
    record Requested(
            String id,
            ProjectId project,
            VpcId vpc,
            @Nullable SubnetId subnet,
            @Nullable String address,
            @Nullable String serviceType,
            Instant at) {

        /** A gateway is no port. */
        boolean needsPort() {
            return !"gateway".equals(serviceType);
        }

        Asked asked() {
            SubnetId network = Objects.requireNonNullElseGet(subnet, () -> new SubnetId(""));
            return new Asked(project, new Wish(vpc, network, null, address));
        }

        Order<?, ?, ?> order(Site site) {
            PortId port = EndpointPort.of(id);
            return new Order<>(PORTS, port.value(), project.value(), new AllocatePort(port, project, id, site, at));
        }
    }

    @Override
    public String name() {
        return "WhenEndpointIsRequestedThenAllocatePort";
    }

    @Override
    public boolean concerns(Received event) {
        return event.type().equals("EndpointRequested")
                && event.as(Requested.class).needsPort();
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        List<Received> causes = batch.stream().filter(this::concerns).toList();
        List<Requested> requests =
                causes.stream().map(event -> event.as(Requested.class)).toList();
        return sites.survey(requests.stream().map(Requested::asked).toList())
                .invoke(surveyed -> requireNoneFreedBefore(batch, causes, surveyed))
                .map(surveyed -> IntStream.range(0, causes.size())
                        .mapToObj(i -> reaction(causes.get(i), requests.get(i).order(surveyed.get(i))))
                        .toList());
    }

    private static void requireNoneFreedBefore(List<Received> batch, List<Received> causes, List<Site> surveyed) {
        Set<String> ending = new HashSet<>();
        int next = 0;
        for (Received event : batch) {
            if (WhenEndpointEndsThenReleasePort.ENDS.contains(event.type())) {
                ending.add(event.tenant());
            } else if (next < causes.size() && causes.get(next) == event) {
                if (surveyed.get(next++).isFull() && ending.contains(event.tenant())) {
                    throw new Entangled(event);
                }
            }
        }
    }
}
