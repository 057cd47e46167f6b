package io.postern.cloudapi.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.OperatorOnly;
import io.postern.cloudapi.identity.Explainer;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Who may do what and why, as this very service would decide it from what it knows now. */
@Path("/operator/v1/explain")
public class ExplainResource {

    private final Call call;
    private final Explainer explainer;

    ExplainResource(Call call, Explainer explainer) {
        this.call = call;
        this.explainer = explainer;
    }

    @POST
    @OperatorOnly
    public Uni<ExplainJson.Answer> explain(ExplainJson.Asked asked) {
        return explainer
                .explain(asked.question("POSTERN.INVALID"), null, call.at())
                .map(found -> ExplainJson.Answer.of(found.orElseThrow(() -> new ApiError(
                        404, "POSTERN.NOT_FOUND", "Expected an enabled user or an agency, and a project of his"))));
    }
}
