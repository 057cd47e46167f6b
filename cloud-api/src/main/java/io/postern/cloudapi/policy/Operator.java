package io.postern.cloudapi.policy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A condition operator: a comparison and what its name adds.
 *
 * @param negated none of the condition's values may match
 * @param anyOf the request has many values, and one of them suffices; else all of them count
 * @param ifExists true when the request says nothing of the key
 */
record Operator(String name, Comparison comparison, boolean negated, boolean anyOf, boolean ifExists) {

    private static final String IF_EXISTS = "IfExists";
    private static final String ANY_OF = "AnyOf";

    private record Base(Comparison comparison, boolean negated) {}

    private static final Map<String, Base> BASES = Arrays.stream(Comparison.values())
            .flatMap(comparison -> Map.of(
                    comparison.text(), new Base(comparison, false), negation(comparison), new Base(comparison, true))
                    .entrySet()
                    .stream())
            .filter(entry -> !entry.getKey().isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** @return empty when there is no such operator */
    static Optional<Operator> of(String name) {
        boolean ifExists = name.endsWith(IF_EXISTS);
        String rest = without(IF_EXISTS, name);
        boolean anyOf = rest.endsWith(ANY_OF);
        return Optional.ofNullable(BASES.get(without(ANY_OF, rest)))
                .filter(base -> !anyOf || base.comparison().type() == Comparison.Type.TEXT)
                .map(base -> new Operator(name, base.comparison(), base.negated(), anyOf, ifExists));
    }

    private static String without(String suffix, String name) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }

    /** @return empty when the contract has none */
    private static String negation(Comparison comparison) {
        return switch (comparison) {
            case STRING_EQUALS -> "StringNotEquals";
            case STRING_EQUALS_IGNORE_CASE -> "StringNotEqualsIgnoreCase";
            case STRING_LIKE -> "StringNotLike";
            case NUMBER_EQUALS -> "NumberNotEquals";
            case IP_ADDRESS -> "NotIpAddress";
            default -> "";
        };
    }
}
