package io.postern.local;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The secrets of one installation, made once and kept with its data, for the owner only.
 *
 * @param key base64 of 32 bytes; encrypts the credentials that iam-service publishes
 * @param operatorPassword of the first administrator
 * @param operatorAccess access key of the first administrator, 20 of A-Z and 0-9
 * @param operatorSecret its secret, 40 characters
 */
public record Credentials(String key, String operatorPassword, String operatorAccess, String operatorSecret) {

    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final SecureRandom DICE = new SecureRandom();

    /** Those of the data in this directory; made when there are none yet. */
    public static Credentials in(Path data) {
        Path file = file(data);
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, made().asText());
            }
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new StackFailure("Cannot keep credentials in %s: %s".formatted(file, e), e);
        }
    }

    /** Where they are kept. */
    public static Path file(Path data) {
        return data.resolve("credentials.properties");
    }

    private static Credentials made() {
        byte[] key = new byte[32];
        DICE.nextBytes(key);
        return new Credentials(
                Base64.getEncoder().encodeToString(key),
                // the prefix gives it every kind of character that a password policy may ask for
                "Op-" + random(20, UPPER + LOWER + DIGITS) + "-7",
                random(20, UPPER + DIGITS),
                random(40, UPPER + LOWER + DIGITS));
    }

    private static String random(int length, String alphabet) {
        return DICE.ints(length, 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private String asText() {
        return """
                credentials.key=%s
                operator.password=%s
                operator.access=%s
                operator.secret=%s
                """.formatted(key, operatorPassword, operatorAccess, operatorSecret);
    }

    private static Credentials read(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return new Credentials(
                properties.getProperty("credentials.key"),
                properties.getProperty("operator.password"),
                properties.getProperty("operator.access"),
                properties.getProperty("operator.secret"));
    }

    /** No secret belongs in a log. */
    @Override
    public String toString() {
        return "Credentials[operatorAccess=" + operatorAccess + "]";
    }
}
