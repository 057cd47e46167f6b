package io.postern.iam.resealing.api;

import io.postern.cloudapi.Call;
import io.postern.cloudapi.OperatorOnly;
import io.postern.iam.resealing.Resealing;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Encrypts every secret with the current key; for those who run the cloud, after they have replaced the key. */
@Path("/operator/v1/secrets/reseal")
public class ResealingResource {

    private final Call call;
    private final Resealing resealing;

    ResealingResource(Call call, Resealing resealing) {
        this.call = call;
        this.resealing = resealing;
    }

    /** May be repeated; all numbers are 0 when there is nothing left to do. */
    @POST
    @OperatorOnly
    public Uni<Resealing.Report> reseal() {
        return resealing.run(call.origin(), call.at());
    }
}
