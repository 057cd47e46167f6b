package io.postern.iam.password.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.password.domain.PasswordEvent.PasswordSet;
import java.time.Instant;

/** A user's password, as its hash. */
public sealed interface Password {

    Password INITIAL = new None();

    record None() implements Password {}

    /** @param hash a PHC string, {@code $argon2id$…} */
    record Known(UserId user, DomainId domain, String hash, Instant changedAt) implements Password {}

    static Password evolve(Password state, PasswordEvent event) {
        return switch (event) {
            case PasswordSet e ->
                switch (state) {
                    case None _, Known _ -> new Known(e.user(), e.domain(), e.hash(), e.at());
                };
        };
    }
}
