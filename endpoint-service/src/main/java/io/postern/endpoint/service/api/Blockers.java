package io.postern.endpoint.service.api;

import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceReason;
import io.postern.endpoint.service.projection.Connected;
import io.postern.journal.CommandRefused;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Endpoints that keep a service from ending. */
@ApplicationScoped
class Blockers {

    private static final int NAMED = 10;

    private final Connected connected;

    Blockers(Connected connected) {
        this.connected = connected;
    }

    static boolean block(Throwable failure) {
        return failure instanceof CommandRefused refused && refused.refusal().reason() == ServiceReason.SERVICE_IN_USE;
    }

    /** @return the refusal that names them */
    Uni<Stored<Service>> named(String service) {
        return connected.to(service, NAMED).chain(blockers -> Uni.createFrom()
                .failure(Wire.bad(
                        "EndPoint.3006",
                        "Expected a service without connected endpoints, but these are: "
                                + String.join(", ", blockers))));
    }
}
