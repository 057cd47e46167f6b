package io.postern.vpc.port.projection;

import static io.postern.vpc.journal.VpcStreams.SUBNETS;
import static io.postern.vpc.journal.VpcStreams.VPCS;

import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.postern.vpc.Address;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.port.domain.Network;
import io.postern.vpc.port.domain.Site;
import io.postern.vpc.port.domain.Site.Facts;
import io.postern.vpc.port.domain.Site.Wish;
import io.postern.vpc.port.projection.AddressSearch.Want;
import io.postern.vpc.subnet.domain.Subnet;
import io.postern.vpc.vpc.domain.Vpc;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is there where a port is wanted? Answers for a whole batch with one query each over subnets, VPCs and addresses.
 * A subnet never changes in what matters here, and the database refuses a port in one that is gone.
 */
@ApplicationScoped
public class Sites {

    private final Journal journal;
    private final FreeAddresses freeAddresses;

    Sites(Journal journal, FreeAddresses freeAddresses) {
        this.journal = journal;
        this.freeAddresses = freeAddresses;
    }

    /** @param project sees only its own VPCs and subnets */
    public record Asked(ProjectId project, Wish wish) {}

    public Uni<Site> survey(Asked asked) {
        return survey(List.of(asked)).map(List::getFirst);
    }

    /** @return in the order of {@code asked}; no two get the same address */
    public Uni<List<Site>> survey(List<Asked> asked) {
        return networks(asked).chain(networks -> vpcs(asked, networks)
                .chain(vpcs ->
                        freeAddresses.find(wants(asked, networks)).map(found -> sites(asked, networks, vpcs, found))));
    }

    private Uni<Map<SubnetId, Subnet.Live>> networks(List<Asked> asked) {
        Set<String> ids = asked.stream().map(a -> a.wish().subnet().value()).collect(Collectors.toSet());
        return journal.loadAll(SUBNETS, ids).map(found -> {
            Map<SubnetId, Subnet.Live> live = new HashMap<>();
            found.values().stream().map(Stored::state).forEach(state -> {
                if (state instanceof Subnet.Live subnet) {
                    live.put(subnet.id(), subnet);
                }
            });
            return live;
        });
    }

    /** Only VPCs that no subnet vouches for are looked up. */
    private Uni<Map<VpcId, Vpc.Live>> vpcs(List<Asked> asked, Map<SubnetId, Subnet.Live> networks) {
        Collection<String> inDoubt = asked.stream()
                .filter(a -> a.wish().vpc() != null && !vouched(a, networks))
                .map(a -> String.valueOf(a.wish().vpc()))
                .collect(Collectors.toSet());
        return journal.loadAll(VPCS, inDoubt).map(found -> {
            Map<VpcId, Vpc.Live> live = new HashMap<>();
            found.values().stream().map(Stored::state).forEach(state -> {
                if (state instanceof Vpc.Live vpc) {
                    live.put(vpc.id(), vpc);
                }
            });
            return live;
        });
    }

    private static boolean vouched(Asked asked, Map<SubnetId, Subnet.Live> networks) {
        Network network = network(asked, networks);
        return network != null && network.vpc().equals(asked.wish().vpc());
    }

    private static @Nullable Network network(Asked asked, Map<SubnetId, Subnet.Live> networks) {
        Subnet.Live subnet = networks.get(asked.wish().subnet());
        return subnet == null || !subnet.project().equals(asked.project())
                ? null
                : new Network(subnet.id(), subnet.neutronSubnet(), subnet.vpc(), subnet.cidr(), subnet.gateway());
    }

    private static List<Want> wants(List<Asked> asked, Map<SubnetId, Subnet.Live> networks) {
        return asked.stream().flatMap(a -> want(a, networks).stream()).toList();
    }

    /** @return empty when no address is needed for the answer */
    private static Optional<Want> want(Asked asked, Map<SubnetId, Subnet.Live> networks) {
        Network network = network(asked, networks);
        Wish wish = asked.wish();
        if (network == null || wish.vpc() != null && !wish.vpc().equals(network.vpc())) {
            return Optional.empty();
        }
        Address address = Address.parse(wish.address());
        boolean usable = address != null && network.cidr().contains(address) && !network.keeps(address);
        return wish.address() == null || usable ? Optional.of(new Want(network, address)) : Optional.empty();
    }

    private static List<Site> sites(
            List<Asked> asked,
            Map<SubnetId, Subnet.Live> networks,
            Map<VpcId, Vpc.Live> vpcs,
            List<Optional<Address>> found) {
        Iterator<Optional<Address>> addresses = found.iterator();
        List<Site> sites = new ArrayList<>();
        for (Asked a : asked) {
            VpcId vpc = a.wish().vpc();
            Vpc.Live named = vpc == null ? null : vpcs.get(vpc);
            boolean known = vpc == null
                    || vouched(a, networks)
                    || named != null && named.project().equals(a.project());
            Address address = want(a, networks).isPresent() ? addresses.next().orElse(null) : null;
            sites.add(new Site(a.wish(), new Facts(known, network(a, networks), address)));
        }
        return sites;
    }
}
