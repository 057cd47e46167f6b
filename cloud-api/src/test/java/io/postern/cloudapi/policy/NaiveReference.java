package io.postern.cloudapi.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The policy language once more, as a reader of the contract would write it down: straight from the JSON, with regular
 * expressions, one rule after the other. It shares nothing with the evaluator.
 */
final class NaiveReference {

    private NaiveReference() {}

    static Decision.Outcome decide(
            List<JsonNode> documents, String action, String resource, Map<String, List<String>> attributes) {
        boolean allowed = false;
        for (JsonNode document : documents) {
            for (JsonNode statement : document.get("Statement")) {
                if (matches(statement, action, resource, attributes)) {
                    if (statement.get("Effect").asText().equals("Deny")) {
                        return Decision.Outcome.DENIED;
                    }
                    allowed = true;
                }
            }
        }
        return allowed ? Decision.Outcome.ALLOWED : Decision.Outcome.NOT_GRANTED;
    }

    private static boolean matches(
            JsonNode statement, String action, String resource, Map<String, List<String>> attributes) {
        boolean actionMatches = texts(statement.get("Action")).stream()
                .anyMatch(pattern -> parts(pattern.toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT), 3));
        boolean resourceMatches = !statement.has("Resource")
                || texts(statement.get("Resource")).stream().anyMatch(pattern -> parts(pattern, resource, 5));
        boolean conditionHolds = !statement.has("Condition")
                || statement.get("Condition").properties().stream()
                        .allMatch(operator -> operator.getValue().properties().stream()
                                .allMatch(key ->
                                        holds(operator.getKey(), attributes.get(key.getKey()), texts(key.getValue()))));
        return actionMatches && resourceMatches && conditionHolds;
    }

    private static boolean parts(String pattern, String text, int count) {
        String[] patterns = pattern.split(":", count);
        String[] texts = text.split(":", count);
        for (int i = 0; i < count; i++) {
            if (!like(patterns[i], texts[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean like(String pattern, String text) {
        String regex = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }

    private static boolean holds(String operator, @Nullable List<String> request, List<String> values) {
        String name = operator.replace("IfExists", "");
        boolean ifExists = operator.endsWith("IfExists");
        if (name.equals("IsNullOrEmpty")) {
            boolean empty = request == null || request.stream().allMatch(String::isEmpty);
            return request == null && ifExists || values.contains(empty ? "true" : "false");
        }
        if (request == null || request.isEmpty()) {
            return ifExists;
        }
        boolean negated = name.contains("Not");
        boolean anyOf = name.endsWith("AnyOf");
        String base = name.replace("AnyOf", "").replace("Not", "");
        if (negated) {
            return request.stream()
                    .allMatch(
                            is -> comparable(base, is) && values.stream().noneMatch(value -> compare(base, is, value)));
        }
        return anyOf
                ? request.stream().anyMatch(is -> values.stream().anyMatch(value -> compare(base, is, value)))
                : request.stream().allMatch(is -> values.stream().anyMatch(value -> compare(base, is, value)));
    }

    private static boolean comparable(String base, String is) {
        return !base.startsWith("Number") || is.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static boolean compare(String base, String is, String value) {
        if (!comparable(base, is)) {
            return false;
        }
        return switch (base) {
            case "StringEquals" -> is.equals(value);
            case "StringEqualsIgnoreCase" -> is.equalsIgnoreCase(value);
            case "StringLike" -> like(value, is);
            case "StringStartWith" -> is.startsWith(value);
            case "StringEndWith" -> is.endsWith(value);
            case "Bool" -> is.equals(value);
            case "NumberEquals" -> number(is, value) == 0;
            case "NumberLessThan" -> number(is, value) < 0;
            case "NumberLessThanEquals" -> number(is, value) <= 0;
            case "NumberGreaterThan" -> number(is, value) > 0;
            case "NumberGreaterThanEquals" -> number(is, value) >= 0;
            case "DateLessThan" -> time(is).isBefore(time(value));
            case "DateLessThanEquals" -> !time(is).isAfter(time(value));
            case "DateGreaterThan" -> time(is).isAfter(time(value));
            case "DateGreaterThanEquals" -> !time(is).isBefore(time(value));
            case "IpAddress" -> inBlock(is, value);
            default -> throw new AssertionError(base);
        };
    }

    private static int number(String is, String value) {
        return new BigDecimal(is).compareTo(new BigDecimal(value));
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    /** IPv4 only. */
    private static boolean inBlock(String is, String block) {
        String[] parts = block.split("/", -1);
        int prefix = parts.length == 1 ? 32 : Integer.parseInt(parts[1]);
        return bits(is).substring(0, prefix).equals(bits(parts[0]).substring(0, prefix));
    }

    private static String bits(String address) {
        StringBuilder bits = new StringBuilder();
        for (String part : address.split("\\.", -1)) {
            bits.append(String.format("%8s", Integer.toBinaryString(Integer.parseInt(part)))
                    .replace(' ', '0'));
        }
        return bits.toString();
    }

    private static List<String> texts(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }
}
