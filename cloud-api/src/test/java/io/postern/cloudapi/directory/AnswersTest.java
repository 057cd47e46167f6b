package io.postern.cloudapi.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final List<UniEmitter<? super String>> lookups = new ArrayList<>();
    private final Function<String, Uni<? extends String>> load =
            _ -> Uni.createFrom().<String>emitter(lookups::add);

    private final Answers<String, String> answers = new Answers<>(Duration.ofMinutes(1));

    @Test
    void whoever_hangs_up_takes_the_answer_from_nobody_else() {
        UniAssertSubscriber<String> impatient = ask();
        UniAssertSubscriber<String> patient = ask();

        impatient.cancel();
        lookups.getFirst().complete("ann");

        patient.awaitItem().assertItem("ann");
        ask().awaitItem().assertItem("ann");
        assertEquals(1, lookups.size());
    }

    @Test
    void a_failure_is_told_as_it_is_and_not_remembered() {
        IllegalStateException failure = new IllegalStateException("away");
        UniAssertSubscriber<String> first = ask();
        UniAssertSubscriber<String> second = ask();

        lookups.getFirst().fail(failure);

        assertSame(failure, first.awaitFailure().getFailure());
        assertSame(failure, second.awaitFailure().getFailure());
        assertNotNull(ask());
        assertEquals(2, lookups.size());
    }

    @Test
    void an_absence_is_not_remembered() {
        UniAssertSubscriber<String> first = ask();

        lookups.getFirst().complete(null);

        first.awaitItem().assertItem(null);
        assertNotNull(ask());
        assertEquals(2, lookups.size());
    }

    private UniAssertSubscriber<String> ask() {
        return answers.of("ann", load).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
