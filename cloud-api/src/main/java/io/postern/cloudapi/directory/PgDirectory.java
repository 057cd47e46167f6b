package io.postern.cloudapi.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.postern.cloudapi.CloudApiConfig;
import io.postern.journal.Json;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The directory over its table, read through a cache so small in time that a change takes effect within a second. */
@ApplicationScoped
public class PgDirectory implements Directory {

    private static final int MOST_ENTRIES = 50_000;
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
    /** Never holds an absence: a future that ends in null leaves the cache at once. */
    private final AsyncCache<Key, Object> present;

    private final AsyncCache<String, List<String>> groups;
    private final AsyncCache<String, Boolean> revoked;
    private final AsyncCache<String, Entitlements> entitlements;

    PgDirectory(Pool pool, PgGrants grants, CredentialCipher cipher, Vertx vertx, CloudApiConfig config) {
        this.pool = pool;
        this.grants = grants;
        this.opening = new Opening(cipher);
        this.waiting =
                new Waiting(vertx, config.api().directoryWait(), config.api().directoryWaiters());
        this.present = cache(config);
        this.groups = cache(config);
        this.revoked = cache(config);
        this.entitlements = cache(config);
    }

    private static <K, V> AsyncCache<K, V> cache(CloudApiConfig config) {
        return Caffeine.newBuilder()
                .expireAfterWrite(config.api().directoryAge())
                .maximumSize(MOST_ENTRIES)
                .buildAsync();
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
        return waiting.until(() -> cached(present, new Key(Kind.USER, id), _ -> person(id))
                .map(found -> Optional.ofNullable(found).map(Person.class::cast)));
    }

    @Override
    public Uni<List<String>> groups(String user) {
        return cached(groups, user, id -> pool.preparedQuery(GROUPS)
                        .execute(Tuple.of(id))
                        .map(rows -> stream(rows).map(row -> row.getString(0)).toList()))
                .map(found -> found == null ? List.of() : found);
    }

    @Override
    public Uni<Entitlements> entitlements(String principal, String domain, List<String> subjects) {
        return cached(entitlements, principal, _ -> grants.of(domain, subjects)).chain(found -> {
            if (found != null && found.subjects().equals(subjects)) {
                return Uni.createFrom().item(found);
            }
            // he has come into a group, or left one, since
            entitlements.synchronous().invalidate(principal);
            return grants.of(domain, subjects);
        });
    }

    @Override
    public Uni<Boolean> revoked(String token) {
        return cached(revoked, token, id -> row(new Key(Kind.REVOKED_TOKEN, id)).map(row -> row != null))
                .map(Boolean.TRUE::equals);
    }

    @Override
    public Uni<Boolean> reached(String domain, String sequence) {
        return waiting.until(() -> row(new Key(Kind.POSITION, domain)).map(row -> Optional.ofNullable(row)
                        .map(Entry.Position.class::cast)
                        .filter(position -> position.sequence().compareTo(sequence) >= 0)))
                .map(Optional::isPresent);
    }

    @Override
    public void renew(String principal) {
        present.synchronous().invalidate(new Key(Kind.USER, principal));
        groups.synchronous().invalidate(principal);
        entitlements.synchronous().invalidate(principal);
    }

    private <T> Uni<Optional<T>> awaited(Kind kind, String id, Class<T> shape) {
        return waiting.until(() -> cached(present, new Key(kind, id), key -> row(key).map(opening::of))
                .map(found -> Optional.ofNullable(found).map(shape::cast)));
    }

    private static <K, V> Uni<@Nullable V> cached(
            AsyncCache<K, V> cache, K key, Function<K, Uni<? extends @Nullable V>> load) {
        CompletableFuture<V> answer = cache.get(key, (missing, _) -> Uni.createFrom()
                .<V>deferred(() -> cast(load.apply(missing)))
                .subscribeAsCompletionStage());
        Uni<@Nullable V> item = Uni.createFrom().completionStage(answer);
        Context context = Vertx.currentContext();
        // somebody else's question may be the one that is answered: what follows must not run in his request
        return answer.isDone() || context == null ? item : item.emitOn(MutinyHelper.executor(context));
    }

    @SuppressWarnings("unchecked") // a Uni only gives
    private static <V> Uni<V> cast(Uni<? extends @Nullable V> some) {
        return (Uni<V>) some;
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
