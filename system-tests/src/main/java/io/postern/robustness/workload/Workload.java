package io.postern.robustness.workload;

import io.postern.local.client.Account;
import io.postern.robustness.Testbed;
import io.postern.robustness.history.Entry;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** Several accounts, each with some clients, that do what the table says until they are stopped. */
public final class Workload implements AutoCloseable {

    private static final int ACCOUNTS = 4;
    private static final int FIRST_PORTS = 3;
    private static final long THINKS_NANOS = 40_000_000;

    private final List<Account> accounts = new ArrayList<>();
    private final World world = new World();
    private final Queue<Entry> history = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int weight =
            Operations.ALL.stream().mapToInt(Operation::weight).sum();
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean stopped;

    private Workload() {}

    /** Opens accounts, gives each a network and a service, and lets the clients begin. */
    public static Workload start(Testbed bed, long seed, int clients) {
        Workload workload = new Workload();
        for (int n = 0; n < ACCOUNTS; n++) {
            workload.accounts.add(bed.operator()
                    .openAccount("s%s-%d-%d".formatted(Long.toHexString(seed), System.nanoTime() % 100_000, n)));
        }
        Client nobody = new Client(bed, 0, "", "");
        String administrator = token(nobody.send(
                Session.login(
                        "log in",
                        "operator",
                        bed.stack().credentials().operatorPassword(),
                        ",\"scope\":{\"domain\":{\"name\":\"operator\"}}"),
                null));
        List<Actor> actors = new ArrayList<>();
        for (int n = 0; n < clients; n++) {
            Account account = workload.accounts.get(n % ACCOUNTS);
            Client anonymous = new Client(bed, n, account.projectId(), "");
            Session first = new Session(anonymous, anonymous, anonymous, workload.history::add);
            String token = token(first.logIn("log in", account));
            Session session = new Session(
                    new Client(bed, n, account.projectId(), token),
                    new Client(bed, n, "", administrator),
                    anonymous,
                    workload.history::add);
            actors.add(new Actor(account, workload.accounts, workload.world, new Random(seed * 1000 + n), session));
        }
        actors.stream().limit(ACCOUNTS).forEach(Workload::settle);
        for (Actor actor : actors) {
            RandomGenerator dice = new Random(seed * 7919 + actors.indexOf(actor));
            workload.clients.add(workload.threads.submit(() -> workload.live(actor, dice)));
        }
        return workload;
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

    public int requests() {
        return history.size();
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }

    private void live(Actor actor, RandomGenerator dice) {
        while (!stopped) {
            actor.perform(pick(dice.nextInt(weight)));
            LockSupport.parkNanos(dice.nextLong(THINKS_NANOS));
        }
    }

    /** What everything else needs: a network with ports, a service that admits others. */
    private static void settle(Actor actor) {
        actor.perform(named("create VPC"));
        actor.perform(named("create subnet"));
        for (int n = 0; n < FIRST_PORTS; n++) {
            actor.perform(named("create port"));
        }
        actor.perform(named("create endpoint service"));
        actor.perform(named("permit an account"));
    }

    private static Operation pick(int ticket) {
        int left = ticket;
        for (Operation operation : Operations.ALL) {
            left -= operation.weight();
            if (left < 0) {
                return operation;
            }
        }
        throw new IllegalStateException("a ticket is always below the sum of the weights");
    }

    private static Operation named(String name) {
        return Operations.ALL.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String token(Client.Answer answer) {
        HttpResponse<String> raw = answer.raw();
        if (raw == null || !answer.entry().succeeded()) {
            throw new IllegalStateException("A login was answered " + answer);
        }
        return raw.headers().firstValue("X-Subject-Token").orElseThrow();
    }
}
