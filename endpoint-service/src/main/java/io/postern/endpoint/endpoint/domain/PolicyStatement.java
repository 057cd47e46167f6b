package io.postern.endpoint.endpoint.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of an endpoint's access policy.
 *
 * @param effect {@code Allow} or {@code Deny}
 * @param condition JSON object; absent when there is none
 */
public record PolicyStatement(
        @Nullable String sid,
        String effect,
        List<String> action,
        List<String> resource,
        @Nullable String condition) {

    /** What everybody may do who says nothing else: all of object storage. */
    public static final List<PolicyStatement> DEFAULT = List.of(
            new PolicyStatement(null, "Allow", List.of("obs:*:*"), List.of("obs:*:*:*:*/*", "obs:*:*:*:*"), null));

    public PolicyStatement {
        action = List.copyOf(action);
        resource = List.copyOf(resource);
    }
}
