package io.postern.cloudapi.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.postern.cloudapi.CloudApiConfig;
import io.postern.journal.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The directory over its table, read through a cache so small in time that a change takes effect within a second. */
@ApplicationScoped
public class PgDirectory implements Directory {

    private static final String ROW = "select kind, state::text from iam_directory where kind = $1 and id = $2";
    private static final String PERSON =
            "select kind, state::text from iam_directory where kind in ('user', 'token-epoch', 'personal-key') and id = $1";
    private static final String GROUPS =
            "select state ->> 'group' from iam_directory where kind = 'membership' and state ->> 'user' = $1 order by 1";

    private record Key(Kind kind, String id) {}

    private final Pool pool;
    private final PgGrants grants;
    private final Opening opening;
    private final Waiting waiting;
    private final Answers<Key, Object> present;
    private final Answers<String, List<String>> groups;
    private final Answers<String, Boolean> revoked;
    private final Answers<String, Entitlements> entitlements;

    PgDirectory(Pool pool, PgGrants grants, CredentialCipher cipher, Vertx vertx, CloudApiConfig config, Heard heard) {
        this.pool = pool;
        this.grants = grants;
        this.opening = new Opening(cipher);
        this.waiting =
                new Waiting(vertx, config.api().directoryWait(), config.api().directoryWaiters(), heard::everything);
        this.present = new Answers<>(config.api().directoryAge());
        this.groups = new Answers<>(config.api().directoryAge());
        this.revoked = new Answers<>(config.api().directoryAge());
        this.entitlements = new Answers<>(config.api().directoryAge());
    }

    @Override
    public Uni<Optional<Entry.Domain>> domain(String id) {
        return awaited(Kind.DOMAIN, id, Entry.Domain.class);
    }

    @Override
    public Uni<Optional<Entry.Project>> project(String id) {
        return awaited(Kind.PROJECT, id, Entry.Project.class);
    }

    @Override
    public Uni<Optional<Entry.Agency>> agency(String id) {
        return awaited(Kind.AGENCY, id, Entry.Agency.class);
    }

    @Override
    public Uni<Optional<KeySecret>> accessKey(String id) {
        return awaited(Kind.ACCESS_KEY, id, Opening.Key.class)
                .map(key -> key.filter(Opening.Key::enabled).map(Opening.Key::secret));
    }

    @Override
    public Uni<Optional<Entry.SigningKey>> signingKey(String id) {
        return awaited(Kind.SIGNING_KEY, id, Entry.SigningKey.class);
    }

    @Override
    public Uni<Optional<Person>> user(String id) {
        return waiting.until(() -> present.of(new Key(Kind.USER, id), _ -> person(id))
                .map(found -> Optional.ofNullable(found).map(Person.class::cast)));
    }

    @Override
    public Uni<List<String>> groups(String user) {
        return groups.of(user, id -> pool.preparedQuery(GROUPS)
                        .execute(Tuple.of(id))
                        .map(rows -> stream(rows).map(row -> row.getString(0)).toList()))
                .map(found -> found == null ? List.of() : found);
    }

    @Override
    public Uni<Entitlements> entitlements(String principal, String domain, List<String> subjects) {
        return entitlements.of(principal, _ -> grants.of(domain, subjects)).chain(found -> {
            if (found != null && found.subjects().equals(subjects)) {
                return Uni.createFrom().item(found);
            }
            // he has come into a group, or left one, since
            entitlements.forget(principal);
            return grants.of(domain, subjects);
        });
    }

    @Override
    public Uni<Boolean> revoked(String token) {
        return revoked.of(token, id -> row(new Key(Kind.REVOKED_TOKEN, id)).map(row -> row != null))
                .map(Boolean.TRUE::equals);
    }

    @Override
    public Uni<Void> reached(String domain, String sequence) {
        return waiting.until(() -> row(new Key(Kind.POSITION, domain)).map(row -> Optional.ofNullable(row)
                        .map(Entry.Position.class::cast)
                        .filter(position -> position.sequence().compareTo(sequence) >= 0)))
                // IAM's word for it is in the token: whatever the topic says, this service is not as far
                .map(reached -> reached.orElseThrow(Behind::new))
                .replaceWithVoid();
    }

    @Override
    public void renew(String principal) {
        present.forget(new Key(Kind.USER, principal));
        groups.forget(principal);
        entitlements.forget(principal);
    }

    private <T> Uni<Optional<T>> awaited(Kind kind, String id, Class<T> shape) {
        return waiting.until(() -> present.of(new Key(kind, id), key -> row(key).map(opening::of))
                .map(found -> Optional.ofNullable(found).map(shape::cast)));
    }

    /** All that is known of a user in one query. */
    private Uni<@Nullable Object> person(String id) {
        return pool.preparedQuery(PERSON).execute(Tuple.of(id)).map(rows -> {
            Map<Kind, Entry> entries = new EnumMap<>(Kind.class);
            stream(rows).forEach(row -> {
                Kind kind = Kind.of(row.getString(0));
                entries.put(kind, read(kind, row.getString(1)));
            });
            return opening.person(entries);
        });
    }

    private Uni<@Nullable Entry> row(Key key) {
        return pool.preparedQuery(ROW)
                .execute(Tuple.of(key.kind().text(), key.id()))
                .map(rows -> stream(rows)
                        .findFirst()
                        .map(row -> read(key.kind(), row.getString(1)))
                        .orElse(null));
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static Entry read(Kind kind, String state) {
        try {
            return Json.MAPPER.readValue(state, kind.shape());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a %s of the directory cannot be read".formatted(kind.text()), e);
        }
    }
}
