package io.postern.robustness.workload;

import io.postern.local.client.Account;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** What the clients believe to be there. */
public final class World {

    private final Map<String, Thing> things = new ConcurrentHashMap<>();

    void add(Thing thing) {
        things.put(thing.id(), thing);
    }

    void remove(String id) {
        things.remove(id);
    }

    Optional<Thing> known(String id) {
        return Optional.ofNullable(things.get(id));
    }

    Optional<Thing> any(Kind kind, RandomGenerator random, Predicate<Thing> which) {
        List<Thing> found = all(kind).stream().filter(which).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
    }

    Optional<Thing> own(Kind kind, Account account, RandomGenerator random) {
        return any(kind, random, thing -> thing.owner().equals(account));
    }

    Optional<Thing> others(Kind kind, Account account, RandomGenerator random) {
        return any(kind, random, thing -> !thing.owner().equals(account));
    }

    /** In an order that does not depend on chance. */
    private Collection<Thing> all(Kind kind) {
        return things.values().stream()
                .filter(thing -> thing.kind() == kind)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }
}
