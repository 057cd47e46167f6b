package io.postern.benchmarks.http;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import io.postern.local.client.Account;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Signs as the official SDK does, with the SDK's own signer: its cost is the client's, and on this machine too. */
public final class Signed {

    private final BasicCredentials credentials;

    public Signed(Account account) {
        this.credentials = new BasicCredentials()
                .withAk(account.access())
                .withSk(account.secret())
                .withProjectId(account.projectId());
    }

    public Request post(String url, String body) {
        URI uri = URI.create(url);
        HttpRequest unsigned = HttpRequest.newBuilder()
                .withMethod(HttpMethod.POST)
                .withEndpoint(uri.getScheme() + "://" + uri.getAuthority())
                .withPath(uri.getPath())
                .withContentType(Request.JSON)
                .withBodyAsString(body)
                .build();
        Map<String, String> headers = new HashMap<>(AKSKSigner.getInstance().sign(unsigned, credentials));
        headers.put("Content-Type", Request.JSON);
        return new Request("POST", uri, headers, body);
    }
}
