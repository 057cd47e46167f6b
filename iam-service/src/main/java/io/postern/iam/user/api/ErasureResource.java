package io.postern.iam.user.api;

import io.postern.cloudapi.Call;
import io.postern.cloudapi.OperatorOnly;
import io.postern.iam.UserId;
import io.postern.iam.user.UserFarewell;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Forgets people, for good; for those who run the cloud. */
@Path("/operator/v1/users/{id}/erase")
public class ErasureResource {

    private final Call call;
    private final UserFarewell farewell;

    ErasureResource(Call call, UserFarewell farewell) {
        this.call = call;
        this.farewell = farewell;
    }

    /** Deletes him first if he is still there. May be repeated. */
    @POST
    @OperatorOnly
    public Uni<Void> erase(@RestPath String id) {
        return farewell.erase(new UserId(id), call.origin(), call.at());
    }
}
