package io.postern.vpc.port.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.postern.vpc.Address;
import io.postern.vpc.SubnetId;
import io.postern.vpc.port.domain.Network;
import io.postern.vpc.port.projection.AddressSearch.Spot;
import io.postern.vpc.port.projection.AddressSearch.Want;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses are free? A map in memory proposes, one query over all proposals of a batch confirms, and the view's
 * unique index has the last word: whoever appends too late asks again.
 */
@ApplicationScoped
public class FreeAddresses {

    private static final int REMEMBERED_BYTES = 64 * 1024 * 1024;

    private static final String ALL = "select network_id, address from port_view where network_id = any ($1::text[])";

    private static final String AMONG = """
            select p.network_id, p.address from port_view p
            join unnest($1::text[], $2::text[]) as w (network_id, address) using (network_id, address)""";

    private final Pool pool;
    private final Cache<SubnetId, AddressMap> maps = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((SubnetId _, AddressMap map) -> map.weight())
            .build();

    FreeAddresses(Pool pool) {
        this.pool = pool;
    }

    /** @return for each want an unused address, a different one for each; empty when it cannot be had */
    public Uni<List<Optional<Address>>> find(List<Want> wants) {
        return round(new AddressSearch(wants));
    }

    private Uni<List<Optional<Address>>> round(AddressSearch search) {
        return supplyMaps(search)
                .chain(() -> used(search.propose()))
                .invoke(search::settle)
                .chain(() -> search.settled() ? Uni.createFrom().item(search.answers()) : round(search));
    }

    private Uni<Void> supplyMaps(AddressSearch search) {
        search.exhausted().forEach(maps::invalidate);
        Map<SubnetId, Network> unknown = new HashMap<>();
        for (Network network : search.withoutMap()) {
            AddressMap map = maps.getIfPresent(network.id());
            if (map == null) {
                unknown.put(network.id(), network);
            } else {
                search.supply(network.id(), map, false);
            }
        }
        if (unknown.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(texts(unknown.keySet())))
                .invoke(rows -> drawMaps(unknown, spots(rows), search))
                .replaceWithVoid();
    }

    private void drawMaps(Map<SubnetId, Network> networks, Set<Spot> taken, AddressSearch search) {
        Map<SubnetId, List<Address>> used = taken.stream()
                .collect(Collectors.groupingBy(Spot::network, Collectors.mapping(Spot::address, Collectors.toList())));
        networks.forEach((id, network) -> {
            AddressMap map = new AddressMap(network, used.getOrDefault(id, List.of()));
            maps.put(id, map);
            search.supply(id, map, true);
        });
    }

    private Uni<Set<Spot>> used(Collection<Spot> proposed) {
        if (proposed.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        String[] networks =
                proposed.stream().map(spot -> spot.network().value()).toArray(String[]::new);
        String[] addresses =
                proposed.stream().map(spot -> spot.address().value()).toArray(String[]::new);
        return pool.preparedQuery(AMONG).execute(Tuple.of(networks, addresses)).map(FreeAddresses::spots);
    }

    private static Set<Spot> spots(RowSet<Row> rows) {
        Set<Spot> spots = new HashSet<>();
        rows.forEach(row -> spots.add(new Spot(new SubnetId(row.getString(0)), new Address(row.getString(1)))));
        return spots;
    }

    private static String[] texts(Collection<SubnetId> ids) {
        return ids.stream().map(SubnetId::value).toArray(String[]::new);
    }
}
