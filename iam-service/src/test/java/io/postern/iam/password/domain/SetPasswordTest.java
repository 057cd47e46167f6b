package io.postern.iam.password.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.password.domain.PasswordCommand.SetPassword;
import io.postern.iam.password.domain.PasswordEvent.PasswordSet;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SetPasswordTest {

    private static final DeciderSpec<Password, PasswordCommand, PasswordEvent> SPEC =
            DeciderSpec.of(new PasswordDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void a_user_gets_a_password() {
        SPEC.given().when(set("one")).then(wasSet("one"));
    }

    @Test
    void a_password_is_replaced() {
        SPEC.given(wasSet("one")).when(set("two")).then(wasSet("two"));
    }

    @Test
    void a_repeated_request_changes_nothing() {
        SPEC.given(wasSet("one")).when(set("one")).thenNothing();
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm.of(Streams.PASSWORDS).holdsEvent(wasSet("one"));
        StoredForm.of(Streams.PASSWORDS).holdsState(SPEC.given(wasSet("one")).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new PasswordDecider(), (dice, _) -> set("hash " + dice.nextInt(3)));
    }

    private static SetPassword set(String hash) {
        return new SetPassword(new UserId("u"), new DomainId("d"), hash, NOON);
    }

    private static PasswordSet wasSet(String hash) {
        return new PasswordSet(new UserId("u"), new DomainId("d"), hash, NOON);
    }
}
