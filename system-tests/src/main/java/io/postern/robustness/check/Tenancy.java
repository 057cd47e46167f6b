package io.postern.robustness.check;

import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import io.postern.robustness.history.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Nobody gets at another tenant's things; the operator's answers are his own affair. */
final class Tenancy implements Checker {

    @Override
    public String promise() {
        return "No request touches or shows another tenant's resource";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        for (Entry entry : evidence.entries()) {
            if (entry.intent() == Intent.TRESPASS && entry.succeeded()) {
                found.add("%s of %s was answered %d".formatted(entry.operation(), entry.resource(), entry.status()));
            }
            if (!entry.account().isEmpty()) {
                Set<String> own = Set.of(entry.account(), entry.domain());
                entry.tenants().stream()
                        .filter(tenant -> !own.contains(tenant))
                        .forEach(tenant -> found.add("%s of account %s shows something of %s"
                                .formatted(entry.operation(), entry.account(), tenant)));
            }
        }
        return found;
    }
}
