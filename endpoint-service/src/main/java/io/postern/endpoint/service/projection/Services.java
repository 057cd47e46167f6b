package io.postern.endpoint.service.projection;

import io.postern.cloudapi.OffsetPage;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which endpoint services are there? */
@ApplicationScoped
public class Services {

    /** What a list can be narrowed to; absent means all. */
    public record Filter(
            @Nullable String id,
            @Nullable String nameContains,
            @Nullable String status) {}

    private final Mutiny.SessionFactory sessions;

    Services(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** @return the project's own service, if it has this one */
    public Uni<Optional<ServiceView>> own(String project, String id) {
        return all().where("v.tenant = ?", project).where("v.id = ?", id).first(sessions);
    }

    public Uni<ViewQuery.Page<ServiceView>> own(String project, Filter filter, OffsetPage page) {
        return all().where("v.tenant = ?", project)
                .where("v.id = ?", filter.id())
                .where("v.kind = ?", filter.status())
                .containing("name", filter.nameContains())
                .order("v." + page.sortKey() + " " + page.direction() + ", v.id")
                .page(sessions, page.offset(), page.limit());
    }

    /** Whose it is does not matter: who may know of it has to be asked of what is found. */
    public Uni<Optional<ServiceView>> named(@Nullable String id, @Nullable String storedName) {
        return all().where("v.id = ?", id).where("v.name = ?", storedName).first(sessions);
    }

    /** Cloud services. */
    public Uni<ViewQuery.Page<ServiceView>> offeredToAll(Filter filter, OffsetPage page) {
        return all().where("v.offeredToAll")
                .where("v.id = ?", filter.id())
                .containing("name", filter.nameContains())
                .order("v." + page.sortKey() + " " + page.direction() + ", v.id")
                .page(sessions, page.offset(), page.limit());
    }

    private static ViewQuery<ServiceView> all() {
        return ViewQuery.of(ServiceView.class).where("v.kind <> 'deleted'");
    }
}
