package io.postern.vpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import org.junit.jupiter.api.function.Executable;

/** What the official SDK says of a no. */
public final class Refused {

    private Refused() {}

    /** @return the message */
    public static String refused(int status, String code, Executable call) {
        ClientRequestException no = assertThrows(ClientRequestException.class, call);
        assertEquals(code, no.getErrorCode(), no::getErrorMsg);
        assertEquals(status, no.getHttpStatusCode(), no::getErrorMsg);
        assertNotNull(no.getRequestId());
        return no.getErrorMsg();
    }
}
