package io.postern.iam.accesskey.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.accesskey.domain.AccessKeyCommand.CreateAccessKey;
import io.postern.iam.accesskey.domain.AccessKeyCommand.DeleteAccessKey;
import io.postern.iam.accesskey.domain.AccessKeyCommand.UpdateAccessKey;
import io.postern.iam.accesskey.domain.AccessKeyEvent.AccessKeyCreated;
import io.postern.iam.accesskey.domain.AccessKeyEvent.AccessKeyDeleted;
import io.postern.iam.accesskey.domain.AccessKeyEvent.AccessKeyUpdated;
import io.postern.iam.journal.Streams;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CreateAccessKeyTest {

    private static final DeciderSpec<AccessKey, AccessKeyCommand, AccessKeyEvent> SPEC =
            DeciderSpec.of(new AccessKeyDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final CreateAccessKey CREATE =
            new CreateAccessKey(new AccessKeyId("k"), new UserId("u"), new DomainId("d"), "sealed", "", 1, NOON);
    private static final AccessKeyCreated CREATED =
            new AccessKeyCreated(new AccessKeyId("k"), new UserId("u"), new DomainId("d"), "sealed", "", 1, NOON);

    @Test
    void an_access_key_begins() {
        SPEC.given().when(CREATE).then(CREATED);
    }

    @Test
    void a_repeated_request_changes_nothing() {
        SPEC.given(CREATED).when(CREATE).thenNothing();
    }

    @Test
    void an_id_is_given_once() {
        SPEC.given(CREATED)
                .when(new CreateAccessKey(
                        new AccessKeyId("k"), new UserId("v"), new DomainId("d"), "sealed", "", 1, NOON))
                .thenRefused(AccessKeyRefusal.ID_TAKEN);
    }

    @Test
    void a_key_is_disabled_and_ends() {
        AccessKeyId id = new AccessKeyId("k");
        AccessKeyUpdated disabled =
                new AccessKeyUpdated(id, new UserId("u"), new DomainId("d"), "sealed", "", 1, false, NOON);
        AccessKeyDeleted deleted = new AccessKeyDeleted(id, new UserId("u"), new DomainId("d"), NOON);
        SPEC.given(CREATED)
                .when(new UpdateAccessKey(id, null, null, false, NOON))
                .then(disabled);
        SPEC.given(CREATED, disabled)
                .when(new UpdateAccessKey(id, null, null, false, NOON))
                .thenNothing();
        SPEC.given(CREATED, disabled).when(new DeleteAccessKey(id, NOON)).then(deleted);
        SPEC.given(CREATED, deleted).when(new DeleteAccessKey(id, NOON)).thenNothing();
        SPEC.given(CREATED, deleted)
                .when(new UpdateAccessKey(id, null, null, true, NOON))
                .thenRefused(AccessKeyRefusal.NO_KEY);
        SPEC.given().when(new DeleteAccessKey(id, NOON)).thenRefused(AccessKeyRefusal.NO_KEY);
        StoredForm.of(Streams.ACCESS_KEYS).holdsEvent(disabled);
        StoredForm.of(Streams.ACCESS_KEYS).holdsEvent(deleted);
        StoredForm.of(Streams.ACCESS_KEYS)
                .holdsState(SPEC.given(CREATED, deleted).state());
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm.of(Streams.ACCESS_KEYS).holdsEvent(CREATED);
        StoredForm.of(Streams.ACCESS_KEYS).holdsState(SPEC.given(CREATED).state());
        StoredForm.of(Streams.ACCESS_KEYS).holdsState(AccessKey.INITIAL);
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(
                new AccessKeyDecider(),
                (dice, _) -> dice.nextBoolean()
                        ? CREATE
                        : new CreateAccessKey(
                                new AccessKeyId("k"), new UserId("v"), new DomainId("d"), "sealed", "", 1, NOON));
    }
}
