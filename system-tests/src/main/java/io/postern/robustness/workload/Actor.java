package io.postern.robustness.workload;

import io.postern.local.client.Account;
import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the cloud: picks what to work on, asks, and remembers what came of it. */
final class Actor {

    private final Account account;
    private final List<Account> everybody;
    private final World world;
    private final RandomGenerator random;
    private final Session session;

    Actor(Account account, List<Account> everybody, World world, RandomGenerator random, Session session) {
        this.account = account;
        this.everybody = everybody;
        this.world = world;
        this.random = random;
        this.session = session;
    }

    /** @return empty when there is nothing yet that the operation could be about, so nothing was asked */
    Optional<Entry> perform(Operation operation) {
        Optional<Thing> target = target(operation);
        if (target.isEmpty() && operation.whose() != Whose.NOBODYS) {
            return Optional.empty();
        }
        Thing thing = target.orElse(null);
        Filling filling = new Filling(account, everybody, world, random, thing);
        return filled(operation.call(), filling).map(call -> ask(operation, call, thing, filling));
    }

    private Optional<Thing> target(Operation operation) {
        Kind kind = operation.kind();
        return switch (operation.whose()) {
            case NOBODYS -> Optional.empty();
            case OWN -> world.any(kind, random, thing -> thing.owner().equals(account));
            case OTHERS -> world.any(kind, random, thing -> !thing.owner().equals(account));
            case ANYBODYS -> world.any(kind, random, _ -> true);
            case CONNECTED ->
                world.any(kind, random, thing -> world.known(thing.within())
                        .filter(service -> service.owner().equals(account) && service.kind() == Kind.SERVICE)
                        .isPresent());
        };
    }

    private static Optional<Call> filled(Call call, Filling filling) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            Optional<String> value = filling.fill(header.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            headers.put(header.getKey(), value.get());
        }
        String body = call.body();
        Optional<String> said = body == null ? Optional.of("") : filling.fill(body);
        return said.flatMap(text -> filling.fill(call.path())
                .map(path -> new Call(call.service(), call.method(), path, headers, body == null ? null : text)));
    }

    private Entry ask(Operation operation, Call call, @Nullable Thing thing, Filling filling) {
        String within = thing != null ? thing.within() : operation.in().isEmpty() ? "" : filling.value(operation.in());
        Request request = new Request(operation, call, thing == null ? null : thing.id(), within);
        Entry entry = session.as(operation.as())
                .send(request, call.method().equals("POST") ? key() : null)
                .entry();
        session.record(entry);
        String resource = entry.resource();
        if (entry.succeeded() && resource != null && operation.intent() == Intent.MAKE) {
            world.add(new Thing(operation.kind(), resource, account, within));
        } else if (entry.succeeded() && resource != null && operation.intent() == Intent.DELETE) {
            world.remove(resource);
        }
        return entry;
    }

    private String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
