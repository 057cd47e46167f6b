package io.postern.iam.user.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.UserId;
import io.postern.iam.user.domain.User.Active;
import io.postern.iam.user.domain.User.Deleted;
import io.postern.iam.user.domain.User.Never;
import io.postern.iam.user.domain.User.NotCreated;
import io.postern.iam.user.domain.User.Requested;
import io.postern.iam.user.domain.User.Withdrawn;
import io.postern.iam.user.domain.UserCommand.AddUser;
import io.postern.iam.user.domain.UserCommand.DeleteUser;
import io.postern.iam.user.domain.UserCommand.EraseUser;
import io.postern.iam.user.domain.UserCommand.LockUser;
import io.postern.iam.user.domain.UserCommand.RequestUser;
import io.postern.iam.user.domain.UserCommand.RevokeTokens;
import io.postern.iam.user.domain.UserCommand.SettleUser;
import io.postern.iam.user.domain.UserCommand.UpdateUser;
import io.postern.iam.user.domain.UserEvent.UserAdded;
import io.postern.iam.user.domain.UserEvent.UserDeleted;
import io.postern.iam.user.domain.UserEvent.UserErased;
import io.postern.iam.user.domain.UserEvent.UserLocked;
import io.postern.iam.user.domain.UserEvent.UserRequested;
import io.postern.iam.user.domain.UserEvent.UserTokensRevoked;
import io.postern.iam.user.domain.UserEvent.UserUpdated;
import java.time.Instant;

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
            case AddUser c -> add(state, c);
            case RequestUser c -> request(state, c);
            case SettleUser c -> settle(state, c);
            case UpdateUser c -> update(state, c);
            case RevokeTokens c -> revokeTokens(state, c);
            case LockUser c -> lock(state, c);
            case DeleteUser c -> delete(state, c);
            case EraseUser c -> erase(state, c);
        };
    }

    private static Decision<UserEvent> add(User state, AddUser c) {
        return switch (state) {
            case Never _ ->
                emit(new UserAdded(
                        c.id(), c.domain(), c.nameKey(), c.sealedProfile(), c.enabled(), c.accessMode(), c.at()));
            // a retried request gets the same answer; a profile is sealed anew each time, so it cannot be compared
            case Active existing when same(existing, c) -> nothing();
            case Requested _, Withdrawn _, Active _, Deleted _ ->
                refuse(UserRefusal.ID_TAKEN, "Expected to add %s, but the id is another's", c.id());
        };
    }

    private static Decision<UserEvent> request(User state, RequestUser c) {
        return switch (state) {
            case Never _ ->
                emit(new UserRequested(
                        c.id(), c.domain(), c.nameKey(), c.sealedProfile(), c.enabled(), c.accessMode(), c.at()));
            case Requested _, Withdrawn _, Active _, Deleted _ -> nothing();
        };
    }

    private static Decision<UserEvent> settle(User state, SettleUser c) {
        return switch (state) {
            case Requested asked -> emit(asked.settled(c.admission(), c.at()));
            // the first word counts
            case Withdrawn _, Active _, Deleted _ -> nothing();
            case Never _ -> gone(c.id());
        };
    }

    private static boolean same(Active existing, AddUser c) {
        return existing.domain().equals(c.domain()) && c.nameKey().equals(existing.nameKey());
    }

    private static Decision<UserEvent> update(User state, UpdateUser c) {
        return switch (state) {
            case Active now when now.equals(now.updated(updated(now, c, now.updatedAt()))) -> nothing();
            case Active now
            when now.enabled() && !c.enabled() ->
                emit(
                        updated(now, c, c.at()),
                        new UserTokensRevoked(now.id(), now.domain(), now.tokenEpoch() + 1, c.at()));
            case Active now -> emit(updated(now, c, c.at()));
            case NotCreated _, Deleted _ -> gone(c.id());
        };
    }

    private static UserUpdated updated(Active now, UpdateUser c, Instant at) {
        return new UserUpdated(
                now.id(),
                now.domain(),
                c.nameKey(),
                c.sealedProfile(),
                c.enabled(),
                c.accessMode(),
                c.loginProtection(),
                at);
    }

    private static Decision<UserEvent> revokeTokens(User state, RevokeTokens c) {
        return switch (state) {
            case Active now when c.epoch() <= now.tokenEpoch() -> nothing();
            case Active now -> emit(new UserTokensRevoked(now.id(), now.domain(), c.epoch(), c.at()));
            case NotCreated _, Deleted _ -> gone(c.id());
        };
    }

    private static Decision<UserEvent> lock(User state, LockUser c) {
        return switch (state) {
            case Active now when c.until().equals(now.lockedUntil()) -> nothing();
            case Active now -> emit(new UserLocked(now.id(), now.domain(), c.until(), c.at()));
            case NotCreated _, Deleted _ -> gone(c.id());
        };
    }

    private static Decision<UserEvent> delete(User state, DeleteUser c) {
        return switch (state) {
            case Active now -> emit(new UserDeleted(now.id(), now.domain(), c.at()));
            case Deleted _ -> nothing();
            case NotCreated _ -> gone(c.id());
        };
    }

    private static Decision<UserEvent> erase(User state, EraseUser c) {
        return switch (state) {
            case Deleted now when now.erased() -> nothing();
            case Deleted now -> emit(new UserErased(now.id(), now.domain(), c.at()));
            case Active _ -> refuse(UserRefusal.NOT_DELETED, "Expected to erase %s, but he is not deleted", c.id());
            case NotCreated _ -> gone(c.id());
        };
    }

    private static Decision<UserEvent> gone(UserId id) {
        return refuse(UserRefusal.NO_USER, "Could not find user: %s", id);
    }
}
