package io.postern.benchmarks.endpoints;

import io.postern.benchmarks.Progress;
import io.postern.benchmarks.Settings;
import io.postern.benchmarks.http.Client;
import io.postern.benchmarks.http.Client.Answer;
import io.postern.benchmarks.http.Request;
import io.postern.benchmarks.load.ClosedLoop;
import io.postern.benchmarks.load.ClosedLoop.Outcome;
import io.postern.benchmarks.report.Ratio;
import io.postern.benchmarks.report.Row;
import io.postern.benchmarks.report.Section;
import io.postern.local.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Endpoints per second, from the request to an answer that says accepted. One client thread per request is on its way;
 * clients are spread over the accounts.
 */
public final class EndpointBench {

    private static final double AIM_PER_SECOND = 300;

    private final LocalStack stack;
    private final Settings settings;
    private final Progress progress;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> costs = new ArrayList<>();
    private double best;

    /** @param progress is told of each row before it is measured */
    public EndpointBench(LocalStack stack, Settings settings, Progress progress) {
        this.stack = stack;
        this.settings = settings;
        this.progress = progress;
    }

    public List<Section> run() {
        List<Consumer> consumers = new Consumers(stack).open(settings.accounts().getLast());
        double gets;
        try (Client client = new Client(settings.clients().getLast())) {
            progress.now("warming up");
            load(client, consumers, middle(), settings.warmUp(), Consumer::create);
            load(client, consumers, middle(), Duration.ofSeconds(5), Consumer::quotas);
            gets = bare(client, consumers);
            for (int clients : settings.clients()) {
                endpoints(client, consumers, clients, "token", Consumer::create);
            }
            endpoints(client, consumers, middle(), "signed", Consumer::createSigned);
            for (int accounts :
                    settings.accounts().subList(0, settings.accounts().size() - 1)) {
                endpoints(client, consumers.subList(0, accounts), middle(), "token", Consumer::create);
            }
        }
        progress.now("bare commits");
        double commits = new Commits(stack).perSecond(middle(), settings.measured());
        rows.add(
                Row.of("bare PostgreSQL commit, %d clients".formatted(middle())).with("per_s", commits));
        return List.of(
                new Section(
                        "endpoints",
                        "POST /v1/{project}/vpc-endpoints until the answer says accepted, four services, durable",
                        rows,
                        List.of(
                                Ratio.of("endpoints beside authenticated GETs", best, gets, "endpoints/s")
                                        .oursAtLeast(AIM_PER_SECOND),
                                Ratio.of("endpoints beside bare commits", best, commits, "endpoints/s"))),
                new Section(
                        "endpoint costs", "what one endpoint of the row above takes of the machine", costs, List.of()));
    }

    private int middle() {
        return settings.clients().get(settings.clients().size() / 2);
    }

    private double bare(Client client, List<Consumer> consumers) {
        double most = 0;
        for (int clients : settings.clients()) {
            String what = "bare GET quotas, %d clients, token".formatted(clients);
            progress.now(what);
            Outcome outcome =
                    load(client, consumers, clients, settings.measured().dividedBy(2), Consumer::quotas);
            rows.add(row(what, outcome));
            most = Math.max(most, outcome.perSecond());
        }
        return most;
    }

    private void endpoints(
            Client client, List<Consumer> consumers, int clients, String proof, Function<Consumer, Request> request) {
        String what = "endpoint, %d clients, %d accounts, %s".formatted(clients, consumers.size(), proof);
        progress.now(what);
        Usage before = Usage.of(stack);
        Outcome outcome = load(client, consumers, clients, settings.measured(), request);
        Usage used = Usage.of(stack).since(before);
        rows.add(row(what, outcome));
        costs.add(cost(what, used, outcome.latencies().count()));
        best = Math.max(best, outcome.perSecond());
    }

    private static Outcome load(
            Client client, List<Consumer> consumers, int clients, Duration measured, Function<Consumer, Request> ask) {
        return ClosedLoop.run(clients, Duration.ZERO, measured, number -> client.send(
                        ask.apply(consumers.get(number % consumers.size())))
                .thenApply(EndpointBench::label));
    }

    private static String label(Answer answer) {
        if (answer.status() >= 300) {
            return Integer.toString(answer.status());
        }
        // an endpoint that is not decided within the service's patience is still creating
        return answer.body().contains("\"status\":\"creating\"") ? "creating" : ClosedLoop.DONE;
    }

    private static Row row(String what, Outcome outcome) {
        return Row.of(what)
                .with("per_s", outcome.perSecond())
                .with("p50_ms", outcome.latencies().p50Millis())
                .with("p99_ms", outcome.latencies().p99Millis())
                .with("max_ms", outcome.latencies().maxMillis())
                .with("others", outcome.others());
    }

    private static Row cost(String what, Usage used, int count) {
        double each = Math.max(1, count);
        Row row = Row.of(what).with("commits", used.commits() / each).with("wal_kb", used.walBytes() / 1024.0 / each);
        for (var component : used.cpu().entrySet()) {
            row = row.with(component.getKey() + "_cpu_ms", component.getValue().toNanos() / 1e6 / each);
        }
        return row;
    }
}
