package io.postern.endpoint.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final String UUID = "4189d3c2-8882-4871-a3c2-d380272eed88";

    @Test
    void times_are_whole_seconds() {
        assertEquals("2026-01-01T12:00:00Z", Wire.time(Instant.parse("2026-01-01T12:00:00.999Z")));
    }

    @Test
    void an_id_is_a_uuid_with_dashes_in_lower_case() {
        assertEquals(UUID, Wire.id(UUID, "vpc_id", "EndPoint.0020"));
        Refused.with("0020", () -> Wire.id(null, "vpc_id", "EndPoint.0020"));
        Refused.with("0020", () -> Wire.id("", "vpc_id", "EndPoint.0020"));
        Refused.with("0020", () -> Wire.id(UUID + "0", "vpc_id", "EndPoint.0020"));
        Refused.with("0020", () -> Wire.id(UUID.replace("-", ""), "vpc_id", "EndPoint.0020"));
        assertTrue(Wire.isId(UUID));
        assertFalse(Wire.isId("describe"));
    }

    @Test
    void a_description_is_short_and_holds_no_markup() {
        assertEquals("", Wire.description(null));
        assertEquals("d".repeat(128), Wire.description("d".repeat(128)));
        Refused.with("0002", () -> Wire.description("d".repeat(129)));
        Refused.with("0002", () -> Wire.description("a < b"));
        Refused.with("0002", () -> Wire.description("a > b"));
    }

    @Test
    void a_body_must_be_there() {
        assertEquals("body", Wire.body("body"));
        Refused.with("0002", () -> Wire.body(null));
    }

    @Test
    void an_empty_parameter_is_none() {
        assertNull(Wire.given(null));
        assertNull(Wire.given(""));
        assertEquals("x", Wire.given("x"));
    }

    @Test
    void pages_refuse_what_they_do_not_know() {
        Refused.with("0006", () -> Wire.PAGES.page("1001", null, null, null));
        Refused.with("0006", () -> Wire.PERMISSION_PAGES.page("501", null, null, null));
        Refused.with("0010", () -> Wire.PAGES.page(null, "-1", null, null));
        Refused.with("0017", () -> Wire.PAGES.page(null, null, "name", null));
        Refused.with("0018", () -> Wire.PAGES.page(null, null, null, "up"));
    }
}
