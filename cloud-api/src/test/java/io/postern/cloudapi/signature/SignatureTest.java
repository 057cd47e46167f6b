package io.postern.cloudapi.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final String HEX = "9f4ff809c80de2e7eb062e4808c1f3cafc48d2e8f6aed6aad1bb4b51e76b8af7";

    @Test
    void the_sdks_header_is_taken_apart() {
        String header = "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=" + HEX;
        assertEquals(Optional.of(new Signature("AK", "host;x-sdk-date", HEX)), Signature.parse(header));
        assertEquals(Signature.parse(header), Signature.parse(header.replace(", ", ",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SDK-HMAC-SHA256",
                "SDK-HMAC-SHA256 ",
                "Bearer x",
                "SDK-HMAC-SM3 Access=AK, SignedHeaders=host, Signature=" + HEX,
                "V11-HMAC-SHA256 Credential=AK/20240102/r/s, SignedHeaders=host, Signature=" + HEX,
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=abc",
                "SDK-HMAC-SHA256 Access=, SignedHeaders=host, Signature=" + HEX,
                "SDK-HMAC-SHA256 Access=AK, Signature=" + HEX,
                "SDK-HMAC-SHA256 Access=AK, Access=BK, SignedHeaders=host, Signature=" + HEX,
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=" + HEX + ", More=x",
                "SDK-HMAC-SHA256 ,,,,",
                "SDK-HMAC-SHA256 Access"
            })
    void anything_else_is_no_signature(String header) {
        assertEquals(Optional.empty(), Signature.parse(header));
    }
}
