package io.postern.journal;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the journal to Kafka in commit order. One instance leads, by an advisory lock on the connection it reads
 * with; its term is written with every position it saves, so one that lost the lead cannot move the position. The log
 * may hold an event twice after a crash, never out of order within a partition and never a gap: the producer is
 * idempotent, a lead ends with the first record that is given up, and a new one begins where the last is known to have
 * been; or from the first event, when a topic is not the one that was published to.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** Rounds of an idle leader are much closer, and it waits for nothing so long. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final AgroalDataSource dataSource;
    private final JournalConfig config;
    private final Catalogue catalogue;
    private final Topics topics;
    private final Commits commits;
    private final List<KeptApart> keptApart;
    private final String bootstrapServers;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicLong oldestUnpublishedMillis = new AtomicLong();
    private volatile boolean leading;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Relay(
            AgroalDataSource dataSource,
            JournalConfig config,
            Catalogue catalogue,
            Topics topics,
            Commits commits,
            @All List<KeptApart> keptApart,
            MeterRegistry metrics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.dataSource = dataSource;
        this.config = config;
        this.catalogue = catalogue;
        this.topics = topics;
        this.commits = commits;
        this.keptApart = keptApart;
        this.bootstrapServers = bootstrapServers;
        metrics.gauge("postern.relay.leading", this, relay -> relay.leading ? 1 : 0);
        metrics.gauge("postern.relay.lag.seconds", this, Relay::lagSeconds);
    }

    /** Age of the oldest event that this leader knows to be unpublished, in seconds; 0 when there is none. */
    public double lagSeconds() {
        long oldest = oldestUnpublishedMillis.get();
        return oldest == 0 ? 0 : (Instant.now().toEpochMilli() - oldest) / 1000.0;
    }

    public boolean leads() {
        return leading;
    }

    void start(@Observes StartupEvent started) {
        if (config.relay().enabled()) {
            commits.listen(this::wake);
            thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(5));
        }
    }

    /** Coalesced: a hundred commits are one wake-up. */
    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = dataSource.getConnection();
                    Admin admin = Topics.admin(bootstrapServers)) {
                topics.ensure(admin);
                lead(connection, admin);
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                if (!stopping) {
                    LOG.warnf(e, "The relay stopped and begins again service=%s", catalogue.service());
                    pause(Duration.ofSeconds(1));
                }
            } finally {
                leading = false;
            }
        }
    }

    private void lead(Connection connection, Admin admin)
            throws SQLException, InterruptedException, ExecutionException {
        try (RelayLedger ledger = new RelayLedger(connection, catalogue, keptApart, SILENCE)) {
            while (!ledger.takeLead()) {
                await(config.relay().poll());
            }
            Map<String, Topics.Made> made = new TopicsAnew(ledger, admin, topics, bootstrapServers).ready();
            publish(ledger, new TopicWatch(made, () -> topics.published(admin)));
        }
    }

    private void publish(RelayLedger ledger, TopicWatch watch) throws SQLException, InterruptedException {
        KafkaProducer<String, byte[]> producer = Producers.idempotent(bootstrapServers);
        try {
            leading = true;
            LOG.infof("Relay leads service=%s term=%d", catalogue.service(), ledger.term());
            Lead lead = new Lead(ledger, new InFlight(producer), catalogue, topics, config.relay());
            while (!stopping) {
                watch.check();
                Duration idle = lead.round();
                oldestUnpublishedMillis.set(lead.oldestUnpublishedMillis());
                if (!idle.isZero()) {
                    await(idle);
                    pause(lead.gathering());
                }
            }
        } finally {
            // whatever is still on its way is published again by the next leader, in the same order
            producer.close(Duration.ZERO);
        }
    }

    private void await(Duration atMost) throws InterruptedException {
        boolean woken = wake.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (woken) {
            wake.drainPermits();
        }
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
