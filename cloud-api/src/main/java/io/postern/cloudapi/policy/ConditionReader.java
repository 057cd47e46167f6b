package io.postern.cloudapi.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the conditions of a statement: operator, key, array of text. */
final class ConditionReader {

    private static final int MOST = 10;
    private static final int LONGEST_VALUE = 1_024;

    private final String where;
    private final List<Condition> conditions = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    /** @param where as {@code Statement[0].Condition} */
    ConditionReader(String where) {
        this.where = where;
    }

    List<Condition> read(JsonNode node) {
        if (!node.isObject() || node.isEmpty() || node.size() > MOST) {
            throw new MalformedPolicy("IAM.1050", where, "Expected an object with 1 to %d operators".formatted(MOST));
        }
        node.properties().forEach(member -> operator(member.getKey(), member.getValue()));
        if (keys.contains(ConditionKeys.MFA_AGE) && !keys.contains(ConditionKeys.MFA_PRESENT)) {
            throw new MalformedPolicy("IAM.1055", where, "Expected g:MFAAge only together with g:MFAPresent");
        }
        return conditions;
    }

    private void operator(String name, JsonNode node) {
        String at = where + "." + name;
        Operator operator = Operator.of(name)
                .orElseThrow(() -> new MalformedPolicy("IAM.1059", at, "Expected an operator, but there is no such"));
        if (!node.isObject() || node.isEmpty()) {
            throw new MalformedPolicy("IAM.1051", at, "Expected an object with condition keys");
        }
        if (node.size() > MOST) {
            throw new MalformedPolicy("IAM.1054", at, "Expected at most %d condition keys".formatted(MOST));
        }
        node.properties().forEach(member -> key(operator, member.getKey(), member.getValue(), at));
    }

    private void key(Operator operator, String key, JsonNode node, String ofOperator) {
        String at = ofOperator + "." + key;
        Comparison.Type type = ConditionKeys.type(key)
                .orElseThrow(() -> new MalformedPolicy("IAM.1052", at, "Expected a condition key"));
        if (!ConditionKeys.fits(type, operator.comparison().type())) {
            throw new MalformedPolicy(
                    "IAM.1055",
                    at,
                    "Expected an operator for values of type %s"
                            .formatted(type.name().toLowerCase(Locale.ROOT)));
        }
        if (!node.isArray() || node.isEmpty()) {
            throw new MalformedPolicy("IAM.1053", at, "Expected an array of text");
        }
        keys.add(key.toLowerCase(Locale.ROOT));
        conditions.add(condition(operator, key, values(node, at), at));
    }

    private static List<String> values(JsonNode node, String at) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String value = node.get(i).isTextual() ? node.get(i).asText() : "";
            if (value.isEmpty() || value.length() > LONGEST_VALUE) {
                throw new MalformedPolicy(
                        "IAM.1056",
                        "%s[%d]".formatted(at, i),
                        "Expected text of 1 to %d characters".formatted(LONGEST_VALUE));
            }
            values.add(value);
        }
        return values;
    }

    private static Condition condition(Operator operator, String key, List<String> values, String at) {
        try {
            return new Condition(operator, key, values);
        } catch (IllegalArgumentException e) {
            throw new MalformedPolicy(
                    "IAM.1057",
                    at,
                    "Expected values that %s can compare, but %s".formatted(operator.name(), e.getMessage()));
        }
    }
}
