package io.postern.endpoint.endpoint.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** {@link ApprovalSlots} as the view has them. */
@ApplicationScoped
class StoredApprovalSlots implements ApprovalSlots {

    private static final String TAKEN = """
            select state -> 'approval' ->> 'rule', state -> 'details' ->> 'domain',
                   (state -> 'approval' ->> 'slot')::integer
            from endpoint_view where approval_slot is not null and service_id = any ($1::text[])""";

    private final Pool pool;

    StoredApprovalSlots(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Set<Slot>> taken(Collection<String> services) {
        if (services.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return pool.preparedQuery(TAKEN)
                .execute(Tuple.of(services.toArray(String[]::new)))
                .map(rows -> {
                    Set<Slot> slots = new HashSet<>();
                    rows.forEach(row -> slots.add(new Slot(row.getString(0), row.getString(1), row.getInteger(2))));
                    return slots;
                });
    }
}
