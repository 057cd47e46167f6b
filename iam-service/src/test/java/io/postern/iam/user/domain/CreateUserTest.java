package io.postern.iam.user.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.user.domain.UserCommand.CreateUser;
import io.postern.iam.user.domain.UserEvent.UserCreated;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CreateUserTest {

    private static final DeciderSpec<User, UserCommand, UserEvent> SPEC = DeciderSpec.of(new UserDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final CreateUser CREATE = new CreateUser(new UserId("u"), new DomainId("d"), "ann", "", NOON);
    private static final UserCreated CREATED = new UserCreated(new UserId("u"), new DomainId("d"), "ann", "", NOON);

    @Test
    void a_user_begins() {
        SPEC.given().when(CREATE).then(CREATED);
    }

    @Test
    void a_repeated_request_changes_nothing() {
        SPEC.given(CREATED).when(CREATE).thenNothing();
    }

    @Test
    void an_id_is_given_once() {
        SPEC.given(CREATED)
                .when(new CreateUser(new UserId("u"), new DomainId("d"), "bob", "", NOON))
                .thenRefused(UserRefusal.ID_TAKEN);
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm.of(Streams.USERS).holdsEvent(CREATED);
        StoredForm.of(Streams.USERS).holdsState(SPEC.given(CREATED).state());
        StoredForm.of(Streams.USERS).holdsState(User.INITIAL);
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(
                new UserDecider(),
                (dice, _) -> dice.nextBoolean()
                        ? CREATE
                        : new CreateUser(new UserId("u"), new DomainId("d"), "bob", "", NOON));
    }
}
