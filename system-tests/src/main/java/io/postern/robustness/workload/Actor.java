package io.postern.robustness.workload;

import io.postern.local.client.Account;
import io.postern.robustness.history.Entry.Intent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Somebody who uses the cloud: picks what to work on, asks, and remembers what came of it. */
public final class Actor {

    private final Account account;
    private final List<Account> everybody;
    private final World world;
    private final RandomGenerator random;
    private final Session session;
    private String operation = "";

    Actor(Account account, List<Account> everybody, World world, RandomGenerator random, Session session) {
        this.account = account;
        this.everybody = everybody;
        this.world = world;
        this.random = random;
        this.session = session;
    }

    void perform(Operation chosen) {
        operation = chosen.name();
        chosen.step().accept(this);
    }

    Account account() {
        return account;
    }

    /** Makes something of a kind; it is remembered with what it is in. */
    void make(Kind kind, String service, String path, String id, String within, String body) {
        Request request = new Request(operation, Intent.MAKE, kind, service, "POST", path, body, null, id);
        Client.Answer answer = session.client().send(request, key());
        session.record(answer.entry());
        String made = answer.entry().resource();
        if (answer.entry().succeeded() && made != null) {
            world.add(new Thing(kind, made, account, within));
        }
    }

    void change(Kind kind, String service, String method, String path, String body) {
        within(kind, thing -> ask(Intent.CHANGE, thing, service, method, path, body));
    }

    void read(Kind kind, String service, String path) {
        within(kind, thing -> ask(Intent.READ, thing, service, "GET", path, null));
    }

    void list(Kind kind, String service, String path) {
        Request request = new Request(operation, Intent.LIST, kind, service, "GET", path, null, null, "");
        session.record(session.client().send(request, null).entry());
    }

    /** Lists what belongs to one resource of the actor's. */
    void listOf(Kind kind, String service, String path) {
        within(kind, thing -> ask(Intent.LIST, thing, service, "GET", path, null));
    }

    void delete(Kind kind, String service, String path) {
        within(kind, thing -> {
            if (ask(Intent.DELETE, thing, service, "DELETE", path, null)) {
                world.remove(thing.id());
            }
        });
    }

    void trespass(Kind kind, String service, String method, String path) {
        world.others(kind, account, random)
                .ifPresent(thing -> ask(Intent.TRESPASS, thing, service, method, path, null));
    }

    /** The provider's word on an endpoint that somebody has connected to one of his services. */
    void connection(String service, String services, String word) {
        Optional<Thing> own = world.own(Kind.SERVICE, account, random);
        own.flatMap(offered ->
                        world.any(Kind.ENDPOINT, random, it -> it.within().equals(offered.id())))
                .ifPresent(endpoint -> ask(
                        Intent.CHANGE,
                        endpoint,
                        service,
                        "POST",
                        services + "/{within}/connections/action",
                        "{\"action\":\"%s\",\"endpoints\":[\"%s\"]}".formatted(word, endpoint.id())));
    }

    void put(String service, String path, String body) {
        Request request = new Request(operation, Intent.CHANGE, Kind.NONE, service, "PUT", path, body, null, "");
        session.record(session.client().send(request, null).entry());
    }

    void logIn() {
        session.record(session.logIn(operation, account).entry());
    }

    /** The same actor as one who runs the cloud. */
    void asOperator(Consumer<Actor> step) {
        Actor operator = new Actor(account, everybody, world, random, session.operator());
        operator.operation = operation;
        step.accept(operator);
    }

    void within(Kind kind, Consumer<Thing> step) {
        world.own(kind, account, random).ifPresent(step);
    }

    void anybodys(Kind kind, Consumer<Thing> step) {
        world.any(kind, random, _ -> true).ifPresent(step);
    }

    /** With the VPC that a port is in. */
    void withVpc(Thing port, Consumer<String> step) {
        world.any(Kind.SUBNET, random, subnet -> subnet.id().equals(port.within()))
                .ifPresent(subnet -> step.accept(subnet.within()));
    }

    Account another() {
        return everybody.get(random.nextInt(everybody.size()));
    }

    String word() {
        return "w" + Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX);
    }

    int number(int from, int to) {
        return random.nextInt(from, to);
    }

    boolean flip() {
        return random.nextBoolean();
    }

    private boolean ask(
            Intent intent,
            Thing thing,
            String service,
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body) {
        String filled = path.replace("{id}", thing.id()).replace("{within}", thing.within());
        Request request = new Request(operation, intent, thing.kind(), service, method, filled, body, thing.id(), "");
        Client.Answer answer = session.client().send(request, method.equals("POST") ? key() : null);
        session.record(answer.entry());
        return answer.entry().succeeded();
    }

    private String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
