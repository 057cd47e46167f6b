package io.postern.vpc.vpc.projection;

import static io.postern.vpc.journal.VpcStreams.VPCS;

import io.postern.journal.Stored;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import io.postern.vpc.projection.MarkerList;
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

    private final Mutiny.SessionFactory sessions;

    Vpcs(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What is null does not matter. */
    public record Filter(@Nullable String id, @Nullable String enterpriseProject) {}

    public Uni<Optional<Stored<Vpc>>> find(ProjectId project, VpcId id) {
        return MarkerList.of(VpcRow.class, project)
                .where("v.id = ?", id.value())
                .first(sessions)
                .map(row -> row.map(found -> found.stored(VPCS)));
    }

    /**
     * @param marker id of the last VPC of the page before; null for the first page
     * @return oldest first
     */
    public Uni<List<Vpc.Known>> page(ProjectId project, Filter filter, int limit, @Nullable String marker) {
        return MarkerList.of(VpcRow.class, project, marker)
                .where("v.id = ?", filter.id())
                .where("v.enterpriseProject = ?", filter.enterpriseProject())
                .list(sessions, 0, limit)
                .map(rows -> rows.stream().map(Vpcs::vpc).toList());
    }

    private static Vpc.Known vpc(VpcRow row) {
        return (Vpc.Known) row.stored(VPCS).state();
    }
}
