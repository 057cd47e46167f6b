package io.postern.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postern.journal.Aggregate;
import io.postern.journal.Json;

/** States and events of one aggregate as the journal stores them. */
public final class StoredForm<S, E> {

    private final Aggregate<S, ?, E> aggregate;

    private StoredForm(Aggregate<S, ?, E> aggregate) {
        this.aggregate = aggregate;
    }

    public static <S, E> StoredForm<S, E> of(Aggregate<S, ?, E> aggregate) {
        return new StoredForm<>(aggregate);
    }

    /** @throws AssertionError when the state is not read as it was written */
    public void holdsState(S state) {
        ObjectNode stored = Json.MAPPER.valueToTree(state);
        stored.put("kind", aggregate.stateName(state));
        assertEquals(state, aggregate.state(stored.toString()));
    }

    /** @throws AssertionError when the event is not read as it was written */
    public void holdsEvent(E event) {
        try {
            String stored = Json.MAPPER.writeValueAsString(event);
            assertEquals(
                    event,
                    Json.MAPPER.readValue(stored, aggregate.events().of(event).type()));
        } catch (JsonProcessingException e) {
            throw new AssertionError("%s cannot be stored".formatted(event), e);
        }
    }
}
