package io.postern.cloudapi.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.directory.Entry;
import io.postern.cloudapi.identity.Explainer.Explanation;
import io.postern.cloudapi.identity.Explainer.Question;
import io.postern.cloudapi.identity.Target;
import io.postern.cloudapi.policy.ActionName;
import io.postern.cloudapi.policy.Decision;
import io.postern.cloudapi.policy.Ground;
import io.postern.cloudapi.policy.PolicySet;
import io.postern.cloudapi.policy.ResourcePath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Bodies of explain, the same in every service. */
public final class ExplainJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExplainJson() {}

    /**
     * What is asked.
     *
     * @param userId or else {@code agencyId}
     * @param action {@code service:type:operation}
     * @param resource five parts; without it the action is about none in particular
     * @param context values by condition key
     */
    public record Asked(
            @Nullable String userId,
            @Nullable String agencyId,
            @Nullable String action,
            @Nullable String projectId,
            @Nullable String resource,
            @Nullable Map<String, List<String>> context) {

        /**
         * @param code of the service for a bad member
         * @throws ApiError 400 when it is no question
         */
        public Question question(String code) {
            String principal = userId == null ? agencyId : userId;
            if (principal == null || userId != null && agencyId != null) {
                throw new ApiError(400, code, "Expected user_id or agency_id");
            }
            if (action == null) {
                throw new ApiError(400, code, "Expected an action");
            }
            if (context != null && context.values().stream().anyMatch(Asked::isHalfSaid)) {
                throw new ApiError(400, code, "Expected a list of texts for each key of the context");
            }
            try {
                ActionName.of(action);
                return new Question(
                        principal,
                        userId == null,
                        action,
                        projectId,
                        resource == null ? null : ResourcePath.of(resource),
                        context == null ? Map.of() : context);
            } catch (IllegalArgumentException e) {
                throw new ApiError(400, code, String.valueOf(e.getMessage()));
            }
        }

        private static boolean isHalfSaid(@Nullable List<String> values) {
            return values == null || values.stream().anyMatch(Objects::isNull);
        }
    }

    /**
     * Why.
     *
     * @param outcome {@code allowed}, {@code denied} or {@code not_granted}
     * @param statement that decided; absent when none did
     * @param missing what would have to be granted; absent when something decided
     * @param absentKeys condition keys for want of which a statement about this action and resource did not match
     * @param inertRoles roles that count for nothing until others are granted in the same scope
     */
    public record Answer(
            boolean allowed,
            String outcome,
            @Nullable StatementAnswer statement,
            @Nullable String missing,
            SortedSet<String> absentKeys,
            List<InertRole> inertRoles,
            String scope,
            String resource,
            Map<String, List<String>> context) {

        public static Answer of(Explanation explanation) {
            Target target = explanation.target();
            Decision decision = explanation.decision();
            Ground ground = decision.ground();
            String scope = scope(explanation);
            return new Answer(
                    decision.allowed(),
                    decision.outcome().name().toLowerCase(Locale.ROOT),
                    ground == null ? null : StatementAnswer.of(ground),
                    ground == null ? missing(explanation, scope) : null,
                    decision.absentKeys(),
                    explanation.inert().stream().map(InertRole::of).toList(),
                    scope,
                    target.resource().toString(),
                    new TreeMap<>(target.attributes().asMap()));
        }

        private static String missing(Explanation explanation, String scope) {
            String whom = explanation.who().agencyId() == null ? "a group of the user" : "the agency";
            return "Nothing that allows %s on %s is granted to %s on %s"
                    .formatted(
                            explanation.target().action(),
                            explanation.target().resource(),
                            whom,
                            scope.startsWith("project") ? scope + " or on all projects" : scope);
        }

        private static String scope(Explanation explanation) {
            Entry.Project project = explanation.target().project();
            if (explanation.target().global()) {
                return "domain " + explanation.who().domainId();
            }
            return project == null ? "all projects" : "project " + project.id();
        }
    }

    /**
     * @param index in the policy's document, from 0
     * @param content the statement itself
     */
    public record StatementAnswer(String policyId, String policyName, int index, String through, JsonNode content) {
        static StatementAnswer of(Ground ground) {
            try {
                return new StatementAnswer(
                        ground.policy(),
                        ground.name(),
                        ground.statement(),
                        ground.through(),
                        JSON.readTree(ground.text()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a statement that was read is no JSON", e);
            }
        }
    }

    /** @param missing the roles it depends on */
    public record InertRole(String name, List<String> missing) {
        static InertRole of(PolicySet.Inert inert) {
            return new InertRole(inert.name(), inert.missing());
        }
    }
}
