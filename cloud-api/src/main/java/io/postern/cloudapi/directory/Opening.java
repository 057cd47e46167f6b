package io.postern.cloudapi.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.postern.cloudapi.directory.Directory.KeySecret;
import io.postern.cloudapi.directory.Directory.Person;
import io.postern.journal.Json;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what is sealed in the directory readable, in memory. */
final class Opening {

    record Key(KeySecret secret, boolean enabled) {}

    private final CredentialCipher cipher;

    Opening(CredentialCipher cipher) {
        this.cipher = cipher;
    }

    @Nullable
    Object of(@Nullable Entry entry) {
        return entry instanceof Entry.AccessKey(String id, String user, String sealed, Boolean enabled)
                ? new Key(new KeySecret(id, user, cipher.open(id, sealed)), !Boolean.FALSE.equals(enabled))
                : entry;
    }

    /** @return null when he is not known, or the key to his name is not here yet */
    @Nullable
    Person person(Map<Kind, Entry> entries) {
        if (!(entries.get(Kind.USER) instanceof Entry.User user)) {
            return null;
        }
        int epoch = entries.get(Kind.TOKEN_EPOCH) instanceof Entry.TokenEpoch(String _, int known) ? known : 0;
        String name = user.sealedProfile() == null
                ? user.name()
                : entries.get(Kind.PERSONAL_KEY) instanceof Entry.PersonalKey key
                        ? name(user.id(), user.sealedProfile(), key)
                        : null;
        return name == null
                ? null
                : new Person(user.id(), user.domain(), name, !Boolean.FALSE.equals(user.enabled()), epoch);
    }

    private String name(String user, String sealedProfile, Entry.PersonalKey key) {
        try {
            String profile = new Sealer(cipher.open(user, key.sealedKey())).open(user, sealedProfile);
            return Json.MAPPER.readValue(profile, Entry.Profile.class).name();
        } catch (GeneralSecurityException | JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException("the profile of user %s cannot be opened".formatted(user), e);
        }
    }
}
