package io.postern.cloudapi.policy;

import io.postern.cloudapi.policy.Comparison.Type;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The condition keys there are: global ones with their types, and whatever a service calls its own. */
final class ConditionKeys {

    static final String MFA_PRESENT = "g:mfapresent";
    static final String MFA_AGE = "g:mfaage";

    private static final String GLOBAL = "g:";
    private static final Pattern OF_SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,31}:[A-Za-z0-9/_.-]{1,128}");
    private static final Map<String, Type> GLOBALS = Map.ofEntries(
            Map.entry("g:currenttime", Type.TIME),
            Map.entry("g:domainname", Type.TEXT),
            Map.entry(MFA_PRESENT, Type.BOOLEAN),
            Map.entry(MFA_AGE, Type.NUMBER),
            Map.entry("g:projectname", Type.TEXT),
            Map.entry("g:servicename", Type.TEXT),
            Map.entry("g:userid", Type.TEXT),
            Map.entry("g:username", Type.TEXT),
            Map.entry("g:sourceip", Type.ADDRESS));

    private ConditionKeys() {}

    /** @return empty when there is no such key */
    static Optional<Type> type(String key) {
        return key.startsWith(GLOBAL)
                ? Optional.ofNullable(global(key))
                : OF_SERVICE.matcher(key).matches() ? Optional.of(Type.ANY) : Optional.empty();
    }

    private static @Nullable Type global(String key) {
        return GLOBALS.get(key.toLowerCase(Locale.ROOT));
    }

    /** Whether values of such a key can be compared so. */
    static boolean fits(Type key, Type comparison) {
        return key == comparison || key == Type.ANY || comparison == Type.ANY;
    }
}
