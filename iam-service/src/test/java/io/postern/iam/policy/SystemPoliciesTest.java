package io.postern.iam.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.cloudapi.policy.ActionName;
import io.postern.cloudapi.policy.Attributes;
import io.postern.cloudapi.policy.Dependency;
import io.postern.cloudapi.policy.Held;
import io.postern.cloudapi.policy.PolicyReader;
import io.postern.cloudapi.policy.PolicySet;
import io.postern.cloudapi.policy.Request;
import io.postern.cloudapi.policy.ResourcePath;
import io.postern.cloudapi.policy.Rules;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes with the system, and what it is worth. */
class SystemPoliciesTest {

    @Test
    void every_entry_can_be_read_and_has_names_of_its_own() {
        List<SystemPolicies.Entry> entries = SystemPolicies.read();
        entries.forEach(entry -> assertFalse(entry.details().document().isEmpty()));
        assertEquals(
                entries.size(),
                entries.stream().map(SystemPolicies.Entry::name).distinct().count());
        assertEquals(
                entries.size(),
                entries.stream()
                        .map(SystemPolicies.Entry::displayName)
                        .distinct()
                        .count());
    }

    @Test
    void what_a_role_depends_on_is_there() {
        List<String> names = SystemPolicies.read().stream()
                .map(SystemPolicies.Entry::displayName)
                .toList();
        List<String> needed = SystemPolicies.read().stream()
                .flatMap(entry -> PolicyReader.read(entry.policy(), Rules.SYSTEM).dependencies().stream())
                .map(Dependency::displayName)
                .toList();
        assertFalse(needed.isEmpty());
        assertTrue(names.containsAll(needed), needed.toString());
    }

    /** Tables 1-3 and 1-4 of the guide, and what the contract says of the others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VPCEndpoint FullAccess     | vpcep:epservices:create      | true
            VPCEndpoint FullAccess     | vpcep:endpoints:delete       | true
            VPCEndpoint FullAccess     | vpc:subnets:get              | true
            VPCEndpoint FullAccess     | vpc:subnets:create           | false
            VPCEndpoint ReadOnlyAccess | vpcep:epserviceDesc:get      | true
            VPCEndpoint ReadOnlyAccess | vpcep:pubEpservices:list     | true
            VPCEndpoint ReadOnlyAccess | vpcep:quotas:get             | true
            VPCEndpoint ReadOnlyAccess | vpcep:endpoints:create       | false
            VPCEndpoint ReadOnlyAccess | vpcep:permissions:update     | false
            VPCEP Administrator        | vpcep:endpoints:create       | false
            VPCEP Administrator + VPC Administrator + Server Administrator | vpcep:endpoints:create | true
            VPC Administrator          | vpc:vpcs:create              | false
            VPC Administrator + Server Administrator | vpc:vpcs:create | false
            VPC Administrator + Server Administrator + Tenant Guest | vpc:vpcs:create | true
            VPC Administrator + Tenant Guest | vpc:securityGroups:create | false
            VPC FullAccess             | vpc:securityGroups:create    | true
            VPC ReadOnlyAccess         | vpc:vpcs:list                | true
            VPC ReadOnlyAccess         | vpc:vpcs:update              | false
            Tenant Administrator       | vpcep:endpoints:create       | true
            Tenant Administrator       | iam:users:createUser         | false
            Tenant Guest               | vpc:vpcs:list                | true
            Tenant Guest               | vpc:vpcs:update              | false
            Tenant Guest               | iam:users:listUsers          | false
            Security Administrator     | iam:users:createUser         | true
            Security Administrator     | vpc:vpcs:list                | false
            IAM ReadOnlyAccess         | iam:users:listUsers          | true
            IAM ReadOnlyAccess         | iam:users:createUser         | false
            Agent Operator             | iam:tokens:assume            | true
            FullAccess                 | iam:users:createUser         | true
            """)
    void what_it_is_worth(String names, String action, boolean allowed) {
        List<Held> held = Arrays.stream(names.split(" \\+ ", -1))
                .map(name -> SystemPolicies.read().stream()
                        .filter(entry -> entry.displayName().equals(name))
                        .findFirst()
                        .orElseThrow())
                .map(entry -> new Held(
                        entry.name(),
                        entry.displayName(),
                        PolicyReader.read(entry.policy(), Rules.SYSTEM),
                        true,
                        "group g"))
                .toList();
        Request request = new Request(ActionName.of(action), ResourcePath.of("x:region-1:d:t:"), Attributes.NONE);
        assertEquals(allowed, PolicySet.of(held).decide(request).allowed());
    }
}
