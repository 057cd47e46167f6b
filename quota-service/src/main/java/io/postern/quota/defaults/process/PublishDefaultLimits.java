package io.postern.quota.defaults.process;

import static io.postern.quota.journal.QuotaStreams.DEFAULT_LIMITS;

import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.quota.Counted;
import io.postern.quota.DefaultLimits;
import io.postern.quota.Kind;
import io.postern.quota.defaults.domain.SetDefaultLimit;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** At each start the configured limits are published if they differ from what was published before. */
@ApplicationScoped
public class PublishDefaultLimits {

    private static final Logger LOG = Logger.getLogger(PublishDefaultLimits.class);
    private static final String NAME = "PublishDefaultLimits";
    /** Not a project: defaults are everybody's. */
    private static final String TENANT = "system";

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Journal journal;
    private final DefaultLimits defaults;

    PublishDefaultLimits(Journal journal, DefaultLimits defaults) {
        this.journal = journal;
        this.defaults = defaults;
    }

    /** The start does not wait: other services show quotas a moment later. */
    void publish(@Observes StartupEvent start) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Multi.createFrom()
                .iterable(Counted.kinds())
                .onItem()
                .transformToUniAndConcatenate(kind -> publish(kind, now))
                .subscribe()
                .with(_ -> {}, failure -> LOG.error("Default limits could not be published", failure));
    }

    private Uni<?> publish(Kind kind, Instant now) {
        SetDefaultLimit command = new SetDefaultLimit(kind, defaults.of(kind), now);
        Origin origin = Origin.request("process:" + NAME, "start-" + now.toEpochMilli());
        return journal.execute(origin, new Order<>(DEFAULT_LIMITS, kind.value(), TENANT, command))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
