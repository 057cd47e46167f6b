package io.postern.vpc.subnet.projection;

import static io.postern.vpc.journal.VpcStreams.SUBNETS;

import io.postern.journal.ViewQuery;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.subnet.domain.Subnet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which subnets does a project have? Never another's, and never deleted ones. */
@ApplicationScoped
public class Subnets {

    /** Everything after the row that the page before ended with, which may have been deleted since. */
    private static final String AFTER_MARKER = """
            exists (select 1 from SubnetRow m where m.id = ? and m.tenant = v.tenant
              and (v.createdAt > m.createdAt or v.createdAt = m.createdAt and v.id > m.id))""";

    private final Mutiny.SessionFactory sessions;

    Subnets(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Optional<Subnet.Live>> find(ProjectId project, SubnetId id) {
        return of(project).where("v.id = ?", id.value()).first(sessions).map(row -> row.map(Subnets::subnet));
    }

    /**
     * @param vpc only of this VPC; null for all
     * @param marker id of the last subnet of the page before; null for the first page
     * @return oldest first
     */
    public Uni<List<Subnet.Live>> page(ProjectId project, @Nullable String vpc, int limit, @Nullable String marker) {
        return of(project)
                .where("v.vpc = ?", vpc)
                .where(AFTER_MARKER, marker)
                .order("v.createdAt, v.id")
                .list(sessions, 0, limit)
                .map(rows -> rows.stream().map(Subnets::subnet).toList());
    }

    private static ViewQuery<SubnetRow> of(ProjectId project) {
        return ViewQuery.of(SubnetRow.class).where("v.live").where("v.tenant = ?", project.value());
    }

    private static Subnet.Live subnet(SubnetRow row) {
        return (Subnet.Live) row.stored(SUBNETS).state();
    }
}
