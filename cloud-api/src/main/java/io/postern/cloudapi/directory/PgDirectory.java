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
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The directory over its table, read through a cache so small in time that a change takes effect within a second. */
@ApplicationScoped
public class PgDirectory implements Directory {

    private static final int MOST_ENTRIES = 50_000;

    private record Key(Kind kind, String id) {}

    private final Pool pool;
    private final CredentialCipher cipher;
    private final Waiting waiting;
    /** Never holds an absence: a future that ends in null leaves the cache at once. */
    private final AsyncCache<Key, Object> cache;

    PgDirectory(Pool pool, CredentialCipher cipher, Vertx vertx, CloudApiConfig config) {
        this.pool = pool;
        this.cipher = cipher;
        this.waiting =
                new Waiting(vertx, config.api().directoryWait(), config.api().directoryWaiters());
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(config.api().directoryAge())
                .maximumSize(MOST_ENTRIES)
                .buildAsync();
    }

    @Override
    public Uni<Optional<Entry.Domain>> domain(String id) {
        return waiting.until(() -> cached(Kind.DOMAIN, id, Entry.Domain.class));
    }

    @Override
    public Uni<Optional<Entry.Project>> project(String id) {
        return waiting.until(() -> cached(Kind.PROJECT, id, Entry.Project.class));
    }

    @Override
    public Uni<Optional<Entry.User>> user(String id) {
        return waiting.until(() -> cached(Kind.USER, id, Entry.User.class));
    }

    @Override
    public Uni<Optional<KeySecret>> accessKey(String id) {
        return waiting.until(() -> cached(Kind.ACCESS_KEY, id, KeySecret.class));
    }

    @Override
    public Uni<Optional<Entry.SigningKey>> signingKey(String id) {
        return waiting.until(() -> cached(Kind.SIGNING_KEY, id, Entry.SigningKey.class));
    }

    @Override
    public Uni<Boolean> reached(String domain, String sequence) {
        return waiting.until(() -> row(new Key(Kind.POSITION, domain)).map(row -> Optional.ofNullable(row)
                        .map(Entry.Position.class::cast)
                        .filter(position -> position.sequence().compareTo(sequence) >= 0)))
                .map(Optional::isPresent);
    }

    private <T> Uni<Optional<T>> cached(Kind kind, String id, Class<T> shape) {
        CompletableFuture<Object> answer = cache.get(
                new Key(kind, id), (key, _) -> row(key).map(this::opened).subscribeAsCompletionStage());
        Uni<Optional<T>> item =
                Uni.createFrom().completionStage(answer).map(row -> Optional.ofNullable(shape.cast(row)));
        Context context = Vertx.currentContext();
        // somebody else's question may be the one that is answered: what follows must not run in his request
        return answer.isDone() || context == null ? item : item.emitOn(MutinyHelper.executor(context));
    }

    private @Nullable Object opened(@Nullable Entry entry) {
        return entry instanceof Entry.AccessKey(String id, String user, String sealed)
                ? new KeySecret(id, user, cipher.open(id, sealed))
                : entry;
    }

    private Uni<@Nullable Entry> row(Key key) {
        return pool.preparedQuery("select state::text from iam_directory where kind = $1 and id = $2")
                .execute(Tuple.of(key.kind().text(), key.id()))
                .map(rows -> {
                    RowIterator<Row> rest = rows.iterator();
                    return rest.hasNext() ? read(key.kind(), rest.next().getString(0)) : null;
                });
    }

    private static Entry read(Kind kind, String state) {
        try {
            return Json.MAPPER.readValue(state, kind.shape());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a %s of the directory cannot be read".formatted(kind.text()), e);
        }
    }
}
