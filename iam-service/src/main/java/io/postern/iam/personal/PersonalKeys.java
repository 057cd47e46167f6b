package io.postern.iam.personal;

import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.cloudapi.directory.Sealer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keys that can be forgotten: the journal is for ever, but what it has of people is sealed with these, and these lie in
 * a table of their own.
 */
@ApplicationScoped
public class PersonalKeys {

    private final Pool pool;
    private final CredentialCipher cipher;

    PersonalKeys(Pool pool, CredentialCipher cipher) {
        this.pool = pool;
        this.cipher = cipher;
    }

    /**
     * The key of a subject, made when it has none.
     *
     * @param subject id of a user, or of a domain
     * @return base64 of 32 bytes
     */
    public Uni<String> ensure(String subject) {
        return get(subject)
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(known.get())
                        : pool.preparedQuery("insert into personal_key values ($1, $2) on conflict do nothing")
                                .execute(Tuple.of(subject, cipher.seal(subject, Sealer.newKey())))
                                .chain(() -> get(subject))
                                .map(made -> made.orElseThrow(
                                        () -> new IllegalStateException("a key was forgotten while it was made"))));
    }

    public Uni<Optional<String>> get(String subject) {
        return all(List.of(subject)).map(found -> Optional.ofNullable(found.get(subject)));
    }

    /** @return the keys that are there, by subject */
    public Uni<Map<String, String>> all(Collection<String> subjects) {
        return pool.preparedQuery("select subject, sealed_key from personal_key where subject = any($1)")
                .execute(Tuple.of(subjects.toArray(String[]::new)))
                .map(this::opened);
    }

    /**
     * Encrypts some of those anew whose encryption is not the current one.
     *
     * @return which these were; none when there are no more
     */
    public Uni<List<String>> reseal(int limit) {
        return pool.preparedQuery(
                        "select subject, sealed_key from personal_key where sealed_key not like $1 || '%' limit $2")
                .execute(Tuple.of(cipher.currentPrefix(), limit))
                .chain(rows -> {
                    Map<String, String> keys = opened(rows);
                    String[] subjects = keys.keySet().toArray(String[]::new);
                    String[] resealed = Stream.of(subjects)
                            .map(subject -> cipher.seal(subject, keys.getOrDefault(subject, "")))
                            .toArray(String[]::new);
                    return pool.preparedQuery("update personal_key p set sealed_key = n.sealed_key"
                                    + " from unnest($1::text[], $2::text[]) as n (subject, sealed_key)"
                                    + " where p.subject = n.subject")
                            .execute(Tuple.of(subjects, resealed))
                            .replaceWith(List.of(subjects));
                });
    }

    /** For good: nobody can read any more what was sealed with it. */
    public Uni<Void> forget(String subject) {
        return pool.preparedQuery("delete from personal_key where subject = $1")
                .execute(Tuple.of(subject))
                .replaceWithVoid();
    }

    /** Those that the journal says are deleted, and that a process which died had no time to forget. */
    public Uni<Void> forgetDeleted() {
        return pool.query("delete from personal_key k using personal_key_view v"
                        + " where v.id = k.subject and v.state ->> 'kind' = 'deleted'")
                .execute()
                .replaceWithVoid();
    }

    private Map<String, String> opened(RowSet<Row> rows) {
        Map<String, String> keys = new HashMap<>();
        rows.forEach(row -> keys.put(row.getString(0), cipher.open(row.getString(0), row.getString(1))));
        return keys;
    }
}
