package io.postern.iam.account.projection;

import io.postern.iam.DomainId;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.journal.Streams;
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

/** Which domains there are. */
@ApplicationScoped
public class Domains {

    private final Mutiny.SessionFactory sessions;
    private final Journal journal;

    Domains(Mutiny.SessionFactory sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    public Uni<Optional<Domain.Active>> get(DomainId id) {
        return journal.load(Streams.DOMAINS, id.value()).map(Domains::active);
    }

    /** @return those that are there, by id */
    public Uni<Map<DomainId, Domain.Active>> all(Collection<DomainId> ids) {
        return journal.loadAll(
                        Streams.DOMAINS, ids.stream().map(DomainId::value).collect(Collectors.toSet()))
                .map(found -> found.values().stream()
                        .flatMap(stored -> active(stored).stream())
                        .collect(Collectors.toMap(Domain.Active::id, domain -> domain)));
    }

    public Uni<Optional<Domain.Active>> named(String name) {
        return ViewQuery.of(DomainView.class)
                .where("v.name = ?", name)
                .first(sessions)
                .map(found -> found.flatMap(view -> active(view.stored(Streams.DOMAINS))));
    }

    /** @param after id of the last one before, null for the first page */
    public Uni<List<Domain.Active>> page(int limit, @Nullable String after) {
        return ViewQuery.of(DomainView.class)
                .where("v.id > ?", after)
                .list(sessions, 0, limit)
                .map(views -> views.stream()
                        .flatMap(view -> active(view.stored(Streams.DOMAINS)).stream())
                        .toList());
    }

    private static Optional<Domain.Active> active(Stored<Domain> stored) {
        return switch (stored.state()) {
            case Domain.Active active -> Optional.of(active);
            case Domain.NotCreated _ -> Optional.empty();
        };
    }
}
