package io.postern.iam.user.projection;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.user.Profiles;
import io.postern.iam.user.domain.User;
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

/** Which users there are. */
@ApplicationScoped
public class Users {

    private final Mutiny.SessionFactory sessions;
    private final Journal journal;
    private final Profiles profiles;

    Users(Mutiny.SessionFactory sessions, Journal journal, Profiles profiles) {
        this.sessions = sessions;
        this.journal = journal;
        this.profiles = profiles;
    }

    public Uni<Optional<User.Active>> get(UserId id) {
        return journal.load(Streams.USERS, id.value()).map(Users::active);
    }

    /** @return those that there are, in the order of their ids */
    public Uni<List<User.Active>> all(Collection<UserId> ids) {
        return journal.loadAll(Streams.USERS, ids.stream().map(UserId::value).toList())
                .map(found -> found.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(entry -> active(entry.getValue()).stream())
                        .toList());
    }

    public Uni<Optional<User.Active>> named(DomainId domain, String name) {
        return of(domain, name, null, 0, 1).map(found -> found.stream().findFirst());
    }

    /** @param name and the other: null for any */
    public Uni<List<User.Active>> of(
            DomainId domain, @Nullable String name, @Nullable Boolean enabled, int offset, int limit) {
        ViewQuery<UserView> query = ViewQuery.of(UserView.class)
                .where("v.domainId = ?", domain.value())
                .where("v.live = true")
                .where("v.enabled = ?", enabled);
        return name == null
                ? list(query, offset, limit)
                : profiles.nameKeyToLookUp(domain, name)
                        .chain(key ->
                                list(query.where("v.nameKey in ?", List.of(key, "plain:" + name)), offset, limit));
    }

    /** Those from before profiles were sealed. */
    public Uni<List<User.Active>> plain(int limit) {
        return list(ViewQuery.of(UserView.class).where("v.nameKey like 'plain:%'"), 0, limit);
    }

    private Uni<List<User.Active>> list(ViewQuery<UserView> query, int offset, int limit) {
        return query.list(sessions, offset, limit).map(views -> views.stream()
                .flatMap(view -> active(view.stored(Streams.USERS)).stream())
                .toList());
    }

    private static Optional<User.Active> active(Stored<User> stored) {
        return switch (stored.state()) {
            case User.Active active -> Optional.of(active);
            case User.NotCreated _, User.Deleted _ -> Optional.empty();
        };
    }
}
