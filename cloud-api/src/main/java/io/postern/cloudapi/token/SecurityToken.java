package io.postern.cloudapi.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.journal.Json;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a temporary key, as {@code X-Security-Token}: all that a service must know of the key, sealed so that
 * only services can read it, and bound to the key's id. Nothing is kept of it anywhere.
 *
 * @param token a token that says who the key speaks for, and until when
 * @param access the key's id
 * @param secret what it signs with
 * @param policy JSON of a policy that narrows what it is good for; null when it is not narrowed
 */
public record SecurityToken(
        String token,
        String access,
        String secret,
        @Nullable String policy) {

    public String sealed(CredentialCipher cipher) {
        try {
            return cipher.seal(access, Json.MAPPER.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts is JSON", e);
        }
    }

    /**
     * @param access the id that the request says
     * @throws BadToken when it is none of ours, or another key's
     */
    public static SecurityToken open(String sealed, String access, CredentialCipher cipher) {
        try {
            return Json.MAPPER.readValue(cipher.open(access, sealed), SecurityToken.class);
        } catch (JsonProcessingException | IllegalStateException e) {
            throw new BadToken("cannot be opened");
        }
    }

    @Override
    public String toString() {
        return "SecurityToken[access=%s]".formatted(access);
    }
}
