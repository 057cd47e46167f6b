package io.postern.iam.accesskey.projection;

import io.postern.iam.AccessKeyId;
import io.postern.iam.UserId;
import io.postern.iam.accesskey.domain.AccessKey;
import io.postern.iam.journal.Streams;
import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which access keys there are. */
@ApplicationScoped
public class AccessKeys {

    private static final int ALL = 1_000;

    private final Mutiny.SessionFactory sessions;
    private final Journal journal;

    AccessKeys(Mutiny.SessionFactory sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    public Uni<Optional<AccessKey.Active>> get(AccessKeyId id) {
        return journal.load(Streams.ACCESS_KEYS, id.value()).map(AccessKeys::active);
    }

    public Uni<List<AccessKey.Active>> of(UserId user) {
        return list(ViewQuery.of(AccessKeyView.class).where("v.userId = ?", user.value()), ALL);
    }

    /** @param after id of the last one before, empty for the first page */
    public Uni<List<AccessKey.Active>> after(String after, int limit) {
        return list(ViewQuery.of(AccessKeyView.class).where("v.id > ?", after), limit);
    }

    private Uni<List<AccessKey.Active>> list(ViewQuery<AccessKeyView> query, int limit) {
        return query.where("v.live = true").list(sessions, 0, limit).map(views -> views.stream()
                .flatMap(view -> active(view.stored(Streams.ACCESS_KEYS)).stream())
                .toList());
    }

    private static Optional<AccessKey.Active> active(Stored<AccessKey> stored) {
        return stored.state() instanceof AccessKey.Active active ? Optional.of(active) : Optional.empty();
    }
}
