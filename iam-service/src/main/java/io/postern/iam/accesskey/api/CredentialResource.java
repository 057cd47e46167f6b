package io.postern.iam.accesskey.api;

import static io.postern.iam.api.Members.required;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.accesskey.AccessKeyChanges;
import io.postern.iam.accesskey.KeyUse;
import io.postern.iam.accesskey.domain.AccessKey;
import io.postern.iam.api.Members;
import io.postern.iam.api.Own;
import io.postern.iam.user.OwnersOwn;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Permanent access keys: everybody his own, and of others with permission. */
@Path("/v3.0/OS-CREDENTIAL/credentials")
public class CredentialResource {

    private static final int LONGEST_DESCRIPTION = 255;

    private final Call call;
    private final AccessKeyChanges changes;
    private final KeyUse use;
    private final OwnersOwn owners;

    CredentialResource(Call call, AccessKeyChanges changes, KeyUse use, OwnersOwn owners) {
        this.owners = owners;
        this.call = call;
        this.changes = changes;
        this.use = use;
    }

    @POST
    @Action(value = "iam:credentials:createCredential", orOwn = true)
    @ResponseStatus(201)
    public Uni<CredentialJson.One> create(CredentialJson.Body body) {
        CredentialJson.Wanted wanted = required("credential", body.credential());
        String user = required("credential.user_id", wanted.userId());
        Own.orGranted(call.caller(), user);
        String description = description(wanted.description());
        Origin origin = call.origin();
        Instant at = call.at();
        DomainId domain = domain();
        return owners.respect(domain, new UserId(user), call.caller().userId())
                .chain(this::mayManage)
                .chain(() -> changes.create(domain, new UserId(user), description, origin, at))
                .map(CredentialJson.One::made);
    }

    /** Of the caller when no user is named. */
    @GET
    @Action(value = "iam:credentials:listCredentials", orOwn = true)
    public Uni<CredentialJson.Many> list(@RestQuery("user_id") @Nullable String user) {
        String whose = user == null || user.isEmpty() ? call.caller().userId() : user;
        Own.orGranted(call.caller(), whose);
        return changes.of(domain(), new UserId(whose)).map(CredentialJson.Many::of);
    }

    @GET
    @Path("/{access_key}")
    @Action(value = "iam:credentials:getCredential", orOwn = true)
    public Uni<CredentialJson.One> show(@RestPath("access_key") String id) {
        return mine(id).chain(key -> use.last(key.id()).map(last -> CredentialJson.One.used(key, last.orElse(null))));
    }

    @PUT
    @Path("/{access_key}")
    @Action(value = "iam:credentials:updateCredential", orOwn = true)
    public Uni<CredentialJson.One> update(@RestPath("access_key") String id, CredentialJson.Body body) {
        CredentialJson.Wanted wanted = required("credential", body.credential());
        Boolean enabled = enabled(wanted.status());
        String description = wanted.description() == null ? null : description(wanted.description());
        Origin origin = call.origin();
        Instant at = call.at();
        DomainId domain = domain();
        return mine(id).call(this::mayManage)
                .chain(key -> changes.update(domain, key.id(), description, enabled, origin, at))
                .map(CredentialJson.One::of);
    }

    @DELETE
    @Path("/{access_key}")
    @Action(value = "iam:credentials:deleteCredential", orOwn = true)
    public Uni<Void> delete(@RestPath("access_key") String id) {
        Origin origin = call.origin();
        Instant at = call.at();
        DomainId domain = domain();
        return mine(id).call(this::mayManage).chain(key -> changes.delete(domain, key.id(), origin, at));
    }

    private Uni<AccessKey.Active> mine(String id) {
        Caller caller = call.caller();
        return changes.get(domain(), new AccessKeyId(id))
                .invoke(key -> Own.orGranted(caller, key.user().value()));
    }

    /** Whoever has no permission does it with his own, as far as the account lets him. */
    private Uni<Void> mayManage() {
        Caller caller = call.caller();
        return caller.granted() ? Uni.createFrom().voidItem() : changes.ownAllowed(new DomainId(caller.domainId()));
    }

    private static String description(@Nullable String text) {
        return Members.text("credential.description", text, LONGEST_DESCRIPTION);
    }

    private static @Nullable Boolean enabled(@Nullable String status) {
        if (status == null) {
            return null;
        }
        return switch (status) {
            case "active" -> true;
            case "inactive" -> false;
            default -> throw Members.wrong("credential.status", "active or inactive");
        };
    }

    private DomainId domain() {
        return new DomainId(call.caller().domainId());
    }
}
