package io.postern.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;

import io.postern.cloudapi.ApiError;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A consumer's own endpoints: someone else's does not exist for him. */
@ApplicationScoped
public class OwnEndpoints {

    private final Journal journal;

    OwnEndpoints(Journal journal) {
        this.journal = journal;
    }

    /** @return the endpoint as it is now; fails with 404 when the project has no such endpoint */
    public Uni<Stored<Endpoint>> load(String project, String id) {
        return journal.load(ENDPOINTS, id).invoke(stored -> {
            if (!stored.tenant().equals(project) || stored.state() instanceof Endpoint.Deleted) {
                throw unknown(id);
            }
        });
    }

    /** @return the endpoint after the command; fails with 404 when the project has no such endpoint */
    public Uni<Stored<Endpoint>> execute(Origin origin, String project, EndpointCommand command) {
        String id = command.id().value();
        return load(project, id).chain(() -> journal.execute(origin, new Order<>(ENDPOINTS, id, project, command)));
    }

    public static ApiError unknown(String id) {
        return new ApiError(404, "EndPoint.2006", "Expected an endpoint %s, but there is none".formatted(id));
    }
}
