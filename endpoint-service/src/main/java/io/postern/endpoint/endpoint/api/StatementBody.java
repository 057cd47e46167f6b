package io.postern.endpoint.endpoint.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.PolicyStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One statement of a gateway's policy on the wire; its members begin with capitals. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementBody(
        @JsonProperty("Sid") @Nullable String sid,
        @JsonProperty("Effect") @Nullable String effect,
        @JsonProperty("Action") @Nullable List<@Nullable String> action,
        @JsonProperty("Resource") @Nullable List<@Nullable String> resource,
        @JsonProperty("Condition") @Nullable Map<String, Object> condition) {

    private static final int MOST = 10;
    private static final int LONGEST_SID = 128;

    /** @return at most 10 */
    static List<PolicyStatement> statements(List<@Nullable StatementBody> bodies) {
        if (bodies.size() > MOST) {
            throw Wire.bad("EndPoint.2048", "Expected at most %d policy statements".formatted(MOST));
        }
        return bodies.stream().map(StatementBody::statement).toList();
    }

    static StatementBody of(PolicyStatement statement) {
        String condition = statement.condition();
        return new StatementBody(
                statement.sid(),
                statement.effect(),
                List.copyOf(statement.action()),
                List.copyOf(statement.resource()),
                condition == null ? null : members(JsonText.object(condition)));
    }

    private static PolicyStatement statement(@Nullable StatementBody body) {
        if (body == null || !Policies.isEffect(body.effect())) {
            throw Wire.bad("EndPoint.2048", "Expected each policy statement to have an Effect, Allow or Deny");
        }
        return new PolicyStatement(
                sid(body.sid()),
                Objects.requireNonNull(body.effect()),
                texts("Action", body.action()),
                texts("Resource", body.resource()),
                body.condition() == null ? null : condition(body.condition()));
    }

    private static @Nullable String sid(@Nullable String sid) {
        if (sid != null && sid.length() > LONGEST_SID) {
            throw Wire.bad("EndPoint.2048", "Expected Sid to have at most %d characters".formatted(LONGEST_SID));
        }
        return Wire.given(sid);
    }

    private static String condition(Map<String, Object> condition) {
        String text = JsonText.of(condition);
        try {
            JsonText.given(text);
        } catch (IllegalArgumentException e) {
            throw Wire.bad("EndPoint.2048", "Expected Condition to be nested at most 32 deep");
        }
        return text;
    }

    private static List<String> texts(String member, @Nullable List<@Nullable String> texts) {
        if (!Policies.areTexts(texts)) {
            throw Wire.bad(
                    "EndPoint.2048",
                    "Expected %s of a policy statement to be a list of 1 to 100 texts".formatted(member));
        }
        return Objects.requireNonNull(texts).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Map<String, Object> members(Map<?, ?> object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.forEach((key, value) -> members.put(String.valueOf(key), value));
        return members;
    }
}
