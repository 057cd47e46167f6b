package io.postern.cloudapi.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one statement. */
final class StatementReader {

    private static final Set<String> MEMBERS = Set.of("Effect", "Action", "Resource", "Condition");
    private static final int MOST_ACTIONS = 100;
    private static final int LONGEST_ACTION = 128;
    private static final Pattern ACTION = Pattern.compile("[a-z0-9-]+:[A-Za-z0-9_*-]+:[A-Za-z0-9_*-]+");
    /** What comes with the system may speak of all services at once. */
    private static final Pattern SYSTEM_ACTION = Pattern.compile("[a-z0-9*-]+:[A-Za-z0-9_*-]+:[A-Za-z0-9_*-]+");

    private final Rules rules;
    private final String where;

    /** @param where as {@code Statement[0]} */
    StatementReader(Rules rules, String where) {
        this.rules = rules;
        this.where = where;
    }

    Statement read(JsonNode node) {
        if (!node.isObject()) {
            throw new MalformedPolicy("IAM.1027", where, "Expected an object");
        }
        if (node.has("NotAction") && node.has("Action")) {
            throw new MalformedPolicy("IAM.1031", where, "Expected Action or NotAction, but not both");
        }
        node.fieldNames().forEachRemaining(this::checkMember);
        List<ResourcePattern> resources =
                node.has("Resource") ? new ResourceReader(where + ".Resource").read(node.get("Resource")) : List.of();
        if (node.has("Condition") && node.path("Resource").isObject()) {
            throw new MalformedPolicy("IAM.1039", where, "Expected no conditions in a policy for agencies");
        }
        List<Condition> conditions = node.has("Condition")
                ? new ConditionReader(where + ".Condition").read(node.get("Condition"))
                : List.of();
        return new Statement(
                node.toString(), effect(node.path("Effect")), actions(node.path("Action")), resources, conditions);
    }

    private void checkMember(String name) {
        if (!MEMBERS.contains(name)) {
            throw new MalformedPolicy("IAM.1059", where + "." + name, "Expected only %s".formatted(MEMBERS));
        }
    }

    private Effect effect(JsonNode node) {
        return switch (node.asText().toLowerCase(Locale.ROOT)) {
            case "allow" -> Effect.ALLOW;
            case "deny" -> Effect.DENY;
            default -> throw new MalformedPolicy("IAM.1029", where + ".Effect", "Expected Allow or Deny");
        };
    }

    private Actions actions(JsonNode node) {
        if (!node.isArray()) {
            throw new MalformedPolicy("IAM.1030", where + ".Action", "Expected an array");
        }
        if (node.isEmpty() || node.size() > MOST_ACTIONS) {
            throw new MalformedPolicy(
                    "IAM.1033",
                    where + ".Action",
                    "Expected 1 to %d actions, but there are %d".formatted(MOST_ACTIONS, node.size()));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            names.add(action(node.get(i), "%s.Action[%d]".formatted(where, i)));
        }
        return Actions.of(names);
    }

    private String action(JsonNode node, String at) {
        String name = node.isTextual() ? node.asText() : "";
        if (name.length() > LONGEST_ACTION) {
            throw new MalformedPolicy("IAM.1034", at, "Expected at most %d characters".formatted(LONGEST_ACTION));
        }
        if (!(rules == Rules.CUSTOM ? ACTION : SYSTEM_ACTION).matcher(name).matches()) {
            throw new MalformedPolicy(
                    "IAM.1035", at, "Expected service:type:operation, where the service is in lower case");
        }
        return name;
    }
}
