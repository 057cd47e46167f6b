package io.postern.vpc.port.projection;

import static io.postern.vpc.journal.VpcStreams.PORTS;

import io.postern.journal.Stored;
import io.postern.journal.ViewQuery;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.port.domain.Port;
import io.postern.vpc.projection.MarkerList;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which ports does a project have? Never another's, and never released ones. */
@ApplicationScoped
public class Ports {

    private final Mutiny.SessionFactory sessions;

    Ports(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * What is null does not matter.
     *
     * @param inUse whether a device holds the port
     */
    public record Filter(
            @Nullable List<String> ids,
            @Nullable String name,
            @Nullable String network,
            @Nullable String neutronSubnet,
            @Nullable String address,
            @Nullable String mac,
            @Nullable String device,
            @Nullable String deviceOwner,
            @Nullable Boolean inUse) {}

    public Uni<Optional<Stored<Port>>> find(ProjectId project, PortId id) {
        return MarkerList.of(PortRow.class, project)
                .where("v.id = ?", id.value())
                .first(sessions)
                .map(row -> row.map(found -> found.stored(PORTS)));
    }

    /**
     * @param marker id of the last port of the page before; null for the first page
     * @return oldest first
     */
    public Uni<List<Port.Allocated>> page(ProjectId project, Filter filter, int limit, @Nullable String marker) {
        ViewQuery<PortRow> query = MarkerList.of(PortRow.class, project, marker)
                .where("v.id in ?", filter.ids())
                .where("v.name = ?", filter.name())
                .where("v.network = ?", filter.network())
                .where("v.neutronSubnet = ?", filter.neutronSubnet())
                .where("v.address = ?", filter.address())
                .where("v.mac = ?", filter.mac())
                .where("v.device = ?", filter.device())
                .where("v.deviceOwner = ?", filter.deviceOwner());
        if (filter.inUse() != null) {
            query.where(filter.inUse() ? "v.device is not null" : "v.device is null");
        }
        return query.order("v.createdAt, v.id")
                .list(sessions, 0, limit)
                .map(rows -> rows.stream().map(Ports::port).toList());
    }

    private static Port.Allocated port(PortRow row) {
        return (Port.Allocated) row.stored(PORTS).state();
    }
}
