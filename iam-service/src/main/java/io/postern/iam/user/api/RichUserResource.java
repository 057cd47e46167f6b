package io.postern.iam.user.api;

import static io.postern.iam.api.Members.required;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.Ids;
import io.postern.iam.UserId;
import io.postern.iam.api.Own;
import io.postern.iam.securitypolicy.SecurityPolicies;
import io.postern.iam.securitypolicy.domain.ProtectPolicy;
import io.postern.iam.user.NewUser;
import io.postern.iam.user.OwnersOwn;
import io.postern.iam.user.Profile;
import io.postern.iam.user.UserAdmission;
import io.postern.iam.user.UserCards;
import io.postern.iam.user.UserChanges;
import io.postern.iam.user.UserPatch;
import io.postern.iam.user.domain.AccessMode;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Objects;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Users of the caller's domain, with all that is known of them. */
@Path("/v3.0/OS-USER")
public class RichUserResource {

    private final Call call;
    private final UserCards cards;
    private final UserAdmission admission;
    private final UserChanges changes;
    private final SecurityPolicies policies;
    private final OwnersOwn owners;

    RichUserResource(
            Call call,
            UserCards cards,
            UserAdmission admission,
            UserChanges changes,
            SecurityPolicies policies,
            OwnersOwn owners) {
        this.owners = owners;
        this.call = call;
        this.cards = cards;
        this.admission = admission;
        this.changes = changes;
        this.policies = policies;
    }

    @POST
    @Path("/users")
    @Action("iam:users:createUser")
    @ResponseStatus(201)
    public Uni<UserJson.RichOne> create(UserJson.Body body, UriInfo uri) {
        UserJson.Wanted wanted = required("user", body.user());
        DomainId domain = Own.domain(call.caller(), wanted.domainId());
        Profile profile = UserRules.rich(Profile.of(UserRules.name(wanted.name()), ""), wanted);
        NewUser user = new NewUser(
                new UserId(Ids.hex(call.newId())),
                domain,
                profile,
                UserRules.password(wanted.password()),
                Objects.requireNonNullElse(wanted.enabled(), true),
                Objects.requireNonNullElse(UserRules.accessMode(wanted.accessMode()), AccessMode.DEFAULT));
        return admission.admit(user, call.origin(), call.at()).chain(() -> one(domain, user.id(), uri));
    }

    @GET
    @Path("/users/{user_id}")
    @Action(value = "iam:users:getUser", orOwn = true)
    public Uni<UserJson.RichOne> show(@RestPath("user_id") String id, UriInfo uri) {
        Own.orGranted(call.caller(), id);
        return one(domain(), new UserId(id), uri);
    }

    @PUT
    @Path("/users/{user_id}")
    @Action("iam:users:updateUser")
    public Uni<UserJson.RichOne> update(@RestPath("user_id") String id, UserJson.Body body, UriInfo uri) {
        UserJson.Wanted wanted = required("user", body.user());
        DomainId domain = domain();
        UserPatch patch = new UserPatch(
                before -> UserRules.rich(before, wanted),
                UserRules.password(wanted.password()),
                wanted.enabled(),
                UserRules.accessMode(wanted.accessMode()),
                null);
        Origin origin = call.origin();
        Instant at = call.at();
        return owners.respect(domain, new UserId(id), call.caller().userId())
                .chain(() -> changes.change(domain, new UserId(id), patch, origin, at))
                .chain(() -> one(domain, new UserId(id), uri));
    }

    /** Everybody his own mail address and phone number, as far as the account lets him: {@code phone} is {@code 0049-123}. */
    @PUT
    @Path("/users/{user_id}/info")
    @Authenticated
    public Uni<Void> updateOwn(@RestPath("user_id") String id, UserJson.Body body) {
        UserJson.Wanted wanted = required("user", body.user());
        if (!call.caller().userId().equals(id)) {
            throw new ApiError(403, "IAM.0003", "Users can change only their own mail address and phone number here");
        }
        DomainId domain = domain();
        Origin origin = call.origin();
        Instant at = call.at();
        UserJson.Wanted own = OwnInfo.of(wanted);
        return policies.of(domain)
                .invoke(policy -> allowed(policy.protect(), wanted))
                .chain(() -> changes.change(
                        domain, new UserId(id), UserPatch.profile(before -> UserRules.rich(before, own)), origin, at));
    }

    private static void allowed(ProtectPolicy policy, UserJson.Wanted wanted) {
        if (wanted.email() != null && !policy.ownMail() || OwnInfo.phone(wanted) != null && !policy.ownPhone()) {
            throw new ApiError(403, "IAM.0003", "The account does not let its users change this");
        }
    }

    private Uni<UserJson.RichOne> one(DomainId domain, UserId id, UriInfo uri) {
        return cards.card(domain, id).map(card -> new UserJson.RichOne(UserJson.Rich.of(card, uri)));
    }

    private DomainId domain() {
        return new DomainId(call.caller().domainId());
    }
}
