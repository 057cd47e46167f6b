package io.postern.iam.account.api;

import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.iam.api.Links;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The domain the caller is in. The SDK asks for it before it can do anything global. */
@Path("/v3/auth/domains")
public class DomainResource {

    record Many(List<D> domains, Links links) {}

    record D(String id, String name, boolean enabled, String description, Links.Self links) {}

    private final Call call;

    DomainResource(Call call) {
        this.call = call;
    }

    @GET
    @Authenticated
    public Many list(UriInfo uri) {
        Caller caller = call.caller();
        D own = new D(
                caller.domainId(), caller.domainName(), true, "", Links.to(uri, "v3/domains/" + caller.domainId()));
        return new Many(List.of(own), Links.of(uri));
    }
}
