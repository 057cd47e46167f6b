package io.postern.vpc.port.projection;

import io.postern.vpc.Address;
import io.postern.vpc.SubnetId;
import io.postern.vpc.port.domain.Network;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One search for several addresses at once, in rounds: propose, then settle what turned out to be unused. */
final class AddressSearch {

    /** @param address null when any will do */
    record Want(Network network, @Nullable Address address) {}

    record Spot(SubnetId network, Address address) {}

    private final List<Want> wants;
    private final Map<Integer, Optional<Address>> answers = new HashMap<>();
    private final Map<Integer, Spot> proposed = new LinkedHashMap<>();
    private final Set<Spot> given = new HashSet<>();
    private final Map<SubnetId, AddressMap> maps = new HashMap<>();
    private final Set<SubnetId> upToDate = new HashSet<>();
    private final Set<SubnetId> exhausted = new HashSet<>();

    AddressSearch(List<Want> wants) {
        this.wants = List.copyOf(wants);
    }

    /** Networks that need a map before the next round. */
    Collection<Network> withoutMap() {
        Map<SubnetId, Network> networks = new LinkedHashMap<>();
        open().filter(i -> wants.get(i).address() == null)
                .mapToObj(i -> wants.get(i).network())
                .filter(network -> !maps.containsKey(network.id()))
                .forEach(network -> networks.put(network.id(), network));
        return networks.values();
    }

    /** Networks whose map had no free address left, though it was not drawn for this search. */
    Set<SubnetId> exhausted() {
        Set<SubnetId> now = Set.copyOf(exhausted);
        exhausted.clear();
        return now;
    }

    /** @param fresh the map was drawn for this search: what it says is used, is used */
    void supply(SubnetId network, AddressMap map, boolean fresh) {
        maps.put(network, map);
        if (fresh) {
            upToDate.add(network);
        }
    }

    /** @return one spot for each want that is still open and has one left, none of them twice */
    Collection<Spot> propose() {
        proposed.clear();
        open().forEach(i -> {
            Want want = wants.get(i);
            Spot spot = want.address() == null ? anyOf(want.network()) : exactly(want.network(), want.address());
            if (spot != null) {
                proposed.put(i, spot);
            } else if (want.address() != null
                    || upToDate.contains(want.network().id())) {
                answers.put(i, Optional.empty());
            }
        });
        return new LinkedHashSet<>(proposed.values());
    }

    void settle(Set<Spot> used) {
        proposed.forEach((i, spot) -> {
            if (!used.contains(spot)) {
                answers.put(i, Optional.of(spot.address()));
            } else if (wants.get(i).address() != null) {
                answers.put(i, Optional.empty());
            }
        });
    }

    boolean settled() {
        return answers.size() == wants.size();
    }

    List<Optional<Address>> answers() {
        return IntStream.range(0, wants.size())
                .mapToObj(i -> answers.getOrDefault(i, Optional.empty()))
                .toList();
    }

    private IntStream open() {
        return IntStream.range(0, wants.size()).filter(i -> !answers.containsKey(i));
    }

    private @Nullable Spot exactly(Network network, Address address) {
        Spot spot = new Spot(network.id(), address);
        return given.add(spot) ? spot : null;
    }

    private @Nullable Spot anyOf(Network network) {
        AddressMap map = maps.get(network.id());
        Address address = map == null ? null : map.take();
        while (map != null && address != null && !given.add(new Spot(network.id(), address))) {
            address = map.take();
        }
        if (address == null && !upToDate.contains(network.id())) {
            maps.remove(network.id());
            exhausted.add(network.id());
        }
        return address == null ? null : new Spot(network.id(), address);
    }
}
