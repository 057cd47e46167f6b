package io.postern.iam.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.iam.DomainId;
import io.postern.iam.policy.domain.Policy;
import io.postern.iam.policy.domain.PolicyDetails;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Policies and roles as the API has them: one table, called roles. */
public final class RoleJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RoleJson() {}

    /** The body of an answer. */
    public record One(R role) {
        public static One of(Policy.Live policy, UriInfo uri) {
            return new One(R.of(policy, uri));
        }
    }

    /** The body of a list. */
    public record Many(List<R> roles, Links links, @Nullable Long totalNumber) {
        /** @param total null leaves it out */
        public static Many of(Collection<Policy.Live> policies, @Nullable Long total, UriInfo uri) {
            return new Many(policies.stream().map(policy -> R.of(policy, uri)).toList(), Links.of(uri), total);
        }
    }

    /**
     * One role.
     *
     * @param domainId null for those that come with the system
     * @param flag {@code fine_grained} for policies
     * @param policy the document
     * @param createdTime milliseconds since 1970, as text
     */
    public record R(
            String id,
            String name,
            String displayName,
            String type,
            String catalog,
            String description,
            String descriptionCn,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String domainId,

            @Nullable String flag,
            Links links,
            JsonNode policy,
            String createdTime,
            String updatedTime) {

        static R of(Policy.Live policy, UriInfo uri) {
            PolicyDetails details = policy.details();
            DomainId domain = policy.domain();
            return new R(
                    policy.id().value(),
                    details.name(),
                    details.displayName(),
                    details.type(),
                    details.catalog(),
                    details.description(),
                    details.descriptionCn(),
                    domain == null ? null : domain.value(),
                    details.fineGrained() ? "fine_grained" : null,
                    new Links(uri.getBaseUri() + "v3/roles/" + policy.id(), null, null),
                    document(details.document()),
                    millis(policy.createdAt()),
                    millis(policy.updatedAt()));
        }

        private static String millis(Instant at) {
            return Long.toString(at.toEpochMilli());
        }

        private static JsonNode document(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a stored policy is no JSON", e);
            }
        }
    }
}
