package io.postern.cloudapi.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies requests signed by the official SDKs and the Terraform clients. Nothing is demanded of the signed headers
 * but the date: some clients add {@code X-Project-Id} after signing, so what it says has to be checked elsewhere.
 */
public final class SignatureVerifier {

    /** As the gateway allows. */
    public static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(15);

    private static final String DATE = "x-sdk-date";
    private static final String CONTENT_HASH = "x-sdk-content-sha256";
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private SignatureVerifier() {}

    /**
     * @param secret the key's secret, its bytes are the HMAC key as they are
     * @param now compared with the signed date
     */
    public static Verdict verify(SignedRequest request, Signature signature, String secret, Instant now) {
        Optional<Instant> date = date(request, signature);
        if (date.isEmpty()) {
            return Verdict.UNDATED;
        }
        if (Duration.between(date.get(), now).abs().compareTo(CLOCK_DIFFERENCE) > 0) {
            return Verdict.EXPIRED;
        }
        String payload = payloadHash(request);
        if (payload == null) {
            return Verdict.MISMATCH;
        }
        String path = canonicalPath(request.path());
        String headers = canonicalHeaders(request, signature);
        byte[] claimed = signature.hex().getBytes(StandardCharsets.ISO_8859_1);
        for (String query : CanonicalQuery.forms(request.query())) {
            String canonical = request.method()
                    + '\n'
                    + path
                    + '\n'
                    + query
                    + '\n'
                    + headers
                    + '\n'
                    + signature.signedHeaders()
                    + '\n'
                    + payload;
            if (MessageDigest.isEqual(claimed, expected(canonical, request, secret))) {
                return Verdict.VALID;
            }
        }
        return Verdict.MISMATCH;
    }

    private static Optional<Instant> date(SignedRequest request, Signature signature) {
        String date = request.headers().first(DATE);
        boolean signed = (';' + signature.signedHeaders() + ';').contains(';' + DATE + ';');
        return date == null || !signed ? Optional.empty() : SdkDate.parse(date);
    }

    /** Always ends with one slash, whether or not the request's path does. */
    private static String canonicalPath(String wire) {
        int end = wire.length();
        while (end > 0 && wire.charAt(end - 1) == '/') {
            end--;
        }
        StringBuilder out = new StringBuilder(wire.length() + 16);
        int start = 0;
        while (start < end) {
            int slash = wire.indexOf('/', start);
            int pieceEnd = slash < 0 || slash > end ? end : slash;
            Percent.encodeAgain(wire, start, pieceEnd, false, out);
            out.append('/');
            start = pieceEnd + 1;
        }
        return out.isEmpty() ? "/" : out.toString();
    }

    private static String canonicalHeaders(SignedRequest request, Signature signature) {
        StringBuilder out = new StringBuilder(256);
        for (String name : signature.signedHeaders().split(";")) {
            String value = request.headers().first(name);
            out.append(name).append(':').append(value == null ? "" : value).append('\n');
        }
        return out.toString();
    }

    /** @return null when the announced hash is not the body's */
    private static @Nullable String payloadHash(SignedRequest request) {
        String announced = request.headers().first(CONTENT_HASH);
        if (UNSIGNED_PAYLOAD.equals(announced)) {
            return announced;
        }
        String actual = hex(sha256(request.body()));
        return announced == null || announced.equals(actual) ? actual : null;
    }

    private static byte[] expected(String canonical, SignedRequest request, String secret) {
        String toSign = Signature.ALGORITHM
                + '\n'
                + request.headers().first(DATE)
                + '\n'
                + hex(sha256(canonical.getBytes(StandardCharsets.ISO_8859_1)));
        return hex(hmac(secret, toSign)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("the secret is no key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
