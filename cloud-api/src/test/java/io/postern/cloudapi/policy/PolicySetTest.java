package io.postern.cloudapi.policy;

import static io.postern.cloudapi.policy.Policies.RESOURCE;
import static io.postern.cloudapi.policy.Policies.holding;
import static io.postern.cloudapi.policy.Policies.json;
import static io.postern.cloudapi.policy.Policies.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.cloudapi.policy.Decision.Outcome;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PolicySetTest {

    private static final String READ = "{'Effect':'Allow','Action':['vpcep:*:get','vpcep:*:list']}";
    private static final String ALL = "{'Effect':'Allow','Action':['vpcep:*:*']}";
    private static final String NO_DELETE = "{'Effect':'Deny','Action':['vpcep:endpoints:delete']}";

    @Test
    void nothing_is_granted_by_default() {
        Decision decision = PolicySet.EMPTY.decide(request("vpcep:endpoints:get"));
        assertEquals(Outcome.NOT_GRANTED, decision.outcome());
        assertFalse(decision.allowed());
    }

    @Test
    void an_allow_that_matches_allows_and_is_named() {
        Decision decision = holding(NO_DELETE, READ + "," + ALL).decide(request("vpcep:endpoints:create"));
        assertTrue(decision.allowed());
        assertEquals(new Ground("p1", "policy 1", 1, ALL.replace('\'', '"'), "group g"), decision.ground());
    }

    @Test
    void an_explicit_deny_wins_wherever_it_stands() {
        for (PolicySet held :
                List.of(holding(ALL, NO_DELETE), holding(NO_DELETE, ALL), holding(ALL + "," + NO_DELETE))) {
            assertEquals(
                    Outcome.DENIED,
                    held.decide(request("vpcep:endpoints:delete")).outcome());
            assertTrue(held.decide(request("vpcep:endpoints:get")).allowed());
        }
    }

    @Test
    void a_wildcard_stands_for_all_or_part_of_its_own_part() {
        PolicySet held = holding(
                "{'Effect':'Allow','Action':['vpcep:ep*:get','vpcep:*Epservices:list','vpc:p*t*s:*ate','ims:*:*']}");
        for (String yes : List.of(
                "vpcep:epserviceDesc:get",
                "vpcep:ep:get",
                "vpcep:pubEpservices:list",
                "vpc:ports:create",
                "vpc:portTags:update",
                "ims:images:anything")) {
            assertTrue(held.decide(request(yes)).allowed(), yes);
        }
        for (String no :
                List.of("vpcep:quotas:get", "vpcep:endpoints:list", "vpc:ports:delete", "imsx:a:b", "vpc:s:create")) {
            assertFalse(held.decide(request(no)).allowed(), no);
        }
    }

    @Test
    void actions_are_compared_ignoring_case() {
        assertTrue(holding("{'Effect':'Allow','Action':['vpcep:EPSERVICES:Get']}")
                .decide(request("vpcep:epservices:get"))
                .allowed());
    }

    @Test
    void a_resource_has_five_parts_and_each_may_be_a_wildcard() {
        assertTrue(on("vpcep:*:*:*:*", RESOURCE));
        assertTrue(on("vpcep:region-1:d0:endpoints:e0", RESOURCE));
        assertTrue(on("vpcep:region-*:d0:end*s:e*", RESOURCE));
        assertFalse(on("vpcep:region-2:*:*:*", RESOURCE));
        assertFalse(on("vpcep:*:d1:*:*", RESOURCE));
        assertFalse(on("vpcep:*:*:epservices:*", RESOURCE));
        assertFalse(on("vpc:*:*:*:*", RESOURCE));
        assertFalse(on("vpcep:*:*:endpoints:e1", RESOURCE));
        assertTrue(on("obs:*:*:object:bucket/a:*", "obs:r:d:object:bucket/a:b:c"));
    }

    @Test
    void what_is_about_no_resource_in_particular_is_allowed_by_a_wildcard_only() {
        assertTrue(on("vpcep:*:*:endpoints:*", "vpcep:region-1:d0:endpoints:"));
        assertFalse(on("vpcep:*:*:endpoints:e0", "vpcep:region-1:d0:endpoints:"));
    }

    @Test
    void a_policy_for_agencies_names_them_by_uri() {
        PolicySet held =
                holding("{'Effect':'Allow','Action':['iam:agencies:assume'],'Resource':{'uri':['/iam/agencies/a1']}}");
        assertTrue(held.decide(request("iam:agencies:assume", "iam::d0:agencies:a1", Map.of()))
                .allowed());
        assertFalse(held.decide(request("iam:agencies:assume", "iam::d0:agencies:a2", Map.of()))
                .allowed());
    }

    @Test
    void keys_that_were_absent_are_told() {
        PolicySet held = holding(
                "{'Effect':'Allow','Action':['vpcep:*:*'],'Condition':{'Bool':{'g:MFAPresent':['true']}}}",
                "{'Effect':'Allow','Action':['vpcep:*:*'],'Condition':{'StringEquals':{'vpcep:Owner':['x']}}}",
                "{'Effect':'Allow','Action':['vpc:*:*'],'Condition':{'StringEquals':{'vpc:Owner':['x']}}}");
        Decision decision = held.decide(request("vpcep:endpoints:get"));
        SortedSet<String> expected = new TreeSet<>(List.of("g:mfapresent", "vpcep:owner"));
        assertEquals(expected, decision.absentKeys());
    }

    @Test
    void a_role_counts_only_together_with_those_it_depends_on() {
        Held role = new Held("r", "VPCEP Administrator", PolicyReader.read(json("""
                {'Version':'1.0','Statement':[{'Effect':'Allow','Action':['vpcep:*:*']}],
                 'Depends':[{'catalog':'BASE','display_name':'Server Administrator'}]}"""), Rules.SYSTEM), true, "group g");
        Held other = server(true);
        PolicySet alone = PolicySet.of(List.of(role));
        assertFalse(alone.decide(request("vpcep:endpoints:get")).allowed());
        assertEquals(
                List.of(new PolicySet.Inert("VPCEP Administrator", List.of("Server Administrator"))), alone.inert());
        assertTrue(PolicySet.of(List.of(role, other))
                .decide(request("vpcep:endpoints:get"))
                .allowed());
        PolicySet lookalike = PolicySet.of(List.of(role, server(false)));
        assertFalse(lookalike.decide(request("vpcep:endpoints:get")).allowed(), "a custom policy of the same name");
        assertTrue(lookalike.decide(request("ecs:servers:get")).allowed());
    }

    private static Held server(boolean system) {
        return new Held(
                "s",
                "Server Administrator",
                Policies.custom("{'Effect':'Allow','Action':['ecs:*:*']}"),
                system,
                "group h");
    }

    private static boolean on(String pattern, String resource) {
        return holding("{'Effect':'Allow','Action':['x:y:z'],'Resource':['%s']}".formatted(pattern))
                .decide(request("x:y:z", resource, Map.of()))
                .allowed();
    }
}
