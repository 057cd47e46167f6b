package io.postern.cloudapi.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorizerTest {

    private static final Identity OWNER = identity("u", "ann", "d", "acme", true, false);
    private static final Identity EMPLOYEE = identity("v", "bob", "d", "acme", false, false);
    private static final Identity OPERATOR = identity("o", "operator", "o", "operator", true, true);
    private static final Identity CLERK = identity("c", "clerk", "o", "operator", false, true);
    private static final Permission CREATE = new Permission.Granted("vpc:vpcs:create");

    @Test
    void the_owner_may_do_everything_in_his_domain() {
        assertTrue(Authorizer.allows(OWNER, CREATE));
        assertTrue(Authorizer.allows(OPERATOR, CREATE));
    }

    @Test
    void nothing_is_granted_by_default() {
        assertFalse(Authorizer.allows(EMPLOYEE, CREATE));
        assertTrue(Authorizer.allows(EMPLOYEE, new Permission.Known()));
    }

    @Test
    void only_the_operator_runs_the_cloud() {
        assertTrue(Authorizer.allows(OPERATOR, new Permission.OperatorsOwn()));
        assertFalse(Authorizer.allows(OWNER, new Permission.OperatorsOwn()));
        assertFalse(Authorizer.allows(CLERK, new Permission.OperatorsOwn()));
    }

    private static Identity identity(
            String user, String name, String domain, String domainName, boolean owner, boolean operator) {
        return new Identity(
                user, name, domain, domainName, owner, operator, null, List.of(), null, null, List.of(), null, null);
    }
}
