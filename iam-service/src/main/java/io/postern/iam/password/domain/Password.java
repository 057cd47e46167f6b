package io.postern.iam.password.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.password.domain.PasswordEvent.PasswordForgotten;
import io.postern.iam.password.domain.PasswordEvent.PasswordSet;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A user's password, as its hash. */
public sealed interface Password {

    /** No policy asks for more. */
    int MOST_REMEMBERED = 10;

    Password INITIAL = new None();

    record None() implements Password {}

    /**
     * @param hash a PHC string, {@code $argon2id$…}
     * @param earlier hashes of those before, the last one first; as many as a policy can ask for
     */
    record Known(UserId user, DomainId domain, String hash, Instant changedAt, List<String> earlier)
            implements Password {
        public Known {
            earlier = List.copyOf(earlier);
        }
    }

    private static List<String> earlier(Password state) {
        return switch (state) {
            case None _ -> List.of();
            case Known known ->
                Stream.concat(Stream.of(known.hash()), known.earlier().stream())
                        .limit(MOST_REMEMBERED)
                        .toList();
        };
    }

    static Password evolve(Password state, PasswordEvent event) {
        return switch (event) {
            case PasswordSet e -> new Known(e.user(), e.domain(), e.hash(), e.at(), earlier(state));
            case PasswordForgotten _ -> new None();
        };
    }
}
