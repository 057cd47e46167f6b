package io.postern.cloudapi.sample;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.journal.Aggregate;
import io.postern.journal.TypeNames;

/** The one thing that the sample service keeps: a text that can be written over, but not with a refused one. */
record Note(String text) {

    static final String REFUSED = "refused";

    /** What is asked, and what happens. */
    record Written(String text) {}

    static final Aggregate<Note, Written, Written> NOTES = Aggregate.of(
            "note",
            "note_view",
            new Rules(),
            TypeNames.of(Written.class).name("Written", Written.class),
            TypeNames.of(Note.class).name("note", Note.class));

    private static final class Rules implements Decider<Note, Written, Written> {
        @Override
        public Note initial() {
            return new Note("");
        }

        @Override
        public Decision<Written> decide(Note state, Written command) {
            return command.text().equals(REFUSED)
                    ? Decision.refuse(SampleReason.UNMAPPED, "Expected another text")
                    : Decision.emit(command);
        }

        @Override
        public Note evolve(Note state, Written event) {
            return new Note(event.text());
        }
    }
}
