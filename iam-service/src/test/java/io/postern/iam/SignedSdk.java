package io.postern.iam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.iam.v3.IamClient;
import io.postern.iam.OperatorsHands.Account;
import java.nio.file.Path;
import org.junit.jupiter.api.function.Executable;

/** The unmodified SDK, signing with an account's key. */
public final class SignedSdk {

    static {
        // newer cores write ~/.huaweicloud/application_id at their first use
        System.setProperty("user.home", Path.of("target/home").toAbsolutePath().toString());
    }

    private SignedSdk() {}

    public static IamClient of(Account account, int port) {
        return IamClient.newBuilder()
                .withCredential(new GlobalCredentials()
                        .withAk(account.access())
                        .withSk(account.secret())
                        .withDomainId(account.domain()))
                .withEndpoint("http://localhost:" + port)
                .build();
    }

    /** The answer to a HEAD has no body, and so no code. */
    public static void missing(Executable call) {
        assertEquals(404, assertThrows(ServiceResponseException.class, call).getHttpStatusCode());
    }

    public static void refused(int status, String code, Executable call) {
        ServiceResponseException refusal = assertThrows(ServiceResponseException.class, call);
        assertEquals(
                status + " " + code, refusal.getHttpStatusCode() + " " + refusal.getErrorCode(), refusal.getErrorMsg());
    }
}
