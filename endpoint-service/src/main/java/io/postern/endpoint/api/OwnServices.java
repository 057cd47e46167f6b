package io.postern.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.cloudapi.ApiError;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceCommand;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A provider's own services: someone else's does not exist for him. */
@ApplicationScoped
public class OwnServices {

    private final Journal journal;

    OwnServices(Journal journal) {
        this.journal = journal;
    }

    /** @return the service as it is now; fails with 404 when the project has no such service */
    public Uni<Stored<Service>> load(String project, String id) {
        return journal.load(SERVICES, id).invoke(stored -> requireOwn(project, stored));
    }

    /** @return the service as the request finds it, or found it when it came before; fails as {@link #load} */
    public Uni<Stored<Service>> before(Origin origin, String project, String id) {
        return journal.before(origin, SERVICES, id).invoke(stored -> requireOwn(project, stored));
    }

    /** @return the service after the command; fails with 404 when the project has no such service */
    public Uni<Stored<Service>> execute(Origin origin, String project, ServiceCommand command) {
        String id = command.id().value();
        return load(project, id).chain(() -> journal.execute(origin, new Order<>(SERVICES, id, project, command)));
    }

    private static void requireOwn(String project, Stored<Service> stored) {
        if (!stored.tenant().equals(project) || stored.state() instanceof Service.Deleted) {
            throw unknown(stored.id());
        }
    }

    public static ApiError unknown(String id) {
        return new ApiError(404, "EndPoint.0005", "Expected an endpoint service %s, but there is none".formatted(id));
    }
}
