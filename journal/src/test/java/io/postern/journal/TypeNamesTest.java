package io.postern.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TypeNamesTest {

    sealed interface Lamp {
        record Broken() implements Lamp {}

        /** A group of cases is not a case. */
        sealed interface Whole extends Lamp {}

        record Lit() implements Whole {}

        record Dark() implements Whole {}
    }

    private static TypeNames<Lamp> lamps() {
        return TypeNames.of(Lamp.class).name("broken", Lamp.Broken.class).name("lit", Lamp.Lit.class);
    }

    @Test
    void every_case_of_a_sealed_type_needs_a_name_however_deep_it_is() {
        var failure = assertThrows(IllegalArgumentException.class, lamps()::complete);
        assertEquals("Lamp: without a name: [Dark]", failure.getMessage());
    }

    @Test
    void groups_of_cases_need_none() {
        TypeNames<Lamp> complete = lamps().name("dark", Lamp.Dark.class).complete();
        assertEquals("dark", complete.of(new Lamp.Dark()).name());
        assertEquals(Lamp.Lit.class, complete.named("lit").type());
    }

    @Test
    void a_name_has_one_case_and_a_case_has_one_name() {
        assertThrows(IllegalArgumentException.class, () -> lamps().name("lit", Lamp.Dark.class));
        assertThrows(IllegalArgumentException.class, () -> lamps().name("bright", Lamp.Lit.class));
    }

    @Test
    void a_name_that_is_not_known_comes_from_a_newer_version() {
        assertThrows(IllegalStateException.class, () -> lamps().named("blinking"));
    }
}
