package io.postern.vpc.projection;

import io.postern.journal.StoredView;
import io.postern.journal.ViewQuery;
import io.postern.vpc.ProjectId;
import org.jspecify.annotations.Nullable;

/** Lists of a project's live rows, oldest first, page by page; of rows that have {@code live} and {@code createdAt}. */
public final class MarkerList {

    /** The row that the page before ended with may have been deleted since: its place is still known. */
    private static final String AFTER_MARKER = """
            exists (select 1 from %s m where m.id = ? and m.tenant = v.tenant
              and (v.createdAt > m.createdAt or v.createdAt = m.createdAt and v.id > m.id))""";

    private MarkerList() {}

    public static <V extends StoredView> ViewQuery<V> of(Class<V> rows, ProjectId project) {
        return ViewQuery.of(rows)
                .where("v.live")
                .where("v.tenant = ?", project.value())
                .order("v.createdAt, v.id");
    }

    /** @param marker id of the last row of the page before; null for the first page */
    public static <V extends StoredView> ViewQuery<V> of(Class<V> rows, ProjectId project, @Nullable String marker) {
        return of(rows, project).where(AFTER_MARKER.formatted(rows.getSimpleName()), marker);
    }
}
