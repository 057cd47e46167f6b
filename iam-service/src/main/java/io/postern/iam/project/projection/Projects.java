package io.postern.iam.project.projection;

import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.journal.Streams;
import io.postern.iam.project.domain.Project;
import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which projects there are. */
@ApplicationScoped
public class Projects {

    private final Mutiny.SessionFactory sessions;
    private final Journal journal;

    Projects(Mutiny.SessionFactory sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    public Uni<Optional<Project.Active>> get(ProjectId id) {
        return journal.load(Streams.PROJECTS, id.value()).map(Projects::active);
    }

    public Uni<Stored<Project>> find(ProjectId id) {
        return journal.load(Streams.PROJECTS, id.value());
    }

    public Uni<Optional<Project.Active>> named(DomainId domain, String name) {
        return of(domain, name, null, null, 0, 1).map(found -> found.stream().findFirst());
    }

    /** @param name and the others: null for any; by id */
    public Uni<List<Project.Active>> of(
            DomainId domain,
            @Nullable String name,
            @Nullable String parent,
            @Nullable Boolean enabled,
            int offset,
            int limit) {
        return list(
                ViewQuery.of(ProjectView.class)
                        .where("v.domainId = ?", domain.value())
                        .where("v.live = true")
                        .where("v.name = ?", name)
                        .where("v.parentId = ?", parent)
                        .where("v.suspended = ?", enabled == null ? null : !enabled),
                offset,
                limit);
    }

    /** The project of that name in each of the domains. */
    public Uni<List<Project.Active>> named(String name, Collection<String> domains) {
        return domains.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list(
                        ViewQuery.of(ProjectView.class)
                                .where("v.domainId in ?", domains)
                                .where("v.name = ?", name),
                        0,
                        domains.size());
    }

    private Uni<List<Project.Active>> list(ViewQuery<ProjectView> query, int offset, int limit) {
        return query.list(sessions, offset, limit).map(views -> views.stream()
                .flatMap(view -> active(view.stored(Streams.PROJECTS)).stream())
                .toList());
    }

    private static Optional<Project.Active> active(Stored<Project> stored) {
        return switch (stored.state()) {
            case Project.Active active -> Optional.of(active);
            case Project.NotCreated _, Project.Deleted _ -> Optional.empty();
        };
    }
}
