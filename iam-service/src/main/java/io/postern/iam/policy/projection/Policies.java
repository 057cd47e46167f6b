package io.postern.iam.policy.projection;

import io.postern.iam.DomainId;
import io.postern.iam.PolicyId;
import io.postern.iam.journal.Streams;
import io.postern.iam.policy.domain.Policy;
import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which policies there are. */
@ApplicationScoped
public class Policies {

    /** Whose those are that come with the system. */
    private static final String SYSTEM = "";

    private final Mutiny.SessionFactory sessions;
    private final Journal journal;

    Policies(Mutiny.SessionFactory sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * What a list asks for; null leaves a filter out.
     *
     * @param domain whose; null for those that come with the system
     * @param name the system's own, or the one people know: they are told apart by nobody who asks
     * @param types some of AX, XA, AA, XX; empty for all
     * @param roles whether roles or policies are asked for
     */
    public record Filter(
            @Nullable DomainId domain,
            @Nullable String name,
            @Nullable String displayName,
            List<String> types,
            @Nullable String catalog,
            @Nullable Boolean roles) {

        public static Filter of(@Nullable DomainId domain) {
            return new Filter(domain, null, null, List.of(), null, null);
        }
    }

    /** One page, and how many there are. */
    public record Page(List<Policy.Live> policies, long total) {}

    /** @return a policy that comes with the system, or is the domain's own */
    public Uni<Optional<Stored<Policy>>> grantable(PolicyId id, DomainId by) {
        return journal.load(Streams.POLICIES, id.value()).map(stored -> Optional.of(stored)
                .filter(found ->
                        found.state() instanceof Policy.Live live && (live.system() || by.equals(live.domain()))));
    }

    /** @return the domain's own, or one that comes with the system */
    public Uni<Optional<Policy.Live>> get(PolicyId id, DomainId asker) {
        return grantable(id, asker).map(found -> found.flatMap(stored -> live(stored)));
    }

    public Uni<Map<String, Policy.Live>> all(Collection<String> ids) {
        return journal.loadAll(Streams.POLICIES, ids).map(found -> found.entrySet().stream()
                .flatMap(entry -> live(entry.getValue()).map(live -> Map.entry(entry.getKey(), live)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Oldest first. */
    public Uni<Page> page(Filter filter, int offset, int limit) {
        DomainId domain = filter.domain();
        ViewQuery<PolicyView> query = ViewQuery.of(PolicyView.class)
                .where("v.live = true")
                .where("v.domainId = ?", domain == null ? SYSTEM : domain.value())
                .where("v.name = ?", filter.name())
                .containing("displayName", filter.displayName())
                .where("v.type in ?", filter.types().isEmpty() ? null : filter.types())
                .where("v.catalog = ?", filter.catalog());
        Boolean roles = filter.roles();
        if (roles != null) {
            query.where(roles ? "v.fineGrained = false" : "v.fineGrained = true");
        }
        return query.order("v.createdAt, v.id")
                .page(sessions, offset, limit)
                .map(page -> new Page(
                        page.rows().stream()
                                .flatMap(view -> live(view.stored(Streams.POLICIES)).stream())
                                .toList(),
                        page.total()));
    }

    private static Optional<Policy.Live> live(Stored<Policy> stored) {
        return stored.state() instanceof Policy.Live live ? Optional.of(live) : Optional.empty();
    }
}
