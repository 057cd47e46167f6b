package io.postern.endpoint.endpoint.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.postern.endpoint.api.Refused;
import io.postern.endpoint.endpoint.domain.EndpointPolicy;
import io.postern.endpoint.endpoint.domain.PolicyStatement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final StatementBody READ =
            new StatementBody("read", "Allow", List.of("obs:object:GetObject"), List.of("*"), null);
    private static final Map<String, Object> SENTENCE =
            Map.of("Effect", "Deny", "Action", "*", "Resource", List.of("*"));

    @Test
    void statements_are_kept_as_they_are() {
        assertEquals(
                new EndpointPolicy(
                        List.of(new PolicyStatement(
                                "read", "Allow", List.of("obs:object:GetObject"), List.of("*"), null)),
                        null),
                Policies.of(List.of(READ), null));
        assertEquals(
                READ, StatementBody.of(StatementBody.statements(List.of(READ)).getFirst()));
        assertNull(Policies.of(null, null));
    }

    @Test
    void a_statement_has_an_effect_actions_and_resources() {
        wrong(new StatementBody(null, "Maybe", List.of("a"), List.of("b"), null));
        wrong(new StatementBody(null, null, List.of("a"), List.of("b"), null));
        wrong(new StatementBody(null, "Allow", List.of(), List.of("b"), null));
        wrong(new StatementBody(null, "Allow", List.of("a"), null, null));
        wrong(new StatementBody(null, "Allow", List.of(" "), List.of("b"), null));
        wrong(new StatementBody(null, "Allow", List.of("a".repeat(1025)), List.of("b"), null));
        wrong(new StatementBody("s".repeat(129), "Allow", List.of("a"), List.of("b"), null));
        wrong(new StatementBody(null, "Allow", Collections.nCopies(101, "a"), List.of("b"), null));
        wrong(new StatementBody(null, "Allow", List.of("a"), Collections.nCopies(101, "b"), null));
        wrong(new StatementBody(null, "Allow", List.of("a"), List.of("b"), nested(33)));
        wrong(null);
        Refused.with("2048", () -> Policies.of(Collections.nCopies(11, READ), null));
    }

    @Test
    void a_document_is_an_object_with_statements_or_the_text_of_one() {
        Map<String, Object> document = Map.of("Statement", List.of(SENTENCE));
        EndpointPolicy policy = Policies.of(null, document);
        assertEquals(policy, Policies.of(null, JsonText.of(document)));
        assertEquals(document, JsonText.object(String.valueOf(policy == null ? null : policy.document())));
    }

    @Test
    void anything_else_is_no_document() {
        for (Object bad : List.of(
                "text",
                "[]",
                7,
                Map.of(),
                Map.of("Statement", List.of()),
                Map.of("Statement", List.of("text")),
                Map.of("Statement", List.of(Map.of("Effect", "Allow"))),
                Map.of("Version", 5, "Statement", List.of(SENTENCE)),
                Map.of("Statement", Collections.nCopies(11, SENTENCE)))) {
            Refused.with("2048", () -> Policies.of(null, bad));
        }
    }

    @Test
    void policies_are_bounded_as_a_whole() {
        StatementBody large =
                new StatementBody(null, "Allow", Collections.nCopies(2, "a".repeat(1024)), List.of("b"), null);
        Policies.of(Collections.nCopies(9, large), null);
        Refused.with("2048", () -> Policies.of(Collections.nCopies(10, large), null));
        wrong(new StatementBody(null, "Allow", List.of("a"), List.of("b"), Map.of("key", "v".repeat(20_480))));
    }

    @Test
    void what_is_kept_is_not_nested_deep() {
        for (int depth : new int[] {30, 33, 60}) {
            Map<String, Object> document = Map.of("Statement", List.of(SENTENCE), "Id", nested(depth));
            for (Object form : List.of(document, JsonText.of(document))) {
                if (depth == 30) {
                    Policies.of(null, form);
                } else {
                    Refused.with("2048", () -> Policies.of(null, form));
                }
            }
        }
    }

    @Test
    void a_condition_is_shown_as_it_was_given() {
        Map<String, Object> condition = Collections.singletonMap("key", null);
        StatementBody body = new StatementBody(null, "Allow", List.of("a"), List.of("b"), condition);
        assertEquals(
                body, StatementBody.of(StatementBody.statements(List.of(body)).getFirst()));
    }

    @Test
    void it_is_one_or_the_other() {
        Refused.with("2048", () -> Policies.of(List.of(READ), Map.of("Statement", List.of(SENTENCE))));
    }

    private static Map<String, Object> nested(int depth) {
        Map<String, Object> object = Map.of();
        for (int i = 1; i < depth; i++) {
            object = Map.of("in", object);
        }
        return object;
    }

    private static void wrong(@Nullable StatementBody body) {
        Refused.with("2048", () -> Policies.of(Collections.singletonList(body), null));
    }
}
