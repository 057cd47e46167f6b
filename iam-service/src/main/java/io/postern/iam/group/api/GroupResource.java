package io.postern.iam.group.api;

import static io.postern.iam.api.Members.notFound;
import static io.postern.iam.api.Members.required;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.Ids;
import io.postern.iam.UserId;
import io.postern.iam.api.Members;
import io.postern.iam.api.Own;
import io.postern.iam.api.PageNumber;
import io.postern.iam.group.GroupChanges;
import io.postern.iam.group.domain.Group;
import io.postern.iam.group.domain.GroupCommand.RequestGroup;
import io.postern.iam.group.domain.GroupCommand.UpdateGroup;
import io.postern.iam.group.projection.Groups;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Groups of the caller's domain. */
@Path("/v3")
public class GroupResource {

    private static final int ALL = 5000;

    private final Call call;
    private final Groups groups;
    private final GroupChanges changes;

    GroupResource(Call call, Groups groups, GroupChanges changes) {
        this.call = call;
        this.groups = groups;
        this.changes = changes;
    }

    @POST
    @Path("/groups")
    @Action("iam:groups:createGroup")
    @ResponseStatus(201)
    public Uni<GroupJson.One> create(GroupJson.Body body, UriInfo uri) {
        GroupJson.Wanted wanted = required("group", body.group());
        DomainId domain = Own.domain(call.caller(), wanted.domainId());
        String name = GroupRules.name(required("group.name", wanted.name()));
        String description = Members.text("group.description", wanted.description(), GroupRules.LONGEST_DESCRIPTION);
        GroupId id = new GroupId(Ids.hex(call.newId()));
        return changes.create(new RequestGroup(id, domain, name, description, call.at()), call.origin())
                .map(group -> answer(group, uri));
    }

    @GET
    @Path("/groups")
    @Action("iam:groups:listGroups")
    public Uni<GroupJson.Many> list(
            UriInfo uri,
            @RestQuery("domain_id") @Nullable String domainId,
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String page,
            @RestQuery("per_page") @Nullable String perPage) {
        DomainId domain = Own.domain(call.caller(), domainId);
        PageNumber slice = PageNumber.of(page, perPage, ALL);
        return groups.of(domain, name, slice.offset(), slice.limit()).map(found -> GroupJson.Many.of(found, uri));
    }

    @GET
    @Path("/groups/{group_id}")
    @Action("iam:groups:getGroup")
    public Uni<GroupJson.One> show(@RestPath("group_id") String id, UriInfo uri) {
        DomainId domain = new DomainId(call.caller().domainId());
        return groups.find(new GroupId(id)).map(stored -> {
            boolean his = stored.state() instanceof Group.Active group
                    && group.domain().equals(domain);
            if (!his) {
                throw notFound("group", id);
            }
            return answer(stored, uri);
        });
    }

    @PATCH
    @Path("/groups/{group_id}")
    @Action("iam:groups:updateGroup")
    public Uni<GroupJson.One> update(@RestPath("group_id") String id, GroupJson.Body body, UriInfo uri) {
        GroupJson.Wanted wanted = required("group", body.group());
        String name = wanted.name() == null ? null : GroupRules.name(wanted.name());
        String description = wanted.description() == null
                ? null
                : Members.text("group.description", wanted.description(), GroupRules.LONGEST_DESCRIPTION);
        UpdateGroup command = new UpdateGroup(new GroupId(id), name, description, call.at());
        return changes.update(new DomainId(call.caller().domainId()), command, call.origin())
                .map(group -> answer(group, uri));
    }

    /** Its members leave it; what was granted to it is granted no more. */
    @DELETE
    @Path("/groups/{group_id}")
    @Action("iam:groups:deleteGroup")
    public Uni<Void> delete(@RestPath("group_id") String id) {
        return changes.delete(new DomainId(call.caller().domainId()), new GroupId(id), call.origin(), call.at());
    }

    /** Of a user; everybody may ask for his own. */
    @GET
    @Path("/users/{user_id}/groups")
    @Action(value = "iam:groups:listGroupsForUser", orOwn = true)
    public Uni<GroupJson.Many> ofUser(@RestPath("user_id") String user, UriInfo uri) {
        Own.orGranted(call.caller(), user);
        DomainId domain = new DomainId(call.caller().domainId());
        return changes.of(domain, new UserId(user)).map(found -> GroupJson.Many.of(found, uri));
    }

    private GroupJson.One answer(Stored<Group> stored, UriInfo uri) {
        return GroupJson.One.of((Group.Active) call.answering(stored), uri);
    }
}
