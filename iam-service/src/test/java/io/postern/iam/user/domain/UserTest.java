package io.postern.iam.user.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.Admission.Admitted;
import io.postern.iam.Admission.Withheld;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.WhyNot;
import io.postern.iam.journal.Streams;
import io.postern.iam.user.domain.UserCommand.AddUser;
import io.postern.iam.user.domain.UserCommand.DeleteUser;
import io.postern.iam.user.domain.UserCommand.EraseUser;
import io.postern.iam.user.domain.UserCommand.LockUser;
import io.postern.iam.user.domain.UserCommand.RequestUser;
import io.postern.iam.user.domain.UserCommand.RevokeTokens;
import io.postern.iam.user.domain.UserCommand.SettleUser;
import io.postern.iam.user.domain.UserCommand.UpdateUser;
import io.postern.iam.user.domain.UserEvent.UserAdded;
import io.postern.iam.user.domain.UserEvent.UserCreated;
import io.postern.iam.user.domain.UserEvent.UserDeleted;
import io.postern.iam.user.domain.UserEvent.UserErased;
import io.postern.iam.user.domain.UserEvent.UserLocked;
import io.postern.iam.user.domain.UserEvent.UserRequested;
import io.postern.iam.user.domain.UserEvent.UserTokensRevoked;
import io.postern.iam.user.domain.UserEvent.UserUpdated;
import io.postern.iam.user.domain.UserEvent.UserWithdrawn;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final DeciderSpec<User, UserCommand, UserEvent> SPEC = DeciderSpec.of(new UserDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final UserId ID = new UserId("u");
    private static final DomainId DOMAIN = new DomainId("d");
    private static final AddUser ADD = new AddUser(ID, DOMAIN, "key", "sealed", true, AccessMode.DEFAULT, NOON);
    private static final UserAdded ADDED = new UserAdded(ID, DOMAIN, "key", "sealed", true, AccessMode.DEFAULT, NOON);
    private static final RequestUser REQUEST =
            new RequestUser(ID, DOMAIN, "key", "sealed", true, AccessMode.DEFAULT, NOON);
    private static final UserRequested REQUESTED =
            new UserRequested(ID, DOMAIN, "key", "sealed", true, AccessMode.DEFAULT, NOON);
    private static final SettleUser COMES = new SettleUser(ID, new Admitted(), NOON);
    private static final SettleUser DOES_NOT =
            new SettleUser(ID, new Withheld(WhyNot.QUOTA_EXCEEDED, "50 of 50"), NOON);
    private static final UserWithdrawn WITHDRAWN =
            new UserWithdrawn(ID, DOMAIN, WhyNot.QUOTA_EXCEEDED, "50 of 50", NOON);
    /** As users began before their profiles were sealed. */
    private static final UserCreated CREATED = new UserCreated(ID, DOMAIN, "ann", "of sales", NOON);

    private static final UserDeleted DELETED = new UserDeleted(ID, DOMAIN, NOON);

    @Test
    void a_user_begins() {
        SPEC.given().when(ADD).then(ADDED);
    }

    @Test
    void a_repeated_request_changes_nothing() {
        SPEC.given(ADDED)
                .when(new AddUser(ID, DOMAIN, "key", "sealed anew", true, AccessMode.DEFAULT, NOON))
                .thenNothing();
    }

    @Test
    void who_is_asked_for_comes_with_quota() {
        SPEC.given().when(REQUEST).then(REQUESTED);
        SPEC.given(REQUESTED).when(REQUEST).thenNothing();
        SPEC.given(REQUESTED).when(COMES).then(ADDED);
        assertEquals(SPEC.given(ADDED).state(), SPEC.given(REQUESTED, ADDED).state());
    }

    @Test
    void without_quota_he_does_not() {
        SPEC.given(REQUESTED).when(DOES_NOT).then(WITHDRAWN);
    }

    @Test
    void the_first_word_about_quota_counts() {
        for (UserCommand late : List.of(COMES, DOES_NOT)) {
            SPEC.given(REQUESTED, WITHDRAWN).when(late).thenNothing();
            SPEC.given(REQUESTED, ADDED).when(late).thenNothing();
            SPEC.given(ADDED, DELETED).when(late).thenNothing();
            SPEC.given().when(late).thenRefused(UserRefusal.NO_USER);
        }
    }

    @Test
    void who_only_was_asked_for_is_not_there() {
        for (UserCommand command : List.of(
                update("key", true),
                new LockUser(ID, LATER, NOON),
                new RevokeTokens(ID, 1, NOON),
                new DeleteUser(ID, NOON),
                new EraseUser(ID, NOON))) {
            SPEC.given(REQUESTED).when(command).thenRefused(UserRefusal.NO_USER);
            SPEC.given(REQUESTED, WITHDRAWN).when(command).thenRefused(UserRefusal.NO_USER);
        }
        SPEC.given(REQUESTED).when(ADD).thenRefused(UserRefusal.ID_TAKEN);
    }

    @Test
    void an_id_is_given_once() {
        AddUser other = new AddUser(ID, DOMAIN, "other", "sealed", true, AccessMode.DEFAULT, NOON);
        SPEC.given(ADDED).when(other).thenRefused(UserRefusal.ID_TAKEN);
        SPEC.given(ADDED, DELETED).when(ADD).thenRefused(UserRefusal.ID_TAKEN);
    }

    @Test
    void an_update_says_all_there_is() {
        SPEC.given(ADDED).when(update("other", true)).then(updated("other", true));
        SPEC.given(ADDED, updated("other", true)).when(update("other", true)).thenNothing();
    }

    @Test
    void who_is_disabled_loses_his_tokens() {
        SPEC.given(ADDED)
                .when(update("key", false))
                .then(updated("key", false), new UserTokensRevoked(ID, DOMAIN, 1, LATER));
        SPEC.given(ADDED, updated("key", false)).when(update("key", true)).then(updated("key", true));
    }

    @Test
    void tokens_are_revoked_once_for_each_reason() {
        SPEC.given(ADDED).when(new RevokeTokens(ID, 1, NOON)).then(new UserTokensRevoked(ID, DOMAIN, 1, NOON));
        SPEC.given(ADDED, new UserTokensRevoked(ID, DOMAIN, 1, NOON))
                .when(new RevokeTokens(ID, 1, LATER))
                .thenNothing();
    }

    @Test
    void a_lock_can_be_longer() {
        SPEC.given(ADDED).when(new LockUser(ID, LATER, NOON)).then(new UserLocked(ID, DOMAIN, LATER, NOON));
        SPEC.given(ADDED, new UserLocked(ID, DOMAIN, LATER, NOON))
                .when(new LockUser(ID, LATER, NOON))
                .thenNothing();
    }

    @Test
    void what_is_deleted_stays_so() {
        SPEC.given(ADDED).when(new DeleteUser(ID, NOON)).then(DELETED);
        SPEC.given(ADDED, DELETED).when(new DeleteUser(ID, NOON)).thenNothing();
        for (UserCommand late :
                List.of(update("key", true), new LockUser(ID, LATER, NOON), new RevokeTokens(ID, 9, NOON))) {
            SPEC.given(ADDED, DELETED).when(late).thenRefused(UserRefusal.NO_USER);
            SPEC.given().when(late).thenRefused(UserRefusal.NO_USER);
        }
    }

    @Test
    void only_who_is_deleted_is_erased() {
        SPEC.given(ADDED).when(new EraseUser(ID, NOON)).thenRefused(UserRefusal.NOT_DELETED);
        SPEC.given(ADDED, DELETED).when(new EraseUser(ID, NOON)).then(new UserErased(ID, DOMAIN, NOON));
        SPEC.given(ADDED, DELETED, new UserErased(ID, DOMAIN, NOON))
                .when(new EraseUser(ID, LATER))
                .thenNothing();
        SPEC.given().when(new EraseUser(ID, NOON)).thenRefused(UserRefusal.NO_USER);
    }

    @Test
    void a_plain_profile_is_read_and_can_be_sealed() {
        User plain = SPEC.given(CREATED).state();
        assertEquals("ann", ((User.Active) plain).name());
        User sealed = SPEC.given(CREATED, updated("key", true)).state();
        assertEquals(null, ((User.Active) sealed).name());
        assertEquals("sealed", ((User.Active) sealed).sealedProfile());
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm<User, UserEvent> form = StoredForm.of(Streams.USERS);
        for (UserEvent event : List.of(
                CREATED,
                ADDED,
                updated("key", true),
                DELETED,
                new UserTokensRevoked(ID, DOMAIN, 1, NOON),
                new UserLocked(ID, DOMAIN, LATER, NOON),
                new UserErased(ID, DOMAIN, NOON))) {
            form.holdsEvent(event);
        }
        form.holdsEvent(REQUESTED);
        form.holdsEvent(WITHDRAWN);
        form.holdsState(SPEC.given(REQUESTED).state());
        form.holdsState(SPEC.given(REQUESTED, WITHDRAWN).state());
        form.holdsState(User.INITIAL);
        form.holdsState(
                SPEC.given(ADDED, new UserLocked(ID, DOMAIN, LATER, NOON)).state());
        form.holdsState(SPEC.given(CREATED).state());
        form.holdsState(SPEC.given(ADDED, DELETED).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new UserDecider(), (dice, _) -> any(dice));
    }

    private static UserCommand any(RandomGenerator dice) {
        return switch (dice.nextInt(12)) {
            case 8, 9 -> REQUEST;
            case 10 -> COMES;
            case 11 -> DOES_NOT;
            case 0 -> ADD;
            case 1 -> new LockUser(ID, NOON.plusSeconds(dice.nextInt(3)), NOON);
            case 2 -> new RevokeTokens(ID, dice.nextInt(5), NOON);
            case 3 -> dice.nextInt(5) == 0 ? new DeleteUser(ID, NOON) : update("key", true);
            case 4 -> new EraseUser(ID, NOON);
            default -> update("key" + dice.nextInt(2), dice.nextBoolean());
        };
    }

    private static UpdateUser update(String nameKey, boolean enabled) {
        return new UpdateUser(ID, nameKey, "sealed", enabled, AccessMode.DEFAULT, LoginProtection.NONE, LATER);
    }

    private static UserUpdated updated(String nameKey, boolean enabled) {
        return new UserUpdated(ID, DOMAIN, nameKey, "sealed", enabled, AccessMode.DEFAULT, LoginProtection.NONE, LATER);
    }
}
