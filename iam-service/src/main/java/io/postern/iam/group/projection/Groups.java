package io.postern.iam.group.projection;

import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.group.domain.Group;
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
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which groups there are. */
@ApplicationScoped
public class Groups {

    private final Mutiny.SessionFactory sessions;
    private final Journal journal;

    Groups(Mutiny.SessionFactory sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    public Uni<Stored<Group>> find(GroupId id) {
        return journal.load(Streams.GROUPS, id.value());
    }

    /** @return the group, if it is of the domain */
    public Uni<Optional<Group.Active>> get(DomainId domain, GroupId id) {
        return find(id).map(
                        stored -> active(stored).filter(group -> group.domain().equals(domain)));
    }

    /** @return those that there are, in the order of their ids */
    public Uni<List<Group.Active>> all(Collection<GroupId> ids) {
        return journal.loadAll(Streams.GROUPS, ids.stream().map(GroupId::value).toList())
                .map(found -> found.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(entry -> active(entry.getValue()).stream())
                        .toList());
    }

    /** @param name null for any */
    public Uni<List<Group.Active>> of(DomainId domain, @Nullable String name, int offset, int limit) {
        return ViewQuery.of(GroupView.class)
                .where("v.domainId = ?", domain.value())
                .where("v.live = true")
                .where("v.name = ?", name)
                .list(sessions, offset, limit)
                .map(views -> views.stream()
                        .flatMap(view -> active(view.stored(Streams.GROUPS)).stream())
                        .toList());
    }

    private static Optional<Group.Active> active(Stored<Group> stored) {
        return stored.state() instanceof Group.Active active ? Optional.of(active) : Optional.empty();
    }
}
