package io.postern.robustness.workload;

import io.postern.local.client.Account;
import io.postern.robustness.Testbed;
import io.postern.robustness.history.Entry;
import io.postern.robustness.workload.Client.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Several accounts, each with some clients, that do what the tables say. */
public final class Workload implements AutoCloseable {

    private static final int ACCOUNTS = 4;
    private static final int FIRST_PORTS = 3;
    private static final long THINKS_NANOS = 40_000_000;

    private final Testbed bed;
    private final long seed;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final World world = new World();
    private final Queue<Entry> history = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean stopped;

    private Workload(Testbed bed, long seed) {
        this.bed = bed;
        this.seed = seed;
    }

    /** Opens accounts, and lets clients log in. */
    public static Workload open(Testbed bed, long seed, int clients) {
        Workload workload = new Workload(bed, seed);
        workload.accounts.addAll(together(ACCOUNTS, n -> bed.operator()
                .openAccount("s%s-%d-%d".formatted(Long.toHexString(seed), System.nanoTime() % 100_000, n))));
        Client nobody = new Client(bed, new Caller(0, "", ""), "");
        String operator = Session.logIn(nobody, bed.stack().credentials().operatorPassword());
        workload.actors.addAll(together(clients, n -> workload.actor(n, operator)));
        return workload;
    }

    /** @return what came of each, in their order */
    private static <T> List<T> together(int times, IntFunction<T> one) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = IntStream.range(0, times)
                    .mapToObj(n -> threads.submit(() -> one.apply(n)))
                    .toList();
            return all.stream().map(Workload::got).toList();
        }
    }

    private static <T> T got(Future<T> one) {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client could not begin", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** The first two accounts do everything that there is, step by step. */
    public List<Entry> perform() {
        List<Future<?>> scripts = new ArrayList<>();
        actors.stream().limit(2).forEach(actor -> scripts.add(threads.submit(() -> Script.play(actor))));
        clients.addAll(scripts);
        return stop();
    }

    /** Gives each account a network and a service, and lets the clients begin to do what they like. */
    public void begin() {
        together(Math.min(ACCOUNTS, actors.size()), n -> settle(actors.get(n)));
        for (Actor actor : actors) {
            RandomGenerator dice = new Random(seed * 7919 + actors.indexOf(actor));
            clients.add(threads.submit(() -> live(actor, dice)));
        }
    }

    /** Stops all clients, waits for what they are at, and returns what happened. */
    public List<Entry> stop() {
        stopped = true;
        threads.close();
        for (Future<?> client : clients) {
            if (client.state() == Future.State.FAILED) {
                throw new IllegalStateException("A client broke down", client.exceptionNow());
            }
        }
        return List.copyOf(history);
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }

    private Actor actor(int n, String operator) {
        Account account = accounts.get(n % ACCOUNTS);
        Caller caller = new Caller(n, account.projectId(), account.domainId());
        Client nobody = new Client(bed, caller, "");
        Session session = new Session(
                new Client(bed, caller, Session.logIn(nobody, account)),
                new Client(bed, new Caller(n, "", ""), operator),
                nobody,
                history::add);
        return new Actor(account, accounts, world, new Random(seed * 1000 + n), session);
    }

    private void live(Actor actor, RandomGenerator dice) {
        while (!stopped) {
            actor.perform(Operations.pick(dice));
            LockSupport.parkNanos(dice.nextLong(THINKS_NANOS));
        }
    }

    /** What everything else needs: a network with ports, a service that admits others. */
    private static boolean settle(Actor actor) {
        actor.perform(Operations.named("create VPC"));
        actor.perform(Operations.named("create subnet"));
        for (int n = 0; n < FIRST_PORTS; n++) {
            actor.perform(Operations.named("create port"));
        }
        actor.perform(Operations.named("create endpoint service"));
        return actor.perform(Operations.named("permit an account")).isPresent();
    }
}
