package io.postern.iam;

import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.iam.v3.IamClient;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListAuthDomainsRequest;
import org.jspecify.annotations.Nullable;

/** The unmodified SDK with one key. */
record KeySdk(IamClient client) {

    static KeySdk of(int port, String access, String secret) {
        return of(port, access, secret, null);
    }

    static KeySdk of(int port, String access, String secret, @Nullable String securityToken) {
        GlobalCredentials credentials =
                new GlobalCredentials().withAk(access).withSk(secret).withDomainId("unused");
        if (securityToken != null) {
            credentials.withSecurityToken(securityToken);
        }
        return new KeySdk(IamClient.newBuilder()
                .withCredential(credentials)
                .withEndpoint("http://localhost:" + port)
                .build());
    }

    /** @return the status of the simplest operation */
    int listDomains() {
        try {
            return client.keystoneListAuthDomains(new KeystoneListAuthDomainsRequest())
                    .getHttpStatusCode();
        } catch (ClientRequestException e) {
            return e.getHttpStatusCode();
        }
    }

    String domain() {
        return client.keystoneListAuthDomains(new KeystoneListAuthDomainsRequest())
                .getDomains()
                .getFirst()
                .getId();
    }
}
