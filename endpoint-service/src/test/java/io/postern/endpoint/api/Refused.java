package io.postern.endpoint.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.postern.cloudapi.ApiError;
import org.junit.jupiter.api.function.Executable;

/** What a request that cannot be understood is answered. */
public final class Refused {

    private Refused() {}

    /** @param code number of the contract's code, with status 400 */
    public static void with(String code, Executable parsing) {
        ApiError error = assertThrows(ApiError.class, parsing);
        assertEquals("400 EndPoint." + code, error.status() + " " + error.code(), error.text());
    }
}
