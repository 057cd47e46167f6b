package io.postern.iam.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** As keystone adds them to lists: null is written. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Links(
        String self, @Nullable String previous, @Nullable String next) {

    /** Of a list. */
    public static Links of(UriInfo uri) {
        return new Links(uri.getRequestUri().toString(), null, null);
    }

    /** Of one resource. */
    public record Self(String self) {}

    /** @param path from the root of the API, without a slash before it */
    public static Self to(UriInfo uri, String path) {
        return new Self(uri.getBaseUri() + path);
    }
}
