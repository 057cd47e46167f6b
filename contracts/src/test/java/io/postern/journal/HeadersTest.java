package io.postern.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postern.contracts.DocumentedHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the journal writes beside a payload, held against what asyncapi.yaml says of it. */
class HeadersTest {

    private static final Origin REQUEST = Origin.request("user:9b8a7c6d5e4f40312233445566778899", "request");
    private static final Origin REACTION =
            new Origin("process:WhenXThenY", "request", "request", "event", "00-0af7651916cd43dd8448eb211c80319c-1-01");

    @Test
    void an_event_that_a_request_led_to_has_the_headers_that_are_always_there() {
        ObjectNode headers = headers(REQUEST);
        assertEquals(DocumentedHeaders.required(), names(headers));
        assertEquals(List.of(), DocumentedHeaders.problems(headers));
    }

    @Test
    void an_event_that_another_led_to_has_all_of_them() {
        ObjectNode headers = headers(REACTION);
        assertEquals(DocumentedHeaders.names(), names(headers));
        assertEquals(List.of(), DocumentedHeaders.problems(headers));
    }

    private static ObjectNode headers(Origin origin) {
        LogEvent.JournalRow row = new LogEvent.JournalRow(
                "0198f2a4-7b5c-7d3e-8f10-213243546576",
                LogEvent.sequence(1, 4711, 42),
                "endpoint",
                "8d3c2b1a-0f9e-4d8c-b7a6-950413223140",
                1,
                "EndpointRequested",
                1,
                "1f2e3d4c5b6a79880716253443526170",
                "{}",
                origin,
                Instant.parse("2026-01-01T12:00:00.123456Z"));
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        LogEvent.record("endpoint", "postern.endpoint.events", row, false)
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static Set<String> names(ObjectNode headers) {
        Set<String> names = new TreeSet<>();
        headers.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
