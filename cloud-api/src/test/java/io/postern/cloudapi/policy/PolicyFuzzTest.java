package io.postern.cloudapi.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Random documents and requests: the evaluator and the naive reference agree on every one of them. Another run of other
 * documents: {@code -Dpostern.seed=…}.
 */
class PolicyFuzzTest {

    private static final int DOCUMENTS = 100_000;
    private static final int REQUESTS_PER_DOCUMENT = 3;
    private static final long SEED = Long.getLong("postern.seed", 20_260_101);

    private static final List<String> SERVICES = List.of("vpc", "vpcep", "iam");
    private static final List<String> TYPES = List.of("endpoints", "epservices", "*", "ep*", "*s", "e*s*", "ENDPOINTS");
    private static final List<String> OPERATIONS = List.of("get", "list", "create", "*", "*e*", "g*", "Get");
    private static final List<String> PLACES = List.of("region-1", "*", "reg*", "d0", "");
    private static final List<String> PATHS = List.of("e0", "e1", "*", "e*", "a:b*", "*:c", "a*b*c");
    private static final List<String> TEXTS = List.of("a", "A", "ab", "abc", "*", "a*", "*c", "a*c", "b");
    private static final List<String> TIMES =
            List.of("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", "2025-12-31T23:59:59+01:00");
    private static final List<String> NUMBERS = List.of("1", "1.0", "2", "-3", "10.5");
    private static final List<String> BLOCKS = List.of("10.0.0.0/8", "10.1.0.0/16", "10.1.2.3", "0.0.0.0/0");
    private static final List<String> TEXT_OPERATORS = List.of(
            "StringEquals",
            "StringNotEquals",
            "StringEqualsIgnoreCase",
            "StringNotEqualsIgnoreCase",
            "StringLike",
            "StringNotLike",
            "StringStartWith",
            "StringEndWith");
    private static final List<String> NUMBER_OPERATORS = List.of(
            "NumberEquals",
            "NumberNotEquals",
            "NumberLessThan",
            "NumberLessThanEquals",
            "NumberGreaterThan",
            "NumberGreaterThanEquals");
    private static final List<String> TIME_OPERATORS =
            List.of("DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals");

    @Test
    void the_evaluator_and_the_naive_reference_agree() {
        RandomGenerator random = new SplittableRandom(SEED);
        Map<Decision.Outcome, Integer> seen = new EnumMap<>(Decision.Outcome.class);
        for (int i = 0; i < DOCUMENTS; i++) {
            List<JsonNode> documents = new ArrayList<>();
            List<Held> held = new ArrayList<>();
            for (int n = random.nextInt(1, 3); n > 0; n--) {
                JsonNode document = document(random);
                documents.add(document);
                held.add(new Held("p", "p", PolicyReader.read(document, Rules.CUSTOM), false, "g"));
            }
            PolicySet set = PolicySet.of(held);
            for (int n = 0; n < REQUESTS_PER_DOCUMENT; n++) {
                String action =
                        String.join(":", one(SERVICES, random), plain(TYPES, random), plain(OPERATIONS, random));
                String resource =
                        String.join(":", one(SERVICES, random), "region-1", "d0", plain(TYPES, random), path(random));
                Map<String, List<String>> attributes = attributes(random);
                Decision.Outcome expected = NaiveReference.decide(documents, action, resource, attributes);
                Decision.Outcome actual = set.decide(new Request(
                                ActionName.of(action), ResourcePath.of(resource), Attributes.of(attributes)))
                        .outcome();
                int number = i;
                assertEquals(expected, actual, () -> "seed=%d document=%d %s for %s on %s with %s"
                        .formatted(SEED, number, documents, action, resource, attributes));
                seen.merge(actual, 1, Integer::sum);
            }
        }
        // each outcome often enough for the comparison to mean something
        seen.values().forEach(count -> assertTrue(count > DOCUMENTS / 20, seen.toString()));
        assertEquals(3, seen.size());
    }

