package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import org.junit.jupiter.api.function.Executable;

/** What the SDK's user sees of a no. */
final class Refused {

    private Refused() {}

    static ServiceResponseException with(int status, String code, Executable call) {
        ServiceResponseException refusal = assertThrows(ServiceResponseException.class, call);
        assertEquals(code, refusal.getErrorCode(), refusal.getErrorMsg());
        assertEquals(status, refusal.getHttpStatusCode());
        return refusal;
    }
}
