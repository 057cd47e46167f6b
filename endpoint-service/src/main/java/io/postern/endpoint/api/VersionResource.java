package io.postern.endpoint.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Unauthenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Versions of this API (API reference, Version Management). */
@Path("/")
public class VersionResource {

    private static final List<VersionBody> VERSIONS =
            List.of(version("v1", "1", "2018-09-30T00:00:00Z"), version("v2", "2", "2020-03-30T00:00:00Z"));

    /** All versions. */
    public record VersionList(List<VersionBody> versions) {}

    /** One version. */
    public record VersionAnswer(VersionBody version) {}

    /** A version; {@code updated} is the day it came out. */
    public record VersionBody(
            String id, String version, String minVersion, String status, String updated, List<LinkBody> links) {}

    /** Where it is. */
    public record LinkBody(String href, String type, String rel) {}

    private static VersionBody version(String id, String number, String updated) {
        String status = id.equals("v1") ? "CURRENT" : "SUPPORT";
        return new VersionBody(
                id, number, "", status, updated, List.of(new LinkBody("/" + id, "application/json", "self")));
    }

    @GET
    @Unauthenticated
    public VersionList list() {
        return new VersionList(VERSIONS);
    }

    @GET
    @Path("/{version}")
    @Unauthenticated
    public VersionAnswer show(@RestPath String version) {
        return VERSIONS.stream()
                .filter(one -> one.id().equals(version))
                .findFirst()
                .map(VersionAnswer::new)
                .orElseThrow(() ->
                        new ApiError(404, "EndPoint.0005", "Expected version v1 or v2, but not %s".formatted(version)));
    }
}
