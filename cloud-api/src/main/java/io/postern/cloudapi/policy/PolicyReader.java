package io.postern.cloudapi.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents, and says of bad ones where they are wrong and why, with the contract's codes: {@code api/iam.md} 9
 * and 10.
 */
public final class PolicyReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 6_144;
    private static final int MOST_STATEMENTS = 8;
    private static final int MOST_DEPENDENCIES = 20;

    private final Rules rules;

    private PolicyReader(Rules rules) {
        this.rules = rules;
    }

    /**
     * @param document null when there is none
     * @throws MalformedPolicy when it is none
     */
    public static PolicyDocument read(@Nullable JsonNode document, Rules rules) {
        return new PolicyReader(rules).document(document);
    }

    /**
     * A document that has been read before, when it was written.
     *
     * @throws IllegalArgumentException when it is no JSON
     * @throws MalformedPolicy when it is none
     */
    public static PolicyDocument stored(String document) {
        try {
            return read(JSON.readTree(document), Rules.SYSTEM);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a stored policy is no JSON", e);
        }
    }

    private PolicyDocument document(@Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            throw new MalformedPolicy("IAM.1020", "policy", "Expected an object");
        }
        checkSize(node);
        node.fieldNames().forEachRemaining(this::checkMember);
        String version = version(node.path("Version"));
        return new PolicyDocument(version, statements(node.path("Statement")), dependencies(node.path("Depends")));
    }

    private void checkSize(JsonNode node) {
        int size = node.toString().length();
        if (rules == Rules.CUSTOM && size > LONGEST) {
            throw new MalformedPolicy(
                    "IAM.1021", "policy", "Expected at most %d characters, but there are %d".formatted(LONGEST, size));
        }
    }

    private void checkMember(String name) {
        if (rules == Rules.CUSTOM && name.equals("Depends")) {
            throw new MalformedPolicy("IAM.1025", name, "Expected no dependencies in a custom policy");
        }
        if (!rules.members().contains(name)) {
            throw new MalformedPolicy("IAM.1059", name, "Expected only %s".formatted(rules.members()));
        }
    }

    private String version(JsonNode node) {
        String version = node.asText();
        if (rules == Rules.CUSTOM && !version.equals("1.1")) {
            throw new MalformedPolicy("IAM.1024", "Version", "Expected \"1.1\"");
        }
        if (!version.equals("1.1") && !version.equals("1.0")) {
            throw new MalformedPolicy("IAM.1026", "Version", "Expected \"1.0\" or \"1.1\"");
        }
        return version;
    }

    private List<Statement> statements(JsonNode node) {
        if (!node.isArray()) {
            throw new MalformedPolicy("IAM.1027", "Statement", "Expected an array");
        }
        if (node.isEmpty() || rules == Rules.CUSTOM && node.size() > MOST_STATEMENTS) {
            throw new MalformedPolicy(
                    "IAM.1028",
                    "Statement",
                    "Expected 1 to %d statements, but there are %d".formatted(MOST_STATEMENTS, node.size()));
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            statements.add(new StatementReader(rules, "Statement[%d]".formatted(i)).read(node.get(i)));
        }
        return statements;
    }

    private static List<Dependency> dependencies(JsonNode node) {
        if (node.size() > MOST_DEPENDENCIES) {
            throw new MalformedPolicy(
                    "IAM.1058", "Depends", "Expected at most %d dependencies".formatted(MOST_DEPENDENCIES));
        }
        List<Dependency> dependencies = new ArrayList<>();
        node.forEach(one -> dependencies.add(new Dependency(
                one.path("catalog").asText(), one.path("display_name").asText())));
        return dependencies;
    }
}
