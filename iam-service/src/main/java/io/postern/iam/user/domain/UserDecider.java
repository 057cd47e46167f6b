package io.postern.iam.user.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.user.domain.User.Active;
import io.postern.iam.user.domain.User.NotCreated;
import io.postern.iam.user.domain.UserCommand.CreateUser;
import io.postern.iam.user.domain.UserEvent.UserCreated;

/** The rules of a user. */
public final class UserDecider implements Decider<User, UserCommand, UserEvent> {

    @Override
    public User initial() {
        return User.INITIAL;
    }

    @Override
    public User evolve(User state, UserEvent event) {
        return User.evolve(state, event);
    }

    @Override
    public Decision<UserEvent> decide(User state, UserCommand command) {
        return switch (command) {
            case CreateUser c -> create(state, c);
        };
    }

    private static Decision<UserEvent> create(User state, CreateUser c) {
        return switch (state) {
            case NotCreated _ -> emit(new UserCreated(c.id(), c.domain(), c.name(), c.description(), c.at()));
            // a retried request gets the same answer
            case Active existing when same(existing, c) -> nothing();
            case Active _ -> refuse(UserRefusal.ID_TAKEN, "Expected to create %s, but it is another's", c.id());
        };
    }

    private static boolean same(Active existing, CreateUser c) {
        return existing.domain().equals(c.domain()) && existing.name().equals(c.name());
    }
}
