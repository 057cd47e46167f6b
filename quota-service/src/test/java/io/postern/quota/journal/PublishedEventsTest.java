package io.postern.quota.journal;

import io.postern.contracts.EventContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PublishedEventsTest {

    @TestFactory
    Stream<DynamicTest> every_event_is_what_was_agreed_on() {
        return EventContract.of(new QuotaStreams.Wiring().catalogue());
    }
}
