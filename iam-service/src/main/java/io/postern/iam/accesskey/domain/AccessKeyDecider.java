package io.postern.iam.accesskey.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.AccessKeyId;
import io.postern.iam.accesskey.domain.AccessKey.Active;
import io.postern.iam.accesskey.domain.AccessKey.Deleted;
import io.postern.iam.accesskey.domain.AccessKey.NotCreated;
import io.postern.iam.accesskey.domain.AccessKeyCommand.CreateAccessKey;
import io.postern.iam.accesskey.domain.AccessKeyCommand.DeleteAccessKey;
import io.postern.iam.accesskey.domain.AccessKeyCommand.UpdateAccessKey;
import io.postern.iam.accesskey.domain.AccessKeyEvent.AccessKeyCreated;
import io.postern.iam.accesskey.domain.AccessKeyEvent.AccessKeyDeleted;
import io.postern.iam.accesskey.domain.AccessKeyEvent.AccessKeyUpdated;
import java.util.Objects;

/** The rules of an access key. */
public final class AccessKeyDecider implements Decider<AccessKey, AccessKeyCommand, AccessKeyEvent> {

    @Override
    public AccessKey initial() {
        return AccessKey.INITIAL;
    }

    @Override
    public AccessKey evolve(AccessKey state, AccessKeyEvent event) {
        return AccessKey.evolve(state, event);
    }

    @Override
    public Decision<AccessKeyEvent> decide(AccessKey state, AccessKeyCommand command) {
        return switch (command) {
            case CreateAccessKey c -> create(state, c);
            case UpdateAccessKey c -> update(state, c);
            case DeleteAccessKey c -> delete(state, c);
        };
    }

    private static Decision<AccessKeyEvent> create(AccessKey state, CreateAccessKey c) {
        return switch (state) {
            case NotCreated _ ->
                emit(new AccessKeyCreated(
                        c.id(), c.user(), c.domain(), c.sealedSecret(), c.description(), c.slot(), c.at()));
            // a retried request gets the same answer; the secret is sealed anew each time, so it cannot be compared
            case Active existing when same(existing, c) -> nothing();
            case Active _, Deleted _ ->
                refuse(AccessKeyRefusal.ID_TAKEN, "Expected to create %s, but it is another's", c.id());
        };
    }

    private static boolean same(Active existing, CreateAccessKey c) {
        return existing.user().equals(c.user()) && existing.domain().equals(c.domain());
    }

    private static Decision<AccessKeyEvent> update(AccessKey state, UpdateAccessKey c) {
        return switch (state) {
            case Active now -> {
                AccessKeyUpdated updated = new AccessKeyUpdated(
                        now.id(),
                        now.user(),
                        now.domain(),
                        Objects.requireNonNullElse(c.sealedSecret(), now.sealedSecret()),
                        Objects.requireNonNullElse(c.description(), now.description()),
                        now.slot(),
                        Objects.requireNonNullElse(c.enabled(), now.enabled()),
                        c.at());
                yield now.updated(updated).equals(now) ? nothing() : emit(updated);
            }
            case NotCreated _, Deleted _ -> gone(c.id());
        };
    }

    private static Decision<AccessKeyEvent> delete(AccessKey state, DeleteAccessKey c) {
        return switch (state) {
            case Active now -> emit(new AccessKeyDeleted(now.id(), now.user(), now.domain(), c.at()));
            case Deleted _ -> nothing();
            case NotCreated _ -> gone(c.id());
        };
    }

    private static Decision<AccessKeyEvent> gone(AccessKeyId id) {
        return refuse(AccessKeyRefusal.NO_KEY, "Could not find credential: %s", id);
    }
}
