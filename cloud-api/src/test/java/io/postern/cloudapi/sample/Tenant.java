package io.postern.cloudapi.sample;

import io.postern.cloudapi.journal.IamLog;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** An account that IAM has told of. */
record Tenant(String domain, String project, String user, SignedCall.Key key) {

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    static Tenant told(IamLog iam, String name, boolean operator) {
        Tenant tenant =
                new Tenant(hex(), hex(), hex(), new SignedCall.Key("AK" + hex().substring(0, 18), hex() + "SK"));
        iam.domain(tenant.domain, name, tenant.user, operator);
        iam.project(tenant.project, tenant.domain);
        iam.user(tenant.user, tenant.domain, name);
        iam.accessKey(tenant.key.access(), tenant.user, tenant.domain, tenant.key.secret());
        return tenant;
    }

    /** A user without any right. */
    SignedCall.Key employee(IamLog iam) {
        String user = hex();
        SignedCall.Key his = new SignedCall.Key("AK" + hex().substring(0, 18), hex() + "SK");
        iam.user(user, domain, "bob");
        iam.accessKey(his.access(), user, domain, his.secret());
        return his;
    }

    String things() {
        return "/v1/" + project + "/things";
    }

    static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
