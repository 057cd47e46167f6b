package io.postern.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns<String> turns = new Turns<>(2, () -> Runnable::run);
    private final List<Attempt> begun = new ArrayList<>();

    private record Attempt(String writer, CompletableFuture<String> outcome) {
        void wins() {
            outcome.complete(writer);
        }

        void loses() {
            outcome.completeExceptionally(new Conflict("somebody was first"));
        }
    }

    @Test
    void who_is_in_nobodys_way_tries_at_once() {
        writer("a");
        writer("b");

        assertEquals(List.of("a", "b"), begun());
    }

    @Test
    void who_were_in_each_others_way_go_one_after_the_other_and_who_comes_then_waits() {
        writer("a");
        UniAssertSubscriber<String> b = writer("b");
        UniAssertSubscriber<String> c = writer("c");
        begun.get(0).wins();
        begun.get(1).loses();
        begun.get(2).loses();
        UniAssertSubscriber<String> d = writer("d");
        assertEquals(List.of("a", "b", "c", "b"), begun());

        begun.get(3).wins();
        begun.get(4).wins();
        begun.get(5).wins();

        assertEquals(List.of("a", "b", "c", "b", "c", "d"), begun());
        b.assertItem("b");
        c.assertItem("c");
        d.assertItem("d");
    }

    @Test
    void when_all_have_had_their_turn_nobody_waits_any_more() {
        writer("a");
        begun.get(0).loses();
        begun.get(1).wins();

        writer("b");
        writer("c");

        assertEquals(List.of("a", "a", "b", "c"), begun());
    }

    @Test
    void who_does_not_want_to_wait_any_more_lets_nobody_pass_and_holds_nobody_up() {
        writer("a");
        begun.get(0).loses();
        UniAssertSubscriber<String> b = writer("b");
        UniAssertSubscriber<String> c = writer("c");

        b.cancel();
        assertEquals(List.of("a", "a"), begun());
        begun.get(1).wins();

        assertEquals(List.of("a", "a", "c"), begun());
        begun.get(2).wins();
        c.assertItem("c");
    }

    @Test
    void who_fails_or_hangs_up_in_his_turn_lets_the_next_one_come() {
        UniAssertSubscriber<String> a = writer("a");
        begun.get(0).loses();
        UniAssertSubscriber<String> b = writer("b");
        UniAssertSubscriber<String> c = writer("c");

        begun.get(1).loses();
        begun.get(2).loses();
        begun.get(3).loses();
        assertInstanceOf(Conflict.class, a.getFailure());
        b.cancel();

        begun.getLast().wins();
        c.assertItem("c");
        assertTrue(begun().containsAll(List.of("a", "b", "c")));
    }

    private UniAssertSubscriber<String> writer(String name) {
        return turns.take("stream", () -> attempt(name)).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private Uni<String> attempt(String writer) {
        Attempt attempt = new Attempt(writer, new CompletableFuture<>());
        begun.add(attempt);
        return Uni.createFrom().completionStage(attempt.outcome());
    }

    private List<String> begun() {
        return begun.stream().map(Attempt::writer).toList();
    }
}
