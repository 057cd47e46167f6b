package io.postern.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessTest {

    /** Proposes nothing, for every event of one type. */
    private record Rule(String name, String type) implements Process {
        @Override
        public Uni<List<Reaction>> react(List<Received> batch) {
            return Uni.createFrom()
                    .item(batch.stream()
                            .filter(event -> event.type().equals(type))
                            .map(event -> new Reaction(name, event, new Proposal(List.of(), List.of())))
                            .toList());
        }
    }

    private static Received event(int number, String type) {
        return new Received(
                "event-" + number,
                "sequence-" + number,
                "/postern/test",
                type,
                1,
                "thing",
                "thing-" + number,
                1,
                "tenant",
                Instant.EPOCH,
                Origin.request("user:u", "request"),
                "{}");
    }

    @Test
    void several_rules_take_effect_in_the_order_of_the_events() {
        Process rules = Process.all(
                "Rules", List.of(new Rule("hold", "Begun"), new Rule("note", "Begun"), new Rule("release", "Ended")));
        List<Received> batch = List.of(event(1, "Ended"), event(2, "Begun"), event(3, "Other"), event(4, "Ended"));

        List<Process.Reaction> reactions = Waits.outcome(rules.react(batch));

        assertEquals(
                List.of("release event-1", "hold event-2", "note event-2", "release event-4"),
                reactions.stream()
                        .map(reaction -> reaction.by() + " " + reaction.cause().eventId())
                        .toList());
    }
}
