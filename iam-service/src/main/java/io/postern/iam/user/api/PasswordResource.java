package io.postern.iam.user.api;

import static io.postern.iam.api.Members.required;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.user.PasswordChange;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Everybody his own password: he proves that he knows the one he has. */
@Path("/v3/users/{user_id}/password")
public class PasswordResource {

    private final Call call;
    private final PasswordChange change;

    PasswordResource(Call call, PasswordChange change) {
        this.call = call;
        this.change = change;
    }

    /** His tokens end. */
    @POST
    @Authenticated
    public Uni<Void> change(@RestPath("user_id") String id, UserJson.Body body) {
        UserJson.Wanted wanted = required("user", body.user());
        String password = required("user.password", UserRules.password(wanted.password()));
        String original = required("user.original_password", UserRules.password(wanted.originalPassword()));
        if (!call.caller().userId().equals(id)) {
            throw new ApiError(403, "IAM.0003", "Users can change only their own password here");
        }
        return change.change(
                new DomainId(call.caller().domainId()), new UserId(id), original, password, call.origin(), call.at());
    }
}
