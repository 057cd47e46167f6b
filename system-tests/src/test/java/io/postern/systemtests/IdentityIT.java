package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.vpc.v2.model.ListVpcsRequest;
import io.postern.local.client.Account;
import io.postern.local.client.Cloud;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to identities in iam-service takes effect in the other services, which never ask it. */
class IdentityIT {

    @Test
    void a_key_is_known_everywhere_until_it_is_disabled() {
        TokenClient owner = new TokenClient(Running.account("keys"));
        String user = user(owner);
        TokenClient.Answer key = owner.send(
                "iam",
                "POST",
                "/v3.0/OS-CREDENTIAL/credentials",
                "{\"credential\":{\"user_id\":\"%s\"}}".formatted(user));
        String access = key.body().at("/credential/access").asText();
        Cloud cloud = Running.cloud(with(
                owner.account(), access, key.body().at("/credential/secret").asText()));
        // known, but nobody has granted him anything
        Running.eventually().until(() -> status(cloud) == 403);
        owner.send(
                "iam",
                "PUT",
                "/v3.0/OS-CREDENTIAL/credentials/" + access,
                "{\"credential\":{\"status\":\"inactive\"}}");
        Running.eventually().until(() -> status(cloud) == 401);
    }

    @Test
    void a_revoked_token_is_void_everywhere() {
        TokenClient owner = new TokenClient(Running.account("tokens"));
        assertEquals(200, owner.get("vpc", "/v1/{project}/vpcs").status());
        assertEquals(200, owner.get("endpoint", "/v1/{project}/vpc-endpoints").status());
        assertEquals(204, owner.revoke().status());
        Running.eventually().until(() -> owner.get("vpc", "/v1/{project}/vpcs").status() == 401);
        Running.eventually()
                .until(() ->
                        owner.get("endpoint", "/v1/{project}/vpc-endpoints").status() == 401);
    }

    @Test
    void who_is_erased_is_out_and_everything_holds() {
        TokenClient owner = new TokenClient(Running.account("erased"));
        String user = user(owner);
        TokenClient.Answer key = owner.send(
                "iam",
                "POST",
                "/v3.0/OS-CREDENTIAL/credentials",
                "{\"credential\":{\"user_id\":\"%s\"}}".formatted(user));
        Cloud cloud = Running.cloud(with(
                owner.account(),
                key.body().at("/credential/access").asText(),
                key.body().at("/credential/secret").asText()));
        Running.eventually().until(() -> status(cloud) == 403);
        Running.operator().post(Running.url("iam") + "/operator/v1/users/" + user + "/erase", Map.of());
        Running.eventually().until(() -> status(cloud) == 401);
        Running.everythingHolds();
    }

    private static String user(TokenClient owner) {
        return owner.send("iam", "POST", "/v3/users", "{\"user\":{\"name\":\"ann\",\"password\":\"Secret-of-ann-1\"}}")
                .body()
                .at("/user/id")
                .asText();
    }

    private static Account with(Account account, String access, String secret) {
        return new Account(
                account.domainId(),
                account.domainName(),
                account.projectId(),
                account.projectName(),
                account.userId(),
                account.userName(),
                access,
                secret);
    }

    private static int status(Cloud cloud) {
        try {
            return cloud.vpc().listVpcs(new ListVpcsRequest()).getHttpStatusCode();
        } catch (ClientRequestException e) {
            return e.getHttpStatusCode();
        }
    }
}
