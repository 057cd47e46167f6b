package io.postern.iam.grant.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.api.ExplainJson;
import io.postern.cloudapi.identity.Explainer;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Who of an account may do what in it and why: a path of our own, which the cloud's API does not have. */
@Path("/v3.0/OS-POSTERN/explain")
public class ExplainOwnResource {

    private final Call call;
    private final Explainer explainer;

    ExplainOwnResource(Call call, Explainer explainer) {
        this.call = call;
        this.explainer = explainer;
    }

    @POST
    @Action("iam:permissions:explain")
    public Uni<ExplainJson.Answer> explain(ExplainJson.Asked asked) {
        return explainer
                .explain(asked.question("IAM.0073"), call.caller().domainId(), call.at())
                .map(found -> ExplainJson.Answer.of(found.orElseThrow(() ->
                        new ApiError(404, "IAM.0004", "Could not find the user, agency or project in this account"))));
    }
}
