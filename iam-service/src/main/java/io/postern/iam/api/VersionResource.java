package io.postern.iam.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.postern.cloudapi.Unauthenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Keystone's version discovery. */
@Path("/")
public class VersionResource {

    private static final String RELEASED = "2013-03-06T00:00:00Z";

    record All(Values versions) {}

    record Values(List<Version> values) {}

    record Version(
            String id,
            String status,
            String updated,
            List<Link> links,
            @JsonProperty("media-types") List<MediaType> mediaTypes) {}

    record Link(String rel, String href) {}

    record MediaType(String type, String base) {}

    @GET
    @Unauthenticated
    public All all(UriInfo uri) {
        return new All(new Values(List.of(version(uri))));
    }

    static Version version(UriInfo uri) {
        return new Version(
                "v3.6",
                "stable",
                RELEASED,
                List.of(new Link("self", uri.getBaseUri() + "v3/")),
                List.of(new MediaType("application/vnd.openstack.identity-v3+json", "application/json")));
    }
}
