package io.postern.benchmarks.quota;

import io.postern.benchmarks.Progress;
import io.postern.benchmarks.Settings;
import io.postern.benchmarks.endpoints.Tokens;
import io.postern.benchmarks.http.Client;
import io.postern.benchmarks.http.Request;
import io.postern.benchmarks.load.Latencies;
import io.postern.benchmarks.load.OpenLoop;
import io.postern.benchmarks.report.Ratio;
import io.postern.benchmarks.report.Row;
import io.postern.benchmarks.report.Section;
import io.postern.local.LocalStack;
import io.postern.local.StackFailure;
import io.postern.local.client.Account;
import io.postern.local.client.OperatorClient;
import io.postern.local.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * VPCs at fixed rates: the time between the event that asks for quota and the event that follows from the answer, which
 * is all that being counted adds. Beside it two bare Kafka hops with a commit at the end of each.
 */
public final class QuotaBench {

    private static final int ACCOUNTS = 8;
    private static final int CONNECTIONS = 64;
    private static final int NO_LIMIT = 10_000_000;
    private static final int WARM_UP_RATE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String VPC = """
            {"vpc":{"cidr":"10.9.0.0/16"}}""";

    private final LocalStack stack;
    private final Settings settings;
    private final Progress progress;

    /** @param progress is told of each row before it is measured */
    public QuotaBench(LocalStack stack, Settings settings, Progress progress) {
        this.stack = stack;
        this.settings = settings;
        this.progress = progress;
    }

    public Section run() {
        List<Request> creates = creates();
        List<Row> rows = new ArrayList<>();
        List<Ratio> ratios = new ArrayList<>();
        try (Client client = new Client(CONNECTIONS);
                TwoHops bare = new TwoHops(stack)) {
            progress.now("warming up");
            load(client, creates, WARM_UP_RATE, settings.warmUp());
            bare.measure(WARM_UP_RATE, settings.warmUp().dividedBy(4));
            for (int rate : settings.rates()) {
                progress.now("%d VPCs/s".formatted(rate));
                Checks checks = Checks.from(stack);
                Latencies.Summary http = load(client, creates, rate, settings.measured());
                Checks.Summary added = checks.until(stack);
                progress.now("two bare hops at %d/s".formatted(rate));
                Latencies.Summary hops = bare.measure(rate, settings.measured());
                rows.add(row("added by the check, %d/s".formatted(rate), added.count())
                        .with("p50_ms", added.p50Millis())
                        .with("p99_ms", added.p99Millis()));
                rows.add(row("two bare hops and two commits, %d/s".formatted(rate), hops));
                rows.add(row("the whole POST /vpcs, %d/s".formatted(rate), http));
                ratios.add(Ratio.of("p50 at %d/s".formatted(rate), added.p50Millis(), hops.p50Millis(), "ms"));
                ratios.add(Ratio.of("p99 at %d/s".formatted(rate), added.p99Millis(), hops.p99Millis(), "ms"));
            }
        }
        return new Section(
                "quota",
                "from the event that asks for quota to the event that follows from the answer, through quota-service",
                rows,
                ratios);
    }

    private List<Request> creates() {
        OperatorClient operator =
                OperatorClient.logIn(url("iam"), stack.credentials().operatorPassword());
        Tokens tokens = new Tokens(url("iam"));
        return IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> "counted-" + i)
                .map(name -> {
                    Account account = operator.openAccount(name);
                    operator.put(
                            url("quota") + "/operator/v1/quotas/%s/vpc".formatted(account.projectId()),
                            Map.of("quota", NO_LIMIT));
                    return Request.byToken(
                            "POST",
                            url("vpc") + "/v1/%s/vpcs".formatted(account.projectId()),
                            tokens.of(account, "Postern-%s-1".formatted(name)),
                            VPC);
                })
                .toList();
    }

    private static Latencies.Summary load(Client client, List<Request> creates, int rate, Duration duration) {
        Latencies latencies = new Latencies();
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        int expected = OpenLoop.run(rate, duration, () -> {
            long started = System.nanoTime();
            client.send(creates.get(sent.getAndIncrement() % creates.size())).whenComplete((answer, failure) -> {
                if (failure == null && answer.status() == 200 && answer.body().contains("\"OK\"")) {
                    latencies.add(System.nanoTime() - started);
                } else {
                    failed.incrementAndGet();
                }
            });
        });
        if (!Waiting.until(PATIENCE, () -> latencies.count() + failed.get() == expected) || failed.get() > 0) {
            throw new StackFailure("Of %d VPCs at %d/s, %d were made and %d refused; the others were not answered"
                    .formatted(expected, rate, latencies.count(), failed.get()));
        }
        return latencies.summary();
    }

    private static Row row(String what, int count) {
        return Row.of(what).with("count", count);
    }

    private static Row row(String what, Latencies.Summary summary) {
        return row(what, summary.count())
                .with("p50_ms", summary.p50Millis())
                .with("p99_ms", summary.p99Millis())
                .with("max_ms", summary.maxMillis());
    }

    private String url(String service) {
        return stack.service(service).url();
    }
}
