package io.postern.endpoint.endpoint.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkerIdsTest {

    private final Deque<UniEmitter<? super Integer>> asked = new ArrayDeque<>();
    private final List<Integer> given = new ArrayList<>();
    private final MarkerIds markers = new MarkerIds(Uni.createFrom().<Integer>emitter(asked::add));

    @Test
    void who_comes_while_a_block_is_on_its_way_shares_it() {
        wanted(150);
        assertEquals(1, asked.size());

        answered(1000);
        assertEquals(numbers(1000, 1100), given);
        assertEquals(1, asked.size());

        answered(5000);
        wanted(50);
        assertEquals(0, asked.size());
        assertEquals(numbers(5000, 5100), given.subList(100, 200));
    }

    @Test
    void a_block_that_did_not_come_is_asked_for_again() {
        List<String> failures = new ArrayList<>();
        markers.next().subscribe().with(given::add, failure -> failures.add(failure.getMessage()));
        first().fail(new IllegalStateException("gone"));
        assertEquals(List.of("gone"), failures);

        wanted(1);
        answered(7);
        assertEquals(List.of(7), given);
        assertEquals(0, asked.size());
    }

    private void wanted(int times) {
        IntStream.range(0, times).forEach(_ -> markers.next().subscribe().with(given::add));
    }

    private void answered(int first) {
        first().complete(first);
    }

    private UniEmitter<? super Integer> first() {
        return Objects.requireNonNull(asked.poll());
    }

    private static List<Integer> numbers(int from, int until) {
        return IntStream.range(from, until).boxed().toList();
    }
}
