package io.postern.iam.account.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.CloudApiConfig;
import io.postern.cloudapi.MarkerPage;
import io.postern.cloudapi.OperatorOnly;
import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.Ids;
import io.postern.iam.ProjectId;
import io.postern.iam.UserId;
import io.postern.iam.account.Accounts;
import io.postern.iam.account.NewAccount;
import io.postern.iam.account.api.AccountJson.Account;
import io.postern.iam.password.PasswordRules;
import io.postern.iam.securitypolicy.domain.PasswordPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Opens accounts, and lists them; for those who run the cloud. */
@Path("/operator/v1/accounts")
public class AccountResource {

    private static final MarkerPage.Rules PAGES = new MarkerPage.Rules(100, 1000, "IAM.0073");

    private final Call call;
    private final Accounts accounts;
    private final String region;

    AccountResource(Call call, Accounts accounts, CloudApiConfig config) {
        this.call = call;
        this.accounts = accounts;
        this.region = config.region();
    }

    @POST
    @OperatorOnly
    @ResponseStatus(201)
    public Uni<AccountJson.One> open(AccountJson.Wanted body) {
        NewAccount account = account(body);
        return accounts.open(account, call.origin(), call.at())
                .map(opened -> new AccountJson.One(Account.made(opened, region)));
    }

    @GET
    @OperatorOnly
    public Uni<AccountJson.Many> list(@RestQuery @Nullable String limit, @RestQuery @Nullable String marker) {
        MarkerPage page = PAGES.page(limit, marker);
        return accounts.page(page.limit(), page.marker())
                .map(found ->
                        new AccountJson.Many(found.stream().map(Account::of).toList()));
    }

    private NewAccount account(AccountJson.Wanted body) {
        String name = body.name();
        if (name == null) {
            throw new ApiError(400, "IAM.0072", "Expected a name, but there is none");
        }
        String password = body.password();
        AccountRules.check(name, password, body.access(), body.secret());
        if (password != null) {
            PasswordRules.broken(PasswordPolicy.DEFAULT, name, password).ifPresent(why -> {
                throw new ApiError(400, "1118", why);
            });
        }
        return new NewAccount(
                new DomainId(Ids.hex(call.newId())),
                name,
                new ProjectId(Ids.hex(call.newId())),
                new UserId(Ids.hex(call.newId())),
                password,
                new AccessKeyId(body.access() == null ? Ids.access() : body.access()),
                body.secret() == null ? Ids.secret() : body.secret(),
                false);
    }
}
