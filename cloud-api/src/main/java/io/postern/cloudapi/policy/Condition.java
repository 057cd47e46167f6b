package io.postern.cloudapi.policy;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One operator on one key, ready to be asked. */
final class Condition {

    private final String key;
    private final Operator operator;
    private final List<Predicate<String>> values;

    /**
     * @param key as the document has it
     * @throws IllegalArgumentException when a value is none that the operator can compare
     */
    Condition(Operator operator, String key, List<String> values) {
        this.key = key.toLowerCase(Locale.ROOT);
        this.operator = operator;
        this.values = values.stream().map(operator.comparison()::with).toList();
    }

    /** @param absences hears of the key when it is for want of it that the condition does not hold */
    boolean holds(Attributes attributes, Absences absences) {
        List<String> request = attributes.of(key);
        if (operator.comparison() == Comparison.IS_NULL_OR_EMPTY) {
            return asksForNothing(request);
        }
        if (request == null || request.isEmpty()) {
            return operator.ifExists() || absences.note(key);
        }
        return operator.anyOf() && !operator.negated() ? any(request) : all(request);
    }

    private boolean asksForNothing(@Nullable List<String> request) {
        boolean nothing = request == null || request.stream().allMatch(String::isEmpty);
        return request == null && operator.ifExists() || matches(Boolean.toString(nothing));
    }

    private boolean any(List<String> request) {
        for (String value : request) {
            if (matches(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean all(List<String> request) {
        for (String value : request) {
            if (!matches(value)) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(String value) {
        if (!operator.comparison().reads(value)) {
            return false;
        }
        for (Predicate<String> expected : values) {
            if (expected.test(value)) {
                return !operator.negated();
            }
        }
        return operator.negated();
    }
}
