package io.postern.endpoint.endpoint.projection;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;

/** Which places under approval rules with a limit are taken? */
public interface ApprovalSlots {

    /** One account's place under a rule, from 1. */
    record Slot(String rule, String domain, int number) {}

    /** @param services whose rules are meant */
    Uni<Set<Slot>> taken(Collection<String> services);
}
