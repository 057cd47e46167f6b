package io.postern.endpoint.service.api;

import io.postern.endpoint.api.Wire;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who a whitelist entry can name: an account, all, or an organisation's accounts. */
final class Principals {

    private static final Pattern DOMAIN = Pattern.compile("\\*|iam:domain::(\\*|[A-Za-z0-9]{1,64})");
    private static final Pattern ORGANISATION = Pattern.compile("organizations:orgPath::[A-Za-z0-9/*?_-]{1,1024}");
    private static final String BY_DOMAIN = "domainId";
    private static final String BY_ORGANISATION = "orgPath";

    private Principals() {}

    /** @return each once, in their order */
    static List<String> of(@Nullable List<@Nullable String> texts, @Nullable String type) {
        if (texts == null || texts.isEmpty()) {
            throw Wire.bad("EndPoint.3036", "Expected permissions to have at least one entry");
        }
        if (type != null) {
            Wire.oneOf(type, Set.of(BY_DOMAIN, BY_ORGANISATION), "permission_type", "EndPoint.3002");
        }
        for (String text : texts) {
            boolean known = text != null
                    && (DOMAIN.matcher(text).matches()
                            || ORGANISATION.matcher(text).matches());
            if (!known) {
                throw Wire.bad(
                        "EndPoint.3002",
                        "Expected each permission to be iam:domain::<account id>, *, or organizations:orgPath::<path>");
            }
            if (type != null && !type.equals(type(text))) {
                throw Wire.bad("EndPoint.3002", "Expected each permission to be of permission_type " + type);
            }
        }
        return texts.stream().map(Objects::requireNonNull).distinct().toList();
    }

    static String type(String principal) {
        return principal.toLowerCase(Locale.ROOT).startsWith("organizations:") ? BY_ORGANISATION : BY_DOMAIN;
    }
}
