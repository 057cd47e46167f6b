package io.postern.quota.ledger.process;

import static io.postern.quota.journal.QuotaStreams.LEDGERS;

import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Proposal;
import io.postern.journal.Received;
import io.postern.quota.Counted;
import io.postern.quota.DefaultLimits;
import io.postern.quota.Kind;
import io.postern.quota.LedgerId;
import io.postern.quota.ProjectId;
import io.postern.quota.ResourceId;
import io.postern.quota.ledger.domain.LedgerCommand;
import io.postern.quota.ledger.domain.LedgerCommand.CountResource;
import io.postern.quota.ledger.domain.LedgerCommand.HoldQuota;
import io.postern.quota.ledger.domain.LedgerCommand.ReleaseQuota;
import io.postern.quota.ledger.domain.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is counted asks for its place, and gives it back when it ends; whether there is a place is an event either
 * way. Three rules in one process, because all of them need what the log has said of the resources of the batch.
 */
@ApplicationScoped
public class WhenResourcesComeAndGoThenKeepTheLedger implements Process {

    /** Each is the actor of the events it leads to. */
    private enum Rule {
        ASKED("WhenResourceIsRequestedThenHoldQuota", Counted::askedForBy),
        SHOWN("WhenResourceIsThereThenCountIt", Counted::shownBy),
        ENDED("WhenResourceEndsThenReleaseQuota", Counted::endedBy);

        private final String sentence;
        private final Function<String, Optional<Counted>> about;

        Rule(String sentence, Function<String, Optional<Counted>> about) {
            this.sentence = sentence;
            this.about = about;
        }
    }

    private final Standings standings;
    private final DefaultLimits defaults;

    WhenResourcesComeAndGoThenKeepTheLedger(Standings standings, DefaultLimits defaults) {
        this.standings = standings;
        this.defaults = defaults;
    }

    /**
     * What is read of an event, whatever its kind; whose it is and of which resource says the event itself.
     *
     * @param amount how much of the quota is asked for; absent for 1
     * @param domain whose it is, of what IAM has; absent for what comes with the system
     */
    record Happened(@Nullable Integer amount, @Nullable String domain, Instant at) {
        int units() {
            if (amount != null && amount < 1) {
                throw new IllegalArgumentException("Expected an amount of at least 1, but it is " + amount);
            }
            return amount == null ? 1 : amount;
        }
    }

    /** An event that means something to a ledger. */
    private record Entry(Rule rule, Received event, Kind kind) {

        static Stream<Entry> of(Received event) {
            return Arrays.stream(Rule.values()).flatMap(rule -> rule.about.apply(event.type()).stream()
                    .filter(counted ->
                            !counted.perAccount() || event.as(Happened.class).domain() != null)
                    .map(counted -> new Entry(rule, event, counted.kind())));
        }

        ProjectId tenant() {
            return new ProjectId(event.tenant());
        }

        ResourceId resource() {
            return new ResourceId(event.id());
        }

        Standings.Key key() {
            return new Standings.Key(LedgerId.of(tenant(), kind()), resource());
        }
    }

    @Override
    public String name() {
        return "WhenResourcesComeAndGoThenKeepTheLedger";
    }

    @Override
    public boolean concerns(Received event) {
        return Entry.of(event).findAny().isPresent();
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        List<Entry> entries = batch.stream().flatMap(Entry::of).toList();
        return standings.of(entries.stream().map(Entry::key).toList()).map(found -> entries.stream()
                .map(entry -> reaction(entry, found))
                .toList());
    }

    private Reaction reaction(Entry entry, Map<Standings.Key, Standing> found) {
        Standing before = found.getOrDefault(entry.key(), Standing.UNKNOWN);
        Order<?, ?, ?> order = new Order<>(
                LEDGERS, entry.key().ledger().value(), entry.tenant().value(), command(entry, before));
        return new Reaction(entry.rule().sentence, entry.event(), Proposal.of(order));
    }

    private LedgerCommand command(Entry entry, Standing before) {
        Happened happened = entry.event().as(Happened.class);
        ProjectId tenant = entry.tenant();
        Kind kind = entry.kind();
        ResourceId resource = entry.resource();
        int limit = defaults.of(kind);
        return switch (entry.rule()) {
            case ASKED -> new HoldQuota(tenant, kind, resource, happened.units(), before, limit, happened.at());
            case SHOWN -> new CountResource(tenant, kind, resource, happened.units(), before, limit, happened.at());
            case ENDED -> new ReleaseQuota(tenant, kind, resource, before, limit, happened.at());
        };
    }
}
