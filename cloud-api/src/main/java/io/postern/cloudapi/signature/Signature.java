package io.postern.cloudapi.signature;

import java.util.Optional;

/**
 * The header {@code Authorization: SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…}, taken apart.
 *
 * @param access id of the key
 * @param signedHeaders lower-case names joined by {@code ;}, as they were signed
 * @param hex 64 lower-case hex digits
 */
public record Signature(String access, String signedHeaders, String hex) {

    public static final String ALGORITHM = "SDK-HMAC-SHA256";

    private static final int HEX_DIGITS = 64;
    private static final int LONGEST_ACCESS = 128;

    /** @return empty when it is another algorithm, or a member is missing, repeated or out of shape */
    public static Optional<Signature> parse(String authorization) {
        if (!authorization.startsWith(ALGORITHM + " ")) {
            return Optional.empty();
        }
        String access = "";
        String signedHeaders = "";
        String hex = "";
        for (String member : authorization.substring(ALGORITHM.length() + 1).split(",")) {
            int equals = member.indexOf('=');
            String name = equals < 0 ? "" : member.substring(0, equals).strip();
            String value = member.substring(equals + 1).strip();
            switch (name) {
                case "Access" -> access = once(access, value);
                case "SignedHeaders" -> signedHeaders = once(signedHeaders, value);
                case "Signature" -> hex = once(hex, value);
                default -> {
                    return Optional.empty();
                }
            }
        }
        boolean complete = !access.isEmpty()
                && access.length() <= LONGEST_ACCESS
                && !signedHeaders.isEmpty()
                && hex.length() == HEX_DIGITS;
        return complete ? Optional.of(new Signature(access, signedHeaders, hex)) : Optional.empty();
    }

    /** A member that comes twice leaves no valid value. */
    private static String once(String before, String value) {
        return before.isEmpty() ? value : " ".repeat(LONGEST_ACCESS + 1);
    }
}
