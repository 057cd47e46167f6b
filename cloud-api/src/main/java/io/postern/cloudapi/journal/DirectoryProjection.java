package io.postern.cloudapi.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.postern.cloudapi.directory.Entry;
import io.postern.cloudapi.directory.Kind;
import io.postern.journal.Json;
import io.postern.journal.Projection;
import io.postern.journal.Received;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** IAM's events as rows of the directory. Events it has no use for only move a domain's position on. */
final class DirectoryProjection implements Projection {

    private static final String UPSERT = """
            insert into iam_directory (kind, id, state)
            select kind, id, state::jsonb
            from unnest($1::text[], $2::text[], $3::text[]) as changed (kind, id, state)
            on conflict (kind, id) do update set state = excluded.state""";
    private static final String DELETE = """
            delete from iam_directory
            where (kind, id) in (select * from unnest($1::text[], $2::text[]))""";

    private static final List<String> ENDINGS = List.of("Deleted", "Removed", "RoleRevoked");

    private record Key(Kind kind, String id) {}

    private final boolean publicEvents;

    /**
     * @param publicEvents whether the events come in a domain's order, so that its position can be told from them
     */
    DirectoryProjection(boolean publicEvents) {
        this.publicEvents = publicEvents;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Received> batch) {
        Map<Key, Optional<Entry>> newest = new LinkedHashMap<>();
        for (Received event : batch) {
            kind(event).ifPresent(kind -> newest.put(new Key(kind, event.id()), entry(kind, event)));
            if (publicEvents) {
                newest.put(
                        new Key(Kind.POSITION, event.tenant()),
                        Optional.of(new Entry.Position(event.tenant(), event.sequence())));
            }
        }
        return upsert(transaction, newest).chain(() -> delete(transaction, newest));
    }

    static Optional<Kind> kind(Received event) {
        return Optional.ofNullable(
                switch (event.type()) {
                    case "DomainCreated" -> Kind.DOMAIN;
                    case "ProjectCreated", "ProjectUpdated", "ProjectDeleted" -> Kind.PROJECT;
                    case "UserCreated", "UserAdded", "UserUpdated", "UserDeleted" -> Kind.USER;
                    case "UserTokensRevoked" -> Kind.TOKEN_EPOCH;
                    case "PersonalKeyCreated", "PersonalKeyResealed", "PersonalKeyDeleted" -> Kind.PERSONAL_KEY;
                    case "GroupMemberAdded", "GroupMemberRemoved" -> Kind.MEMBERSHIP;
                    case "AgencyCreated", "AgencyUpdated", "AgencyDeleted" -> Kind.AGENCY;
                    case "PolicyCreated", "PolicyUpdated", "PolicyDeleted" -> Kind.ROLE;
                    case "RoleGranted", "RoleRevoked" -> Kind.GRANT;
                    case "TokenRevoked" -> Kind.REVOKED_TOKEN;
                    case "AccessKeyCreated", "AccessKeyUpdated", "AccessKeyDeleted" -> Kind.ACCESS_KEY;
                    case "SigningKeyPublished" -> Kind.SIGNING_KEY;
                    default -> null;
                });
    }

    /** @return empty when the log says that the subject is no more */
    static Optional<Entry> entry(Kind kind, Received event) {
        boolean ended = event.payload() == null || ENDINGS.stream().anyMatch(event.type()::endsWith);
        return ended ? Optional.empty() : Optional.of(event.as(kind.shape()));
    }

    private static Uni<Void> upsert(SqlConnection transaction, Map<Key, Optional<Entry>> rows) {
        Map<Key, String> states = new LinkedHashMap<>();
        rows.forEach((key, entry) -> entry.ifPresent(state -> states.put(key, json(state))));
        return states.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(UPSERT)
                        .execute(Tuple.of(
                                kinds(states), ids(states), states.values().toArray(String[]::new)))
                        .replaceWithVoid();
    }

    private static Uni<Void> delete(SqlConnection transaction, Map<Key, Optional<Entry>> rows) {
        Map<Key, String> erased = new LinkedHashMap<>();
        rows.forEach((key, entry) -> {
            if (entry.isEmpty()) {
                erased.put(key, "");
            }
        });
        return erased.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(DELETE)
                        .execute(Tuple.of(kinds(erased), ids(erased)))
                        .replaceWithVoid();
    }

    private static String[] kinds(Map<Key, String> rows) {
        return rows.keySet().stream().map(key -> key.kind().text()).toArray(String[]::new);
    }

    private static String[] ids(Map<Key, String> rows) {
        return rows.keySet().stream().map(Key::id).toArray(String[]::new);
    }

    private static String json(Entry entry) {
        try {
            return Json.MAPPER.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a row of the directory", e);
        }
    }
}
