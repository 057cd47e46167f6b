package io.postern.iam.user.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.postern.iam.api.Links;
import io.postern.iam.api.Times;
import io.postern.iam.user.Profile;
import io.postern.iam.user.UserCard;
import io.postern.iam.user.domain.User;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of the user API, keystone's and the richer one. */
final class UserJson {

    private UserJson() {}

    record Body(@Nullable Wanted user) {}

    /** Of both APIs: each takes the members it knows. */
    record Wanted(
            @Nullable String name,
            @Nullable String domainId,
            @Nullable String password,
            @Nullable String originalPassword,
            @Nullable Boolean enabled,
            @Nullable String description,
            @Nullable String email,
            @Nullable String areacode,
            @Nullable String phone,
            @Nullable String accessMode,
            @Nullable Boolean pwdStatus,
            @Nullable String xuserId,
            @Nullable String xuserType,
            @Nullable String mobile) {

        @Override
        public String toString() {
            return "Wanted[]";
        }
    }

    record One(U user) {}

    record Many(List<U> users, Links links) {
        static Many of(Map<User.Active, Profile> users, UriInfo uri) {
            return new Many(
                    users.entrySet().stream()
                            .map(user -> U.of(user.getKey(), user.getValue(), uri))
                            .toList(),
                    Links.of(uri));
        }
    }

    /** @param passwordExpiresAt null is written */
    record U(
            String id,
            String name,
            String domainId,
            boolean enabled,
            String description,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String passwordExpiresAt,

            boolean pwdStatus,
            String accessMode,
            Links links) {

        static U of(User.Active user, Profile profile, UriInfo uri) {
            return new U(
                    user.id().value(),
                    profile.name(),
                    user.domain().value(),
                    user.enabled(),
                    profile.description(),
                    null,
                    Boolean.TRUE.equals(profile.resetPassword()),
                    mode(user),
                    self(user, uri));
        }
    }

    record RichOne(Rich user) {}

    record Rich(
            String id,
            String name,
            String domainId,
            boolean enabled,
            String description,
            @Nullable String email,
            @Nullable String areacode,
            @Nullable String phone,
            String accessMode,
            boolean pwdStatus,
            @JsonProperty("is_domain_owner") boolean isDomainOwner,
            @Nullable String xuserId,
            @Nullable String xuserType,
            String createTime,
            String updateTime,
            @Nullable String lastLoginTime,
            Links links) {

        static Rich of(UserCard card, UriInfo uri) {
            User.Active user = card.user();
            Profile profile = card.profile();
            return new Rich(
                    user.id().value(),
                    profile.name(),
                    user.domain().value(),
                    user.enabled(),
                    profile.description(),
                    profile.email(),
                    profile.areaCode(),
                    profile.phone(),
                    mode(user),
                    Boolean.TRUE.equals(profile.resetPassword()),
                    card.owner(),
                    profile.externalId(),
                    profile.externalType(),
                    Times.plain(user.createdAt()),
                    Times.plain(user.updatedAt()),
                    card.lastLogin() == null ? null : Times.plain(card.lastLogin()),
                    self(user, uri));
        }
    }

    private static Links self(User.Active user, UriInfo uri) {
        return new Links(uri.getBaseUri() + "v3/users/" + user.id(), null, null);
    }

    private static String mode(User.Active user) {
        return user.accessMode().name().toLowerCase(Locale.ROOT);
    }
}
