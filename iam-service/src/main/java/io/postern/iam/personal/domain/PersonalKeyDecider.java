package io.postern.iam.personal.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.personal.domain.PersonalKey.Active;
import io.postern.iam.personal.domain.PersonalKey.Deleted;
import io.postern.iam.personal.domain.PersonalKey.NotCreated;
import io.postern.iam.personal.domain.PersonalKeyCommand.CreatePersonalKey;
import io.postern.iam.personal.domain.PersonalKeyCommand.DeletePersonalKey;
import io.postern.iam.personal.domain.PersonalKeyCommand.ResealPersonalKey;
import io.postern.iam.personal.domain.PersonalKeyEvent.PersonalKeyCreated;
import io.postern.iam.personal.domain.PersonalKeyEvent.PersonalKeyDeleted;
import io.postern.iam.personal.domain.PersonalKeyEvent.PersonalKeyResealed;

/** The rules of a key for personal data: made once, forgotten once. */
public final class PersonalKeyDecider implements Decider<PersonalKey, PersonalKeyCommand, PersonalKeyEvent> {

    @Override
    public PersonalKey initial() {
        return PersonalKey.INITIAL;
    }

    @Override
    public PersonalKey evolve(PersonalKey state, PersonalKeyEvent event) {
        return PersonalKey.evolve(state, event);
    }

    @Override
    public Decision<PersonalKeyEvent> decide(PersonalKey state, PersonalKeyCommand command) {
        return switch (command) {
            case CreatePersonalKey c ->
                switch (state) {
                    case NotCreated _ -> emit(new PersonalKeyCreated(c.id(), c.domain(), null, c.at()));
                    case Active _, Deleted _ -> nothing();
                };
            case ResealPersonalKey c ->
                switch (state) {
                    case Active now
                    when c.at().isAfter(now.sealedAt()) ->
                        emit(new PersonalKeyResealed(now.id(), now.domain(), null, c.at()));
                    case Active _, NotCreated _, Deleted _ -> nothing();
                };
            case DeletePersonalKey c ->
                switch (state) {
                    case Active now -> emit(new PersonalKeyDeleted(now.id(), now.domain(), c.at()));
                    // one from before there were such keys is forgotten too
                    case NotCreated _, Deleted _ -> nothing();
                };
        };
    }
}
