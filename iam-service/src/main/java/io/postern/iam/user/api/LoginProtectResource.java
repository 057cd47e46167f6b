package io.postern.iam.user.api;

import static io.postern.iam.api.Members.required;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.api.Members;
import io.postern.iam.api.Own;
import io.postern.iam.user.OwnersOwn;
import io.postern.iam.user.UserCards;
import io.postern.iam.user.UserChanges;
import io.postern.iam.user.UserPatch;
import io.postern.iam.user.domain.LoginProtection;
import io.postern.iam.user.domain.User;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a password login needs beside the password. */
@Path("/v3.0/OS-USER")
public class LoginProtectResource {

    private static final int ALL = 5000;

    record Body(@Nullable Wanted loginProtect) {}

    record Wanted(@Nullable Boolean enabled, @Nullable String verificationMethod) {}

    record One(L loginProtect) {}

    record Many(List<L> loginProtects) {}

    record L(String userId, boolean enabled, String verificationMethod) {
        static L of(User.Active user) {
            LoginProtection protection = user.loginProtection();
            boolean none = protection == LoginProtection.NONE;
            return new L(
                    user.id().value(), !none, none ? "none" : protection.name().toLowerCase(Locale.ROOT));
        }
    }

    private final Call call;
    private final UserCards cards;
    private final UserChanges changes;
    private final OwnersOwn owners;

    LoginProtectResource(Call call, UserCards cards, UserChanges changes, OwnersOwn owners) {
        this.owners = owners;
        this.call = call;
        this.cards = cards;
        this.changes = changes;
    }

    @GET
    @Path("/login-protects")
    @Action("iam:users:listUserLoginProtects")
    public Uni<Many> list() {
        return cards.list(domain(), null, null, 0, ALL)
                .map(users -> new Many(users.keySet().stream().map(L::of).toList()));
    }

    @GET
    @Path("/users/{user_id}/login-protect")
    @Action(value = "iam:users:getUserLoginProtect", orOwn = true)
    public Uni<One> show(@RestPath("user_id") String id) {
        Own.orGranted(call.caller(), id);
        return one(domain(), new UserId(id));
    }

    @PUT
    @Path("/users/{user_id}/login-protect")
    @Action("iam:users:setUserLoginProtect")
    public Uni<One> update(@RestPath("user_id") String id, Body body) {
        Wanted wanted = required("login_protect", body.loginProtect());
        boolean enabled = required("login_protect.enabled", wanted.enabled());
        LoginProtection protection = enabled
                ? method(required("login_protect.verification_method", wanted.verificationMethod()))
                : LoginProtection.NONE;
        DomainId domain = domain();
        Origin origin = call.origin();
        Instant at = call.at();
        return owners.respect(domain, new UserId(id), call.caller().userId())
                .chain(() -> changes.change(domain, new UserId(id), UserPatch.loginProtection(protection), origin, at))
                .chain(() -> one(domain, new UserId(id)));
    }

    /** Nothing here sends messages or mails: a protection that never asks would be none. */
    private static LoginProtection method(String text) {
        if (text.equalsIgnoreCase("vmfa")) {
            return LoginProtection.VMFA;
        }
        throw Members.wrong("login_protect.verification_method", "vmfa, as sms and email are not offered here");
    }

    private Uni<One> one(DomainId domain, UserId id) {
        return cards.user(domain, id).map(user -> new One(L.of(user)));
    }

    private DomainId domain() {
        return new DomainId(call.caller().domainId());
    }
}
