package io.postern.vpc.subnet.projection;

import static io.postern.vpc.journal.VpcStreams.SUBNETS;

import io.postern.journal.Stored;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.projection.MarkerList;
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

    private final Mutiny.SessionFactory sessions;

    Subnets(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Optional<Stored<Subnet>>> find(ProjectId project, SubnetId id) {
        return MarkerList.of(SubnetRow.class, project)
                .where("v.id = ?", id.value())
                .first(sessions)
                .map(row -> row.map(found -> found.stored(SUBNETS)));
    }

    /**
     * @param vpc only of this VPC; null for all
     * @param marker id of the last subnet of the page before; null for the first page
     * @return oldest first
     */
    public Uni<List<Subnet.Known>> page(ProjectId project, @Nullable String vpc, int limit, @Nullable String marker) {
        return MarkerList.of(SubnetRow.class, project, marker)
                .where("v.vpc = ?", vpc)
                .list(sessions, 0, limit)
                .map(rows -> rows.stream().map(Subnets::subnet).toList());
    }

    private static Subnet.Known subnet(SubnetRow row) {
        return (Subnet.Known) row.stored(SUBNETS).state();
    }
}
