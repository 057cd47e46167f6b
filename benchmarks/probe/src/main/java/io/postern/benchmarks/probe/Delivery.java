package io.postern.benchmarks.probe;

import io.agroal.api.AgroalDataSource;
import io.postern.benchmarks.load.Latencies;
import io.postern.benchmarks.load.OpenLoop;
import io.postern.benchmarks.report.Ratio;
import io.postern.benchmarks.report.Row;
import io.postern.benchmarks.report.Section;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From before the append to after the commit of another service's effect, at fixed rates; beside a bare produce and
 * consume of the same records, without and with a commit at the end.
 */
@ApplicationScoped
class Delivery {

    private static final double AIM = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ProbeConfig config;
    private final PosternRoute postern;
    private final AgroalDataSource elsewhere;
    private final String bootstrap;

    Delivery(
            ProbeConfig config,
            PosternRoute postern,
            @DataSource("elsewhere") AgroalDataSource elsewhere,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.config = config;
        this.postern = postern;
        this.elsewhere = elsewhere;
        this.bootstrap = bootstrap;
    }

    Section measure() throws InterruptedException, ExecutionException, SQLException {
        // at the highest rate: at a low one the compilers would still be at work when it is measured
        int warmUpRate = config.rates().getLast();
        run(postern, warmUpRate, config.warmUp());
        List<Row> rows = new ArrayList<>();
        List<Ratio> ratios = new ArrayList<>();
        try (OneCommit commit = new OneCommit(elsewhere);
                BareRoute kafka = new BareRoute("bare Kafka", bootstrap, postern.sample(), _ -> {});
                BareRoute both = new BareRoute("bare Kafka and a commit", bootstrap, postern.sample(), commit)) {
            run(kafka, warmUpRate, config.warmUp().dividedBy(2));
            run(both, warmUpRate, config.warmUp().dividedBy(2));
            for (int rate : config.rates()) {
                Latencies.Summary raw = measure(kafka, rate, rows);
                measure(both, rate, rows);
                Latencies.Summary ours = measure(postern, rate, rows);
                ratios.add(Ratio.of("p99 at %d/s".formatted(rate), ours.p99Millis(), raw.p99Millis(), "ms")
                        .atMost(AIM));
            }
        }
        return new Section(
                "delivery",
                "from before the append to after the commit of a projection in another database",
                rows,
                ratios);
    }

    private Latencies.Summary measure(Route route, int rate, List<Row> rows) {
        Latencies.Summary summary = run(route, rate, config.measured());
        rows.add(Row.of("%s, %d/s".formatted(route.name(), rate))
                .with("events", summary.count())
                .with("p50_ms", summary.p50Millis())
                .with("p99_ms", summary.p99Millis())
                .with("max_ms", summary.maxMillis()));
        return summary;
    }

    private static Latencies.Summary run(Route route, int rate, Duration duration) {
        route.arrivals().begin();
        return route.arrivals().await(OpenLoop.run(rate, duration, route::send), PATIENCE);
    }
}
