package io.postern.iam.user.api;

import static io.postern.iam.api.Members.required;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.Ids;
import io.postern.iam.UserId;
import io.postern.iam.api.Own;
import io.postern.iam.api.PageNumber;
import io.postern.iam.user.NewUser;
import io.postern.iam.user.OwnersOwn;
import io.postern.iam.user.Profile;
import io.postern.iam.user.UserAdmission;
import io.postern.iam.user.UserCards;
import io.postern.iam.user.UserChanges;
import io.postern.iam.user.UserFarewell;
import io.postern.iam.user.UserPatch;
import io.postern.iam.user.domain.AccessMode;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Objects;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Users of the caller's domain, as keystone knows them. */
@Path("/v3")
public class UserResource {

    private static final int ALL = 5000;

    private final Call call;
    private final UserCards cards;
    private final UserAdmission admission;
    private final UserChanges changes;
    private final UserFarewell farewell;
    private final OwnersOwn owners;

    UserResource(
            Call call,
            UserCards cards,
            UserAdmission admission,
            UserChanges changes,
            UserFarewell farewell,
            OwnersOwn owners) {
        this.owners = owners;
        this.call = call;
        this.cards = cards;
        this.admission = admission;
        this.changes = changes;
        this.farewell = farewell;
    }

    @POST
    @Path("/users")
    @Action("iam:users:createUser")
    @ResponseStatus(201)
    public Uni<UserJson.One> create(UserJson.Body body, UriInfo uri) {
        UserJson.Wanted wanted = required("user", body.user());
        DomainId domain = Own.domain(call.caller(), wanted.domainId());
        Profile profile = UserRules.plain(Profile.of(UserRules.name(wanted.name()), ""), wanted);
        NewUser user = new NewUser(
                new UserId(Ids.hex(call.newId())),
                domain,
                profile,
                UserRules.password(wanted.password()),
                Objects.requireNonNullElse(wanted.enabled(), true),
                AccessMode.DEFAULT);
        return admission.admit(user, call.origin(), call.at()).chain(() -> one(domain, user.id(), uri));
    }

    @GET
    @Path("/users")
    @Action("iam:users:listUsers")
    public Uni<UserJson.Many> list(
            UriInfo uri,
            @RestQuery("domain_id") @Nullable String domainId,
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String enabled,
            @RestQuery @Nullable String page,
            @RestQuery("per_page") @Nullable String perPage) {
        DomainId domain = Own.domain(call.caller(), domainId);
        PageNumber slice = PageNumber.of(page, perPage, ALL);
        Boolean which = enabled == null || enabled.isEmpty() ? null : Boolean.valueOf(enabled);
        String called = name == null || name.isEmpty() ? null : name;
        return cards.list(domain, called, which, slice.offset(), slice.limit())
                .map(found -> UserJson.Many.of(found, uri));
    }

    @GET
    @Path("/users/{user_id}")
    @Action(value = "iam:users:getUser", orOwn = true)
    public Uni<UserJson.One> show(@RestPath("user_id") String id, UriInfo uri) {
        Own.orGranted(call.caller(), id);
        return one(domain(), new UserId(id), uri);
    }

    @PATCH
    @Path("/users/{user_id}")
    @Action("iam:users:updateUser")
    public Uni<UserJson.One> update(@RestPath("user_id") String id, UserJson.Body body, UriInfo uri) {
        UserJson.Wanted wanted = required("user", body.user());
        DomainId domain = Own.domain(call.caller(), wanted.domainId());
        UserPatch patch = new UserPatch(
                before -> UserRules.plain(before, wanted),
                UserRules.password(wanted.password()),
                wanted.enabled(),
                null,
                null);
        Origin origin = call.origin();
        Instant at = call.at();
        return owners.respect(domain, new UserId(id), call.caller().userId())
                .chain(() -> changes.change(domain, new UserId(id), patch, origin, at))
                .chain(() -> one(domain, new UserId(id), uri));
    }

    /** With his keys and memberships. */
    @DELETE
    @Path("/users/{user_id}")
    @Action("iam:users:deleteUser")
    public Uni<Void> delete(@RestPath("user_id") String id) {
        Origin origin = call.origin();
        Instant at = call.at();
        return cards.user(domain(), new UserId(id)).chain(user -> farewell.delete(user.id(), origin, at));
    }

    /** Members of a group. */
    @GET
    @Path("/groups/{group_id}/users")
    @Action("iam:users:listUsersForGroup")
    public Uni<UserJson.Many> ofGroup(@RestPath("group_id") String group, UriInfo uri) {
        return cards.of(domain(), new GroupId(group)).map(found -> UserJson.Many.of(found, uri));
    }

    private Uni<UserJson.One> one(DomainId domain, UserId id, UriInfo uri) {
        return cards.card(domain, id).map(card -> new UserJson.One(UserJson.U.of(card.user(), card.profile(), uri)));
    }

    private DomainId domain() {
        return new DomainId(call.caller().domainId());
    }
}
