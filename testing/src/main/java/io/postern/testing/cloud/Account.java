package io.postern.testing.cloud;

import com.huaweicloud.sdk.core.auth.BasicCredentials;

/** An account with one project, one user who owns it, and his access key. */
public record Account(String domain, String project, String user, String access, String secret) {

    public BasicCredentials credentials() {
        return new BasicCredentials().withAk(access).withSk(secret).withProjectId(project);
    }
}
