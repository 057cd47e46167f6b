package io.postern.endpoint.endpoint.projection;

import io.postern.cloudapi.OffsetPage;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which endpoints are there, and which connections has a service? */
@ApplicationScoped
public class Endpoints {

    /** What a consumer's list can be narrowed to; absent means all. */
    public record Filter(
            @Nullable String id,
            @Nullable String serviceNameContains,
            @Nullable String vpc) {}

    /** What a provider's list of connections can be narrowed to; absent means all. */
    public record ConnectionFilter(
            @Nullable String endpoint,
            @Nullable Integer marker,
            @Nullable String status) {}

    private final Mutiny.SessionFactory sessions;

    Endpoints(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** @return the project's own endpoint, if it has this one */
    public Uni<Optional<EndpointView>> own(String project, String id) {
        return all().where("v.tenant = ?", project).where("v.id = ?", id).first(sessions);
    }

    public Uni<ViewQuery.Page<EndpointView>> own(String project, Filter filter, OffsetPage page) {
        return all().where("v.tenant = ?", project)
                .where("v.id = ?", filter.id())
                .where("v.vpcId = ?", filter.vpc())
                .containing("serviceName", filter.serviceNameContains())
                .order(order(page))
                .page(sessions, page.offset(), page.limit());
    }

    public Uni<ViewQuery.Page<EndpointView>> connections(String service, ConnectionFilter filter, OffsetPage page) {
        return all().where("v.serviceId = ?", service)
                .where("v.id = ?", filter.endpoint())
                .where("v.markerId = ?", filter.marker())
                .where("v.kind = ?", filter.status())
                .order(order(page))
                .page(sessions, page.offset(), page.limit());
    }

    private static String order(OffsetPage page) {
        return "v." + page.sortKey() + " " + page.direction() + ", v.id";
    }

    private static ViewQuery<EndpointView> all() {
        return ViewQuery.of(EndpointView.class).where("v.kind <> 'deleted'");
    }
}
