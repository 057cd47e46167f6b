package io.postern.iam.token;

import io.postern.cloudapi.token.Claims;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.user.domain.User;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who wants a token, with what proof, and for what. */
public record Login(Who who, String password, Wanted scope) {

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

    /** A user whose password was right, with the scope he may have. */
    public record Proven(User.Active user, String name, Domain.Active domain, Claims.Scope scope) {}

    @Override
    public String toString() {
        return "Login[who=%s, scope=%s]".formatted(who, scope);
    }
}
