package io.postern.iam.policy.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.policy.MalformedPolicy;
import io.postern.cloudapi.policy.PolicyReader;
import io.postern.cloudapi.policy.Rules;
import io.postern.iam.policy.domain.PolicyDetails;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A custom policy as it is asked for: any member may be missing. The same whole for a new one and for a changed one. */
record CustomPolicyRequest(@Nullable Role role) {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DESCRIPTION = 256;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>\\p{Cntrl}]");
    private static final Set<String> TYPES = Set.of("AA", "AX", "XA", "XX");
    private static final Set<String> CUSTOM_TYPES = Set.of("AX", "XA");

    /** @param policy the document */
    record Role(
            @Nullable String displayName,
            @Nullable String type,
            @Nullable String description,
            @Nullable String descriptionCn,
            @Nullable JsonNode policy,
            @Nullable String name,
            @Nullable String catalog,
            @Nullable String flag) {}

    /**
     * @param name that we give it
     * @throws ApiError 400 with the contract's code for what is wrong
     */
    PolicyDetails details(String name) {
        Role asked = role;
        if (asked == null) {
            throw bad("IAM.1000", "The role must be a JSONObject.");
        }
        refuseSystems(asked);
        return new PolicyDetails(
                name,
                displayName(asked.displayName()),
                type(asked.type()),
                "CUSTOMED",
                true,
                description("IAM.1018", "description", asked.description()),
                description("IAM.1019", "description_cn", asked.descriptionCn()),
                document(asked.policy()));
    }

    private static void refuseSystems(Role role) {
        if (role.catalog() != null) {
            throw bad("IAM.1006", "The custom policy does not need a catalog.");
        }
        if (role.flag() != null) {
            throw bad("IAM.1007", "The custom policy does not need a flag.");
        }
        if (role.name() != null) {
            throw bad("IAM.1008", "The custom policy does not need a name.");
        }
    }

    private static String displayName(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw bad("IAM.1001", "The display_name must be a string and cannot be left blank.");
        }
        if (name.length() > LONGEST_NAME) {
            throw bad("IAM.1002", "The length %d of the display name exceeds 64 characters.".formatted(name.length()));
        }
        if (FORBIDDEN.matcher(name).find()) {
            throw bad("IAM.1003", "The display_name contains invalid characters.");
        }
        return name;
    }

    private static String type(@Nullable String type) {
        if (type == null || type.isBlank()) {
            throw bad("IAM.1004", "The type must be a string and cannot be left blank.");
        }
        if (!TYPES.contains(type)) {
            throw bad("IAM.1005", "Invalid type %s.".formatted(type));
        }
        if (!CUSTOM_TYPES.contains(type)) {
            throw bad("IAM.1009", "The type of a custom policy must be 'AX' or 'XA'.");
        }
        return type;
    }

    private static String description(String code, String member, @Nullable String text) {
        String description = text == null ? "" : text;
        if (description.length() > LONGEST_DESCRIPTION
                || FORBIDDEN.matcher(description).find()) {
            throw bad(code, "Invalid %s: expected at most 256 characters without < and >.".formatted(member));
        }
        return description;
    }

    private static String document(@Nullable JsonNode policy) {
        try {
            PolicyReader.read(policy, Rules.CUSTOM);
            return String.valueOf(policy);
        } catch (MalformedPolicy malformed) {
            throw bad(malformed.code(), malformed.text());
        }
    }

    private static ApiError bad(String code, String why) {
        return new ApiError(400, code, why);
    }
}
