package io.postern.iam.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.postern.cloudapi.directory.Sealer;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.personal.PersonalKeys;
import io.postern.iam.user.domain.User;
import io.postern.journal.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Seals and opens what is known of people. */
@ApplicationScoped
public class Profiles {

    /** What of a profile goes into events. */
    public record Sealed(String nameKey, String sealedProfile) {}

    private static final String NO_KEY = "bm8ga2V5IGhhcyBiZWVuIG1hZGUgZm9yIHRoaXMgb25lLg==";
    private static final String HMAC = "HmacSHA256";

    private final PersonalKeys keys;

    Profiles(PersonalKeys keys) {
        this.keys = keys;
    }

    /** With the user's own key, which is made if he has none. */
    public Uni<Sealed> seal(UserId user, DomainId domain, Profile profile) {
        return keys.ensure(user.value()).chain(key -> nameKey(domain, profile.name())
                .map(nameKey -> new Sealed(nameKey, new Sealer(key).seal(user.value(), json(profile)))));
    }

    /** What would stand for the name; makes nothing, and takes as long for a domain that is not there. */
    public Uni<String> nameKeyToLookUp(DomainId domain, String name) {
        return keys.get(domain.value()).map(key -> hmac(key.orElse(NO_KEY), name));
    }

    /** Equal for equal names of one domain; whoever has not the domain's key learns nothing from it. */
    private Uni<String> nameKey(DomainId domain, String name) {
        return keys.ensure(domain.value()).map(key -> hmac(key, name));
    }

    public Uni<Profile> open(User.Active user) {
        return open(List.of(user)).map(opened -> Objects.requireNonNull(opened.get(user)));
    }

    /** @return in the same order; of whom the key is forgotten, an empty name is left */
    public Uni<Map<User.Active, Profile>> open(List<User.Active> users) {
        List<String> ids = users.stream().map(user -> user.id().value()).toList();
        return keys.all(ids).map(found -> {
            Map<User.Active, Profile> opened = new LinkedHashMap<>();
            users.forEach(
                    user -> opened.put(user, opened(user, found.get(user.id().value()))));
            return opened;
        });
    }

    private static Profile opened(User.Active user, @Nullable String key) {
        String sealed = user.sealedProfile();
        if (sealed == null) {
            return Profile.of(
                    Objects.requireNonNullElse(user.name(), ""), Objects.requireNonNullElse(user.description(), ""));
        }
        if (key == null) {
            return Profile.of("", "");
        }
        try {
            return Json.MAPPER.readValue(new Sealer(key).open(user.id().value(), sealed), Profile.class);
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("the profile of user %s cannot be opened".formatted(user.id()), e);
        }
    }

    private static String json(Profile profile) {
        try {
            return Json.MAPPER.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts is JSON", e);
        }
    }

    private static String hmac(String key, String name) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
