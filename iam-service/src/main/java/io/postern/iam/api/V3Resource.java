package io.postern.iam.api;

import io.postern.cloudapi.Unauthenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;

/** Version 3, the only one. A class of its own: JAX-RS looks for a path in the class with the longest match only. */
@Path("/v3")
public class V3Resource {

    record One(VersionResource.Version version) {}

    @GET
    @Unauthenticated
    public One show(UriInfo uri) {
        return new One(VersionResource.version(uri));
    }
}