    private static JsonNode document(RandomGenerator random) {
        ObjectNode document = Policies.JSON.createObjectNode().put("Version", "1.1");
        ArrayNode statements = document.putArray("Statement");
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            statement(statements.addObject(), random);
        }
        return document;
    }

    private static void statement(ObjectNode statement, RandomGenerator random) {
        statement.put("Effect", random.nextInt(3) == 0 ? "Deny" : "Allow");
        ArrayNode actions = statement.putArray("Action");
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            actions.add(String.join(":", one(SERVICES, random), one(TYPES, random), one(OPERATIONS, random)));
        }
        if (random.nextInt(3) == 0) {
            ArrayNode resources = statement.putArray("Resource");
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                resources.add(String.join(
                        ":",
                        random.nextInt(3) == 0 ? "*" : one(SERVICES, random),
                        one(PLACES, random),
                        one(PLACES, random),
                        one(TYPES, random),
                        one(PATHS, random)));
            }
        }
        if (random.nextInt(2) == 0) {
            ObjectNode conditions = statement.putObject("Condition");
            for (int n = random.nextInt(1, 3); n > 0; n--) {
                condition(conditions, random);
            }
        }
    }

    private static void condition(ObjectNode conditions, RandomGenerator random) {
        String ifExists = random.nextInt(3) == 0 ? "IfExists" : "";
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                String anyOf = random.nextBoolean() ? "AnyOf" : "";
                add(conditions, one(TEXT_OPERATORS, random) + anyOf + ifExists, "x:Text", TEXTS, random);
            }
            case 2 -> add(conditions, one(NUMBER_OPERATORS, random) + ifExists, "x:Number", NUMBERS, random);
            case 3 -> add(conditions, one(TIME_OPERATORS, random) + ifExists, "g:CurrentTime", TIMES, random);
            case 4 ->
                add(
                        conditions,
                        one(List.of("IpAddress", "NotIpAddress"), random) + ifExists,
                        "g:SourceIp",
                        BLOCKS,
                        random);
            default ->
                add(
                        conditions,
                        one(List.of("Bool", "IsNullOrEmpty"), random) + ifExists,
                        "g:MFAPresent",
                        List.of("true", "false"),
                        random);
        }
    }

    private static void add(
            ObjectNode conditions, String operator, String key, List<String> values, RandomGenerator random) {
        ObjectNode keys =
                conditions.has(operator) ? (ObjectNode) conditions.get(operator) : conditions.putObject(operator);
        ArrayNode array = keys.putArray(key);
        for (int n = random.nextInt(1, 3); n > 0; n--) {
            array.add(one(values, random));
        }
    }

    private static Map<String, List<String>> attributes(RandomGenerator random) {
        Map<String, List<String>> attributes = new HashMap<>();
        put(attributes, "x:Text", List.of("a", "A", "ab", "abc", "b", ""), 3, random);
        put(attributes, "x:Number", List.of("1", "2", "-3", "10.50", "many"), 1, random);
        put(attributes, "g:CurrentTime", TIMES, 1, random);
        put(attributes, "g:SourceIp", List.of("10.0.0.1", "10.1.2.3", "192.168.0.1"), 1, random);
        put(attributes, "g:MFAPresent", List.of("true", "false"), 1, random);
        return attributes;
    }

    private static void put(
            Map<String, List<String>> attributes, String key, List<String> values, int most, RandomGenerator random) {
        if (random.nextInt(4) == 0) {
            return;
        }
        List<String> some = new ArrayList<>();
        for (int n = random.nextInt(1, most + 1); n > 0; n--) {
            some.add(one(values, random));
        }
        attributes.put(key, some);
    }

    private static String path(RandomGenerator random) {
        return one(List.of("e0", "e1", "", "a:b:c", "abc"), random);
    }

    /** Requests name things, not patterns. */
    private static String plain(List<String> names, RandomGenerator random) {
        return one(names, random).replace("*", "x");
    }

    private static String one(List<String> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
