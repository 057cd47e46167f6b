package io.postern.iam.user.projection;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.user.domain.User;
import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which users there are. */
@ApplicationScoped
public class Users {

    private final Mutiny.SessionFactory sessions;
    private final Journal journal;

    Users(Mutiny.SessionFactory sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    public Uni<Optional<User.Active>> get(UserId id) {
        return journal.load(Streams.USERS, id.value()).map(Users::active);
    }

    public Uni<Optional<User.Active>> named(DomainId domain, String name) {
        return ViewQuery.of(UserView.class)
                .where("v.domainId = ?", domain.value())
                .where("v.name = ?", name)
                .first(sessions)
                .map(found -> found.flatMap(view -> active(view.stored(Streams.USERS))));
    }

    private static Optional<User.Active> active(Stored<User> stored) {
        return switch (stored.state()) {
            case User.Active active -> Optional.of(active);
            case User.NotCreated _ -> Optional.empty();
        };
    }
}
