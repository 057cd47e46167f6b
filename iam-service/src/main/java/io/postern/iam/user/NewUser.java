package io.postern.iam.user;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.user.domain.AccessMode;
import org.jspecify.annotations.Nullable;

/**
 * A user who is to be.
 *
 * @param password null when he shall only sign, or gets one later
 */
public record NewUser(
        UserId id,
        DomainId domain,
        Profile profile,
        @Nullable String password,
        boolean enabled,
        AccessMode accessMode) {

    @Override
    public String toString() {
        return "NewUser[id=%s, domain=%s]".formatted(id, domain);
    }
}
