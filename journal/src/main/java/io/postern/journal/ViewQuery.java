package io.postern.journal;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * A query over a view, put together from conditions that are asked for: a filter whose value is absent is left out.
 * Values are always parameters.
 *
 * @param <V> entity
 */
public final class ViewQuery<V extends StoredView> {

    /**
     * @param total rows that match, before paging
     */
    public record Page<V>(List<V> rows, long total) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    private final Class<V> entity;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private String order = "v.id";

    private ViewQuery(Class<V> entity) {
        this.entity = entity;
    }

    public static <V extends StoredView> ViewQuery<V> of(Class<V> entity) {
        return new ViewQuery<>(entity);
    }

    /** @param condition HQL over {@code v}, without parameters */
    public ViewQuery<V> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * @param condition HQL over {@code v} with {@code ?} where the value goes
     * @param value null leaves the condition out
     */
    public ViewQuery<V> where(String condition, @Nullable Object value) {
        if (value != null) {
            String name = "p" + values.size();
            conditions.add(condition.replace("?", ":" + name));
            values.put(name, value);
        }
        return this;
    }

    /** @param text null leaves the condition out; compared ignoring case, {@code %} and {@code _} mean themselves */
    public ViewQuery<V> containing(String column, @Nullable String text) {
        if (text != null) {
            String pattern = text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
            where("lower(v." + column + ") like ? escape '\\'", "%" + pattern + "%");
        }
        return this;
    }

    /** @param columns HQL, e.g. {@code v.createdAt desc, v.id}: must tell all rows apart, or paging loses some */
    public ViewQuery<V> order(String columns) {
        order = columns;
        return this;
    }

    public Uni<List<V>> list(Mutiny.SessionFactory sessions, int offset, int limit) {
        return sessions.withStatelessSession(session -> rows(session, offset, limit));
    }

    public Uni<Page<V>> page(Mutiny.SessionFactory sessions, int offset, int limit) {
        return sessions.withStatelessSession(session ->
                count(session).chain(total -> rows(session, offset, limit).map(rows -> new Page<>(rows, total))));
    }

    public Uni<Optional<V>> first(Mutiny.SessionFactory sessions) {
        return list(sessions, 0, 1).map(rows -> rows.stream().findFirst());
    }

    private Uni<List<V>> rows(Mutiny.StatelessSession session, int offset, int limit) {
        if (limit == 0) {
            return Uni.createFrom().item(List.of());
        }
        Mutiny.SelectionQuery<V> query = session.createSelectionQuery(from() + " order by " + order, entity);
        values.forEach(query::setParameter);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    private Uni<Long> count(Mutiny.StatelessSession session) {
        Mutiny.SelectionQuery<Long> query = session.createSelectionQuery("select count(*) " + from(), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private String from() {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "from " + entity.getSimpleName() + " v" + where;
    }
}
