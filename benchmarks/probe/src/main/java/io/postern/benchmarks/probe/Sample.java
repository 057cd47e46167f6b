package io.postern.benchmarks.probe;

import static io.postern.decider.Decision.emit;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.journal.Aggregate;
import io.postern.journal.TypeNames;

/** What is appended: its events and states are as large as an endpoint's, and its rules are none. */
sealed interface Sample {

    /** No events yet. */
    record None() implements Sample {}

    record Taken(String note, int times) implements Sample {}

    /**
     * @param note fills the event
     * @param startedNanos {@link System#nanoTime()} before the append
     */
    record Take(String note, long startedNanos) {}

    /** See {@link Take}. */
    record SampleTaken(String note, long startedNanos) {}

    Aggregate<Sample, Take, SampleTaken> SAMPLES = Aggregate.of(
            "sample",
            "sample_view",
            new SampleDecider(),
            TypeNames.of(SampleTaken.class).name("SampleTaken", SampleTaken.class),
            TypeNames.of(Sample.class).name("none", None.class).name("taken", Taken.class));

    /** Whatever is asked for happens. */
    final class SampleDecider implements Decider<Sample, Take, SampleTaken> {
        @Override
        public Sample initial() {
            return new None();
        }

        @Override
        public Decision<SampleTaken> decide(Sample state, Take command) {
            return emit(new SampleTaken(command.note(), command.startedNanos()));
        }

        @Override
        public Sample evolve(Sample state, SampleTaken event) {
            return switch (state) {
                case None _ -> new Taken(event.note(), 1);
                case Taken taken -> new Taken(event.note(), taken.times() + 1);
            };
        }
    }
}
