package io.postern.iam.personal.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.personal.domain.PersonalKeyCommand.CreatePersonalKey;
import io.postern.iam.personal.domain.PersonalKeyCommand.DeletePersonalKey;
import io.postern.iam.personal.domain.PersonalKeyCommand.ResealPersonalKey;
import io.postern.iam.personal.domain.PersonalKeyEvent.PersonalKeyCreated;
import io.postern.iam.personal.domain.PersonalKeyEvent.PersonalKeyDeleted;
import io.postern.iam.personal.domain.PersonalKeyEvent.PersonalKeyResealed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonalKeyTest {

    private static final DeciderSpec<PersonalKey, PersonalKeyCommand, PersonalKeyEvent> SPEC =
            DeciderSpec.of(new PersonalKeyDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final UserId USER = new UserId("u");
    private static final DomainId DOMAIN = new DomainId("d");
    private static final CreatePersonalKey CREATE = new CreatePersonalKey(USER, DOMAIN, NOON);
    private static final DeletePersonalKey DELETE = new DeletePersonalKey(USER, DOMAIN, NOON);
    private static final PersonalKeyCreated CREATED = new PersonalKeyCreated(USER, DOMAIN, null, NOON);
    private static final PersonalKeyDeleted DELETED = new PersonalKeyDeleted(USER, DOMAIN, NOON);

    @Test
    void a_key_is_made_once_and_forgotten_once() {
        SPEC.given().when(CREATE).then(CREATED);
        SPEC.given(CREATED).when(CREATE).thenNothing();
        SPEC.given(CREATED).when(DELETE).then(DELETED);
        SPEC.given(CREATED, DELETED).when(DELETE).thenNothing();
    }

    @Test
    void what_is_forgotten_does_not_come_back() {
        SPEC.given(CREATED, DELETED).when(CREATE).thenNothing();
    }

    @Test
    void it_is_encrypted_anew_as_long_as_it_is_there() {
        Instant later = NOON.plusSeconds(1);
        ResealPersonalKey reseal = new ResealPersonalKey(USER, DOMAIN, later);
        PersonalKeyResealed resealed = new PersonalKeyResealed(USER, DOMAIN, null, later);
        SPEC.given(CREATED).when(reseal).then(resealed);
        SPEC.given(CREATED, resealed).when(reseal).thenNothing();
        SPEC.given(CREATED, resealed).when(DELETE).then(DELETED);
        SPEC.given(CREATED, DELETED).when(reseal).thenNothing();
        SPEC.given().when(reseal).thenNothing();
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm<PersonalKey, PersonalKeyEvent> form = StoredForm.of(Streams.PERSONAL_KEYS);
        form.holdsEvent(CREATED);
        form.holdsEvent(DELETED);
        form.holdsState(SPEC.given(CREATED).state());
        form.holdsState(SPEC.given(CREATED, DELETED).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new PersonalKeyDecider(), (dice, _) -> dice.nextBoolean() ? CREATE : DELETE);
    }
}
