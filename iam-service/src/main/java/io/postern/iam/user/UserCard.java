package io.postern.iam.user;

import io.postern.iam.user.domain.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that there is to say of a user.
 *
 * @param owner whether he owns his domain
 * @param lastLogin null before the first
 */
public record UserCard(
        User.Active user,
        Profile profile,
        boolean owner,
        @Nullable Instant lastLogin) {

    @Override
    public String toString() {
        return "UserCard[user=%s]".formatted(user.id());
    }
}
