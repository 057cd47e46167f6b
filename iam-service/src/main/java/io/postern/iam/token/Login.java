package io.postern.iam.token;

import io.postern.iam.account.domain.Domain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who wants a token, with what proof, and for what. */
public record Login(Proof proof, Wanted scope) {

    public sealed interface Proof {}

    /** @param totp a code of the user's device; null without a second factor */
    public record ByPassword(
            Who who, String password, @Nullable Totp totp) implements Proof {
        @Override
        public String toString() {
            return "ByPassword[who=%s]".formatted(who);
        }
    }

    /** Another token of the same user, for another scope. */
    public record ByToken(String token) implements Proof {
        @Override
        public String toString() {
            return "ByToken[]";
        }
    }

    /** The headers of the request say who asks. */
    public record ByAgency(String agencyName, Reference domain) implements Proof {}

    /** @param userId whose device it is; null for the user's of the password */
    public record Totp(@Nullable String userId, String passcode) {
        @Override
        public String toString() {
            return "Totp[]";
        }
    }

    /** A user is named by his id, or by his name and his domain's. */
    public sealed interface Who {
        record ById(String id) implements Who {}

        record ByName(String name, String domainName) implements Who {}
    }

    /** What the token shall be good for. */
    public sealed interface Wanted {
        record ProjectById(String id) implements Wanted {}

        /** @param domain null for the user's own */
        record ProjectByName(String name, @Nullable Reference domain) implements Wanted {}

        record OfDomain(Reference domain) implements Wanted {}

        /** A token for global services, so for the user's own domain. */
        record Nothing() implements Wanted {}
    }

    /** A domain by id or name; one of them may be null. */
    public record Reference(@Nullable String id, @Nullable String name) {
        boolean means(Domain.Active domain) {
            boolean known = id != null || name != null;
            return known
                    && Optional.ofNullable(id).map(domain.id().value()::equals).orElse(true)
                    && Optional.ofNullable(name).map(domain.name()::equals).orElse(true);
        }
    }
}
