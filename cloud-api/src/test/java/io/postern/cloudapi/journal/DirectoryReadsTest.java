package io.postern.cloudapi.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.cloudapi.directory.Entry;
import io.postern.cloudapi.directory.Kind;
import io.postern.contracts.ApprovedEvent;
import io.postern.journal.Received;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The directory reads IAM's events as they are agreed on. */
class DirectoryReadsTest {

    private static final String DOMAIN = "7e2d3c4b5a6978877665544332211000";
    private static final String OWNER = "2a3b4c5d6e7f40516273849506172839";

    @Test
    void what_it_needs_of_each_event() {
        assertEquals(new Entry.Domain(DOMAIN, "globex", OWNER, false), read("DomainCreated"));
        assertEquals(new Entry.Project("1f2e3d4c5b6a79880716253443526170", DOMAIN, "region-1"), read("ProjectCreated"));
        assertEquals(new Entry.User(OWNER, DOMAIN, "globex"), read("UserCreated"));
        assertTrue(read("AccessKeyCreated") instanceof Entry.AccessKey(String _, String user, String _)
                && user.equals(OWNER));
        assertTrue(read("SigningKeyPublished") instanceof Entry.SigningKey key
                && key.jwk().crv().equals("P-256"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOMAIN", "PROJECT", "USER", "ACCESS_KEY", "SIGNING_KEY"})
    void an_event_without_what_it_needs_is_poison(Kind kind) {
        Received empty = with(ApprovedEvent.of("iam", "DomainCreated").received(), "{}");
        assertThrows(IllegalArgumentException.class, () -> DirectoryProjection.entry(kind, empty));
    }

    private static Entry read(String event) {
        Received least = ApprovedEvent.of("iam", event).receivedAtLeast();
        Kind kind = DirectoryProjection.kind(least).orElseThrow();
        Optional<Entry> entry = DirectoryProjection.entry(kind, least);
        return entry.orElseThrow();
    }

    private static Received with(Received event, String payload) {
        return new Received(
                event.eventId(),
                event.sequence(),
                event.source(),
                event.type(),
                event.schemaVersion(),
                event.stream(),
                event.id(),
                event.version(),
                event.tenant(),
                event.time(),
                event.origin(),
                payload);
    }
}
