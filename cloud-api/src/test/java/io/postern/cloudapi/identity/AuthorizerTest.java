package io.postern.cloudapi.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What needs no grant; grants are read where they lie, in {@code GrantsIT}. */
class AuthorizerTest {

    @Test
    void only_the_operator_runs_the_cloud() {
        assertTrue(Authorizer.runsTheCloud(identity(true, true)));
        assertFalse(Authorizer.runsTheCloud(identity(true, false)));
        assertFalse(Authorizer.runsTheCloud(identity(false, true)));
        assertFalse(Authorizer.runsTheCloud(identity(true, true, "{}")), "a narrowed key");
    }

    private static Identity identity(boolean owner, boolean operator) {
        return identity(owner, operator, null);
    }

    private static Identity identity(boolean owner, boolean operator, @Nullable String policy) {
        return new Identity(
                "u", "ann", "d", "acme", owner, operator, null, List.of(), null, null, List.of(), null, policy, null);
    }
}
