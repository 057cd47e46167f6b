package io.postern.endpoint.service.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.endpoint.api.Refused;
import io.postern.endpoint.service.domain.Permission;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermissionResourceTest {

    @Test
    void an_entry_names_an_account_or_all_or_an_organisation() {
        for (String text : List.of(
                "*",
                "iam:domain::*",
                "iam:domain::0123456789abcdef0123456789abcdef",
                "organizations:orgPath::o-1/r-1/*")) {
            assertEquals(List.of(text), principals(text));
        }
    }

    @Test
    void anything_else_is_no_entry() {
        for (String text : new @Nullable String[] {
            null,
            "",
            "**",
            "0123456789abcdef0123456789abcdef",
            "iam:domain::",
            "iam:domain::not-an-account",
            "iam:domain::" + "a".repeat(65),
            "iam:domain::a iam:domain::b",
            "IAM:domain::a",
            "organizations:orgPath::",
            "organizations:orgPath::" + "a".repeat(1025)
        }) {
            Refused.with("3002", () -> principals(text));
        }
    }

    @Test
    void there_is_at_least_one() {
        Refused.with("3036", () -> Principals.of(null, null));
        Refused.with("3036", () -> principals());
    }

    @Test
    void an_entry_that_is_said_twice_is_handled_once() {
        assertEquals(List.of("*", "iam:domain::a"), principals("*", "iam:domain::a", "*"));
    }

    @Test
    void the_type_of_an_entry_is_seen_in_its_text() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        assertEquals(
                new PermissionBody("id", "*", "domainId", "", "2026-01-01T12:00:00Z"),
                PermissionBody.of(new Permission("id", "*", "", noon)));
        assertEquals(
                "orgPath",
                PermissionBody.of(new Permission("id", "organizations:orgPath::o-1", "", noon))
                        .permissionType());
    }

    @Test
    void a_type_that_is_said_must_be_that_of_every_entry() {
        assertEquals(List.of("*"), Principals.of(List.of("*"), "domainId"));
        Refused.with("3002", () -> Principals.of(List.of("*"), "orgPath"));
        Refused.with("3002", () -> Principals.of(List.of("*"), "user"));
    }

    private static List<String> principals(@Nullable String... texts) {
        return Principals.of(Arrays.asList(texts), null);
    }
}
