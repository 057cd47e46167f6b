package io.postern.iam.accesskey.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.accesskey.domain.AccessKey.Active;
import io.postern.iam.accesskey.domain.AccessKey.NotCreated;
import io.postern.iam.accesskey.domain.AccessKeyCommand.CreateAccessKey;
import io.postern.iam.accesskey.domain.AccessKeyEvent.AccessKeyCreated;

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
        };
    }

    private static Decision<AccessKeyEvent> create(AccessKey state, CreateAccessKey c) {
        return switch (state) {
            case NotCreated _ ->
                emit(new AccessKeyCreated(c.id(), c.user(), c.domain(), c.sealedSecret(), c.description(), c.at()));
            // a retried request gets the same answer; the secret is sealed anew each time, so it cannot be compared
            case Active existing when same(existing, c) -> nothing();
            case Active _ -> refuse(AccessKeyRefusal.ID_TAKEN, "Expected to create %s, but it is another's", c.id());
        };
    }

    private static boolean same(Active existing, CreateAccessKey c) {
        return existing.user().equals(c.user()) && existing.domain().equals(c.domain());
    }
}
