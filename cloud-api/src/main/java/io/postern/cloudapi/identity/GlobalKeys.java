package io.postern.cloudapi.identity;

import io.postern.cloudapi.Occasion;
import io.postern.cloudapi.directory.Entry;
import io.postern.cloudapi.policy.Attributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The condition keys that every request has, whatever the service. */
public final class GlobalKeys {

    private GlobalKeys() {}

    /**
     * @param service that is asked
     */
    public static Attributes of(Identity who, String service, Entry.@Nullable Project project, Occasion occasion) {
        Instant at = occasion.at();
        String source = occasion.source();
        Map<String, List<String>> keys = new HashMap<>();
        keys.put("g:CurrentTime", List.of(at.toString()));
        keys.put("g:ServiceName", List.of(service));
        keys.put("g:DomainName", List.of(who.domainName()));
        keys.put("g:UserId", List.of(who.userId()));
        keys.put("g:UserName", List.of(who.userName()));
        if (project != null) {
            keys.put("g:ProjectName", List.of(project.name()));
        }
        if (source != null) {
            keys.put("g:SourceIp", List.of(source));
        }
        secondFactor(who.mfaAt(), at, keys);
        return Attributes.of(keys);
    }

    /** Whoever signs has shown none. */
    private static void secondFactor(@Nullable Instant shown, Instant at, Map<String, List<String>> keys) {
        keys.put("g:MFAPresent", List.of(Boolean.toString(shown != null)));
        if (shown != null) {
            keys.put(
                    "g:MFAAge",
                    List.of(Long.toString(Duration.between(shown, at).toSeconds())));
        }
    }
}
