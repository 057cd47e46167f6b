package io.postern.endpoint.endpoint.api;

import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.EndpointPolicy;
import io.postern.endpoint.endpoint.domain.PolicyStatement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request says of an endpoint's policy: statements for a gateway, a document for any other endpoint. */
final class Policies {

    private static final int MOST_CHARACTERS = 20_480;
    private static final int MOST_STATEMENTS = 10;
    private static final int MOST_TEXTS = 100;
    private static final int LONGEST_TEXT = 1024;

    private Policies() {}

    /** @return null when nothing is said */
    static @Nullable EndpointPolicy of(@Nullable List<@Nullable StatementBody> statements, @Nullable Object document) {
        boolean some = statements != null && !statements.isEmpty();
        if (some && document != null) {
            throw Wire.bad("EndPoint.2048", "Expected policy_statement or policy_document, but not both");
        }
        if (document != null) {
            return new EndpointPolicy(List.of(), document(document));
        }
        return statements == null ? null : new EndpointPolicy(statements(statements), null);
    }

    private static List<PolicyStatement> statements(List<@Nullable StatementBody> bodies) {
        List<PolicyStatement> statements = StatementBody.statements(bodies);
        if (JsonText.of(bodies).length() > MOST_CHARACTERS) {
            throw bad("Expected policy_statement to have at most %d characters".formatted(MOST_CHARACTERS));
        }
        return statements;
    }

    /** An object, or (older clients) the text of one. */
    private static String document(Object document) {
        Map<?, ?> object = parsed(document instanceof Map<?, ?> map ? JsonText.of(map) : String.valueOf(document));
        boolean versioned = object.get("Version") == null || object.get("Version") instanceof String;
        if (!versioned || !(object.get("Statement") instanceof List<?> statements) || !areStatements(statements)) {
            throw bad("Expected policy_document to have a Statement of 1 to %d, each with Effect, Action and Resource"
                    .formatted(MOST_STATEMENTS));
        }
        String text = JsonText.of(object);
        if (text.length() > MOST_CHARACTERS) {
            throw bad("Expected policy_document to have at most %d characters".formatted(MOST_CHARACTERS));
        }
        return text;
    }

    private static Map<?, ?> parsed(String document) {
        try {
            return JsonText.given(document);
        } catch (IllegalArgumentException e) {
            throw bad("Expected policy_document to be a JSON object, nested at most 32 deep");
        }
    }

    private static boolean areStatements(List<?> statements) {
        return !statements.isEmpty()
                && statements.size() <= MOST_STATEMENTS
                && statements.stream()
                        .allMatch(one -> one instanceof Map<?, ?> statement
                                && isEffect(statement.get("Effect"))
                                && isTextOrTexts(statement.get("Action"))
                                && isTextOrTexts(statement.get("Resource")));
    }

    private static boolean isTextOrTexts(@Nullable Object value) {
        return value instanceof String ? isText(value) : areTexts(value);
    }

    static boolean areTexts(@Nullable Object value) {
        return value instanceof List<?> texts
                && !texts.isEmpty()
                && texts.size() <= MOST_TEXTS
                && texts.stream().allMatch(Policies::isText);
    }

    static boolean isEffect(@Nullable Object value) {
        return "Allow".equals(value) || "Deny".equals(value);
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT;
    }

    private static RuntimeException bad(String text) {
        return Wire.bad("EndPoint.2048", text);
    }
}
