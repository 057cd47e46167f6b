package io.postern.iam.agency.projection;

import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.agency.domain.Agency;
import io.postern.iam.journal.Streams;
import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which agencies there are. */
@ApplicationScoped
public class Agencies {

    private final Mutiny.SessionFactory sessions;
    private final Journal journal;

    Agencies(Mutiny.SessionFactory sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    public Uni<Stored<Agency>> find(AgencyId id) {
        return journal.load(Streams.AGENCIES, id.value());
    }

    public Uni<Optional<Agency.Active>> named(DomainId domain, String name) {
        return of(domain, name, null, 0, 1).map(found -> found.stream().findFirst());
    }

    /** @param name and the other: null for any */
    public Uni<List<Agency.Active>> of(
            DomainId domain, @Nullable String name, @Nullable String trustDomain, int offset, int limit) {
        return ViewQuery.of(AgencyView.class)
                .where("v.domainId = ?", domain.value())
                .where("v.live = true")
                .where("v.name = ?", name)
                .where("v.trustDomain = ?", trustDomain)
                .list(sessions, offset, limit)
                .map(views -> views.stream()
                        .flatMap(view -> active(view.stored(Streams.AGENCIES)).stream())
                        .toList());
    }

    /** @return empty when it is not there (any more) */
    public static Optional<Agency.Active> active(Stored<Agency> stored) {
        return stored.state() instanceof Agency.Active active ? Optional.of(active) : Optional.empty();
    }
}
