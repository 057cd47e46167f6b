package io.postern.endpoint.endpoint.process;

import io.postern.endpoint.endpoint.domain.AutoApproval;
import io.postern.endpoint.endpoint.domain.EndpointDetails;
import io.postern.endpoint.endpoint.projection.ApprovalSlots;
import io.postern.endpoint.endpoint.projection.ApprovalSlots.Slot;
import io.postern.endpoint.service.domain.ApprovalRule;
import io.postern.endpoint.service.domain.Service;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rule accepts an endpoint, while a batch is decided. A rule with a limit gives each account that many slots; one
 * that is given is taken for the rest of the batch, and a constraint of the database stands behind it.
 */
final class Approvals {

    private final Set<Slot> taken;
    private final Map<String, AutoApproval> given = new HashMap<>();

    /** @param taken as {@link ApprovalSlots} says */
    Approvals(Set<Slot> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** @return null when no rule of the service fits, or none that fits has a slot left */
    @Nullable
    AutoApproval of(EndpointDetails endpoint, Service service, Instant at) {
        AutoApproval before = given.get(endpoint.id().value());
        if (before != null) {
            return before;
        }
        for (ApprovalRule rule : service.rulesFor(endpoint.domain(), endpoint.tags(), at)) {
            AutoApproval approval = by(rule, endpoint);
            if (approval != null) {
                given.put(endpoint.id().value(), approval);
                return approval;
            }
        }
        return null;
    }

    private @Nullable AutoApproval by(ApprovalRule rule, EndpointDetails endpoint) {
        Integer limit = rule.limit();
        if (limit == null) {
            return new AutoApproval(rule.id(), null);
        }
        for (int slot = 1; slot <= limit; slot++) {
            if (taken.add(new Slot(rule.id(), endpoint.domain().value(), slot))) {
                return new AutoApproval(rule.id(), slot);
            }
        }
        return null;
    }
}
