package io.postern.cloudapi.policy;

import java.util.Set;

/** How strict a document is read. */
public enum Rules {
    /** As users write them: version 1.1, with the contract's limits. */
    CUSTOM(Set.of("Version", "Statement")),
    /** As they come with the system: version 1.0 or 1.1, any service, and roles depend on others. */
    SYSTEM(Set.of("Version", "Statement", "Depends"));

    private final Set<String> members;

    Rules(Set<String> members) {
        this.members = members;
    }

    Set<String> members() {
        return members;
    }
}
