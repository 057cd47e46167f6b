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
import org.junit.jupiter.params.provider.ValueSource;

/** The directory reads IAM's events as they are agreed on. */
class DirectoryReadsTest {

    private static final String DOMAIN = "7e2d3c4b5a6978877665544332211000";
    private static final String PROJECT = "1f2e3d4c5b6a79880716253443526170";
    private static final String GROUP = "3b4c5d6e7f4051627384950617283940";
    private static final String OWNER = "2a3b4c5d6e7f40516273849506172839";

    @Test
    void what_it_needs_of_each_event() {
        assertEquals(new Entry.Domain(DOMAIN, "globex", OWNER, false), read("DomainCreated"));
        assertEquals(new Entry.Project(PROJECT, DOMAIN, "region-1", null), read("ProjectCreated"));
        assertEquals(new Entry.Project(PROJECT, DOMAIN, "region-1_lab", true), read("ProjectUpdated"));
        assertEquals(new Entry.User(OWNER, DOMAIN, "globex", null, null), read("UserCreated"));
        assertTrue(read("UserAdded") instanceof Entry.User user && Boolean.TRUE.equals(user.enabled()));
        assertTrue(read("UserUpdated") instanceof Entry.User user && Boolean.FALSE.equals(user.enabled()));
        assertEquals(new Entry.TokenEpoch(OWNER, 1), read("UserTokensRevoked"));
        assertEquals(new Entry.Membership(GROUP + "-" + OWNER, GROUP, OWNER), read("GroupMemberAdded"));
        assertTrue(read("AgencyCreated") instanceof Entry.Agency agency
                && agency.domain().equals(DOMAIN));
        assertEquals(read("AgencyCreated"), read("AgencyUpdated"));
        assertTrue(read("PolicyCreated") instanceof Entry.Role role
                && role.details().displayName().equals("connects"));
        assertTrue(read("PolicyUpdated") instanceof Entry.Role role
                && role.details().document().contains("vpcep:endpoints:*"));
        assertTrue(read("RoleGranted") instanceof Entry.Grant grant
                && grant.scope().equals(new Entry.Scope("project", PROJECT))
                && grant.subject().type().equals("group"));
        assertTrue(read("TokenRevoked") instanceof Entry.RevokedToken);
        assertTrue(read("AccessKeyCreated") instanceof Entry.AccessKey(String _, String user, String _, Boolean _)
                && user.equals(OWNER));
        assertTrue(read("AccessKeyUpdated") instanceof Entry.AccessKey key && Boolean.FALSE.equals(key.enabled()));
        assertTrue(read("SigningKeyPublished") instanceof Entry.SigningKey key
                && key.jwk().crv().equals("P-256"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "DOMAIN",
                "PROJECT",
                "USER",
                "PERSONAL_KEY",
                "MEMBERSHIP",
                "AGENCY",
                "ROLE",
                "GRANT",
                "REVOKED_TOKEN",
                "ACCESS_KEY",
                "SIGNING_KEY"
            })
    void an_event_without_what_it_needs_is_poison(Kind kind) {
        Received empty = with(ApprovedEvent.of("iam", "DomainCreated").received(), "{}");
        assertThrows(IllegalArgumentException.class, () -> DirectoryProjection.entry(kind, empty));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ProjectDeleted",
                "UserDeleted",
                "GroupMemberRemoved",
                "AgencyDeleted",
                "PolicyDeleted",
                "RoleRevoked",
                "AccessKeyDeleted",
                "PersonalKeyDeleted"
            })
    void what_ended_is_forgotten(String event) {
        Received ended = ApprovedEvent.of("iam", event).receivedAtLeast();
        Kind kind = DirectoryProjection.kind(ended).orElseThrow();
        assertEquals(Optional.empty(), DirectoryProjection.entry(kind, ended));
    }

    @Test
    void the_key_to_a_profile_is_read_with_what_was_added_on_its_way() {
        Received whole = ApprovedEvent.of("iam", "PersonalKeyCreated").received();
        assertTrue(DirectoryProjection.entry(Kind.PERSONAL_KEY, whole).orElseThrow() instanceof Entry.PersonalKey);
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
