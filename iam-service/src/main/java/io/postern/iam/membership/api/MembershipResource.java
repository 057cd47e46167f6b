package io.postern.iam.membership.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.UserId;
import io.postern.iam.membership.Joining;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Who is in which group. */
@Path("/v3/groups/{group_id}/users/{user_id}")
public class MembershipResource {

    private final Call call;
    private final Joining joining;

    MembershipResource(Call call, Joining joining) {
        this.call = call;
        this.joining = joining;
    }

    @PUT
    @Action("iam:permissions:addUserToGroup")
    public Uni<Void> join(@RestPath("group_id") String group, @RestPath("user_id") String user) {
        return joining.join(domain(), new GroupId(group), new UserId(user), call.origin(), call.at());
    }

    @HEAD
    @Action("iam:permissions:checkUserInGroup")
    public Uni<Void> check(@RestPath("group_id") String group, @RestPath("user_id") String user) {
        return joining.check(domain(), new GroupId(group), new UserId(user));
    }

    @DELETE
    @Action("iam:permissions:removeUserFromGroup")
    public Uni<Void> leave(@RestPath("group_id") String group, @RestPath("user_id") String user) {
        return joining.leave(domain(), new GroupId(group), new UserId(user), call.origin(), call.at());
    }

    private DomainId domain() {
        return new DomainId(call.caller().domainId());
    }
}
