package io.postern.benchmarks.micro;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postern.cloudapi.policy.ActionName;
import io.postern.cloudapi.policy.Attributes;
import io.postern.cloudapi.policy.Decision;
import io.postern.cloudapi.policy.Held;
import io.postern.cloudapi.policy.PolicyReader;
import io.postern.cloudapi.policy.PolicySet;
import io.postern.cloudapi.policy.Request;
import io.postern.cloudapi.policy.ResourcePath;
import io.postern.cloudapi.policy.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A decision over 50 statements, the attributes of the request put together each time. None but the last allowance
 * matches, so all of them are tried; each has actions with wildcards, resources, and conditions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PolicyDecision {

    private static final int STATEMENTS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PolicySet held;
    private final ActionName action = ActionName.of("vpcep:endpoints:create");
    private final Instant now = Instant.now();

    public PolicyDecision() {
        ObjectNode document = JSON.createObjectNode().put("Version", "1.1");
        ArrayNode statements = document.putArray("Statement");
        for (int i = 0; i < STATEMENTS; i++) {
            statement(statements.addObject(), i);
        }
        held = PolicySet.of(
                List.of(new Held("p", "benchmark", PolicyReader.read(document, Rules.SYSTEM), true, "group g")));
    }

    /** Of ten, one denies, and one has nothing to do with the service; the others fail at their conditions only. */
    private static void statement(ObjectNode statement, int number) {
        boolean last = number == STATEMENTS - 1;
        statement.put("Effect", number % 10 == 0 ? "Deny" : "Allow");
        String service = number % 10 == 1 ? "vpc" : "vpcep";
        statement
                .putArray("Action")
                .add(service + ":epservices:get")
                .add(service + ":quotas:list")
                .add(service + ":end*:cre*")
                .add(service + ":*:*");
        statement.putArray("Resource").add("vpcep:*:*:epservices:*").add("vpcep:region-*:*:end*s:*");
        ObjectNode condition = statement.putObject("Condition");
        condition
                .putObject("StringLike")
                .putArray("g:UserName")
                .add("nobody*" + number)
                .add(last ? "ann*" : "n*body");
        condition.putObject("DateGreaterThan").putArray("g:CurrentTime").add("2020-01-01T00:00:00Z");
    }

    @Benchmark
    public Decision decide() {
        Attributes attributes = Attributes.of(Map.of(
                "g:CurrentTime", List.of(now.toString()),
                "g:DomainName", List.of("globex"),
                "g:ProjectName", List.of("region-1"),
                "g:ServiceName", List.of("vpcep"),
                "g:UserId", List.of("2a3b4c5d6e7f40516273849506172839"),
                "g:UserName", List.of("annabel"),
                "g:MFAPresent", List.of("false"),
                "g:SourceIp", List.of("10.1.2.3")));
        ResourcePath resource =
                new ResourcePath("vpcep", "region-1", "7e2d3c4b5a6978877665544332211000", "endpoints", "");
        Decision decision = held.decide(new Request(action, resource, attributes));
        if (!decision.allowed()) {
            throw new IllegalStateException(decision.toString());
        }
        return decision;
    }
}
