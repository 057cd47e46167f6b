package io.postern.vpc.vpc.projection;

import static io.postern.vpc.journal.VpcStreams.VPCS;

import io.postern.journal.ViewQuery;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import io.postern.vpc.vpc.domain.Vpc;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which VPCs does a project have? Never another's, and never deleted ones. */
@ApplicationScoped
public class Vpcs {

    /** Everything after the row that the page before ended with, which may have been deleted since. */
    private static final String AFTER_MARKER = """
            exists (select 1 from VpcRow m where m.id = ? and m.tenant = v.tenant
              and (v.createdAt > m.createdAt or v.createdAt = m.createdAt and v.id > m.id))""";

    private final Mutiny.SessionFactory sessions;

    Vpcs(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What is null does not matter. */
    public record Filter(@Nullable String id, @Nullable String enterpriseProject) {}

    public Uni<Optional<Vpc.Live>> find(ProjectId project, VpcId id) {
        return of(project).where("v.id = ?", id.value()).first(sessions).map(row -> row.map(Vpcs::vpc));
    }

    /**
     * @param marker id of the last VPC of the page before; null for the first page
     * @return oldest first
     */
    public Uni<List<Vpc.Live>> page(ProjectId project, Filter filter, int limit, @Nullable String marker) {
        return of(project)
                .where("v.id = ?", filter.id())
                .where("v.enterpriseProject = ?", filter.enterpriseProject())
                .where(AFTER_MARKER, marker)
                .order("v.createdAt, v.id")
                .list(sessions, 0, limit)
                .map(rows -> rows.stream().map(Vpcs::vpc).toList());
    }

    private static ViewQuery<VpcRow> of(ProjectId project) {
        return ViewQuery.of(VpcRow.class).where("v.live").where("v.tenant = ?", project.value());
    }

    private static Vpc.Live vpc(VpcRow row) {
        return (Vpc.Live) row.stored(VPCS).state();
    }
}
