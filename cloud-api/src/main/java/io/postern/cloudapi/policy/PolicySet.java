package io.postern.cloudapi.policy;

import io.postern.cloudapi.policy.Decision.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that somebody holds in one scope. An explicit deny wins, then an allow; what nobody granted is not allowed. A
 * role whose dependencies are not held in the same scope counts for nothing.
 */
public final class PolicySet {

    public static final PolicySet EMPTY = of(List.of());

    private record Rule(Statement statement, Ground ground) {}

    private final List<Rule> denials;
    private final List<Rule> allowances;
    private final List<Inert> inert;

    /**
     * A role that counts for nothing.
     *
     * @param name of the role
     * @param missing the roles it depends on and that are not held, by name
     */
    public record Inert(String name, List<String> missing) {}

    private PolicySet(List<Rule> denials, List<Rule> allowances, List<Inert> inert) {
        this.denials = denials;
        this.allowances = allowances;
        this.inert = inert;
    }

    public static PolicySet of(List<Held> held) {
        Set<String> names = held.stream().filter(Held::system).map(Held::name).collect(Collectors.toSet());
        List<Rule> denials = new ArrayList<>();
        List<Rule> allowances = new ArrayList<>();
        List<Inert> inert = new ArrayList<>();
        for (Held one : held) {
            List<String> missing = one.document().dependencies().stream()
                    .map(Dependency::displayName)
                    .filter(name -> !names.contains(name))
                    .toList();
            if (missing.isEmpty()) {
                sort(one, denials, allowances);
            } else {
                inert.add(new Inert(one.name(), missing));
            }
        }
        return new PolicySet(List.copyOf(denials), List.copyOf(allowances), List.copyOf(inert));
    }

    private static void sort(Held held, List<Rule> denials, List<Rule> allowances) {
        List<Statement> statements = held.document().statements();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Rule rule = new Rule(statement, new Ground(held.id(), held.name(), i, statement.text(), held.through()));
            (statement.effect() == Effect.DENY ? denials : allowances).add(rule);
        }
    }

    public Decision decide(Request request) {
        Absences absences = new Absences();
        for (Rule rule : denials) {
            if (rule.statement().matches(request, absences)) {
                return new Decision(Outcome.DENIED, rule.ground(), absences.keys());
            }
        }
        for (Rule rule : allowances) {
            if (rule.statement().matches(request, absences)) {
                return new Decision(Outcome.ALLOWED, rule.ground(), absences.keys());
            }
        }
        return new Decision(Outcome.NOT_GRANTED, null, absences.keys());
    }

    /** The roles that count for nothing, each with what it lacks. */
    public List<Inert> inert() {
        return inert;
    }
}
