package io.postern.iam.user;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.password.domain.PasswordCommand.ForgetPassword;
import io.postern.iam.personal.domain.PersonalKeyCommand.DeletePersonalKey;
import io.postern.journal.Order;
import java.time.Instant;
import java.util.List;

/** What somebody who was asked for and does not come has left behind: it ends with him. */
public final class Leavings {

    private Leavings() {}

    public static List<Order<?, ?, ?>> discard(UserId user, DomainId domain, Instant at) {
        return List.of(
                new Order<>(Streams.PASSWORDS, user.value(), domain.value(), new ForgetPassword(user, domain, at)),
                new Order<>(
                        Streams.PERSONAL_KEYS, user.value(), domain.value(), new DeletePersonalKey(user, domain, at)));
    }
}
