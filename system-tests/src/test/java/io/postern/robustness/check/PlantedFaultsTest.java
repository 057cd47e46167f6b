package io.postern.robustness.check;

import static io.postern.robustness.check.Case.CONSUMER;
import static io.postern.robustness.check.Case.PROVIDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import io.postern.robustness.history.JournalRow;
import io.postern.robustness.history.Outage;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A judge who cannot condemn is worse than none: for each promise, a case in which it was broken. */
class PlantedFaultsTest {

    private final Case it = Case.sound();

    @Test
    void nobody_condemns_what_is_sound() {
        assertEquals(List.of(), Checkers.judge(it.evidence()));
    }

    @Test
    void a_write_that_was_answered_and_is_lost() {
        it.journal("endpoint").removeIf(row -> row.subject().equals("endpoint/e"));
        condemned(AcknowledgedWrites.class);
    }

    @Test
    void a_write_whose_later_version_is_lost() {
        it.entry(PROVIDER, Intent.CHANGE, "service", "s", 200, 9);
        condemned(AcknowledgedWrites.class);
    }

    @Test
    void a_delete_that_was_answered_and_did_nothing() {
        it.entry(CONSUMER, Intent.DELETE, "endpoint", "e", 204, 0);
        condemned(AcknowledgedWrites.class);
    }

    @Test
    void a_topic_that_is_empty() {
        it.topic("endpoint").clear();
        condemned(Publication.class);
    }

    @Test
    void an_event_that_is_not_published() {
        it.topic("endpoint").remove(2);
        condemned(Publication.class);
    }

    @Test
    void an_event_that_nobody_wrote() {
        it.topic("endpoint").add(Case.published(it.row("endpoint", CONSUMER, "endpoint/x", "EndpointRequested", "{}")));
        condemned(Publication.class);
    }

    @Test
    void events_out_of_order() {
        it.topic("endpoint").addFirst(it.topic("endpoint").remove(3));
        condemned(Publication.class);
    }

    @Test
    void events_that_are_published_twice_are_sound() {
        it.topic("endpoint").addAll(List.copyOf(it.topic("endpoint").subList(1, 4)));
        assertEquals(List.of(), Checkers.judge(it.evidence()));
    }

    @Test
    void a_version_that_is_missing() {
        it.journal("endpoint").remove(1);
        condemned(DenseVersions.class);
    }

    @Test
    void a_version_that_is_there_twice() {
        List<JournalRow> rows = it.journal("endpoint");
        rows.add(rows.getLast());
        condemned(DenseVersions.class);
    }

    @Test
    void a_view_that_has_drifted() {
        it.reports.add("endpoint: view of endpoint was not what its events say");
        condemned(Reports.class);
    }

    @Test
    void a_quota_that_is_granted_twice() {
        it.event("quota", CONSUMER, "ledger/consumer:endpoint", "QuotaGranted", """
                {"project":"consumer","kind":"endpoint","resource":"e","used":2,"limit":5}""");
        condemned(Books.class);
    }

    @Test
    void a_quota_above_its_limit() {
        it.event("quota", CONSUMER, "ledger/consumer:vpc", "QuotaGranted", """
                {"project":"consumer","kind":"vpc","resource":"v","used":1,"limit":0}""");
        condemned(Books.class);
    }

    @Test
    void a_quota_that_leaks() {
        it.event("quota", CONSUMER, "ledger/consumer:endpoint", "QuotaGranted", """
                {"project":"consumer","kind":"endpoint","resource":"never","used":2,"limit":5}""");
        condemned(Books.class);
    }

    @Test
    void an_endpoint_without_quota() {
        it.journal("quota").removeLast();
        condemned(Books.class);
    }

    @Test
    void a_port_that_leaks() {
        it.event("endpoint", CONSUMER, "endpoint/e", "EndpointDeletionRequested", "{}");
        it.event("quota", CONSUMER, "ledger/consumer:endpoint", "QuotaReleased", """
                {"project":"consumer","kind":"endpoint","resource":"e","used":0,"limit":1}""");
        condemned(Books.class);
    }

    @Test
    void an_endpoint_with_two_ports() {
        it.event("vpc", CONSUMER, "port/q", "PortAllocated", """
                {"owner":"endpoint","device":"e"}""");
        condemned(Books.class);
    }

    @Test
    void an_endpoint_of_somebody_who_is_not_on_the_whitelist() {
        it.event("endpoint", CONSUMER, "endpoint/f", "EndpointRequested", """
                {"domain":"d-stranger","service":"s"}""");
        condemned(Admission.class);
    }

    @Test
    void an_endpoint_of_somebody_who_was_taken_off_the_whitelist() {
        it.event("endpoint", PROVIDER, "service/s", "PermissionRemoved", """
                {"principal":"iam:domain::d-consumer"}""");
        it.event("endpoint", CONSUMER, "endpoint/f", "EndpointRequested", """
                {"domain":"d-consumer","service":"s"}""");
        condemned(Admission.class);
    }

    @Test
    void an_endpoint_that_a_process_accepted_where_approval_is_wanted() {
        replaceLast("""
                {"service":"s","by":"WhenQuotaAndPortAreHeldThenSubmit"}""");
        condemned(Admission.class);
    }

    @Test
    void an_endpoint_that_a_rule_accepted_is_sound() {
        it.journal("endpoint").removeLast();
        it.topic("endpoint").removeLast();
        it.event("endpoint", PROVIDER, "service/s", "ApprovalRuleAdded", """
                {"rule":{"id":"r"}}""");
        it.event("endpoint", CONSUMER, "endpoint/e", "EndpointAccepted", """
                {"service":"s","by":"WhenQuotaAndPortAreHeldThenSubmit","approval":{"rule":"r","slot":1}}""");
        assertEquals(List.of(), Checkers.judge(it.evidence()));
    }

    @Test
    void an_endpoint_that_a_rule_accepted_after_its_end() {
        it.event("endpoint", PROVIDER, "service/s", "ApprovalRuleAdded", """
                {"rule":{"id":"r"}}""");
        it.event("endpoint", PROVIDER, "service/s", "ApprovalRuleRemoved", """
                {"rule":"r"}""");
        it.event("endpoint", CONSUMER, "endpoint/f", "EndpointRequested", """
                {"domain":"d-consumer","service":"s"}""");
        it.event("endpoint", CONSUMER, "endpoint/f", "EndpointAccepted", """
                {"service":"s","by":"WhenQuotaAndPortAreHeldThenSubmit","approval":{"rule":"r","slot":1}}""");
        condemned(Admission.class);
    }

    @Test
    void a_gateway_to_a_cloud_service_that_was_withdrawn() {
        it.event("endpoint", "system", "service/c", "CloudServicePublished", "{}");
        it.event("endpoint", "system", "service/c", "CloudServiceWithdrawn", "{}");
        it.event("endpoint", CONSUMER, "endpoint/g", "EndpointRequested", """
                {"domain":"d-consumer","service":"c"}""");
        condemned(Admission.class);
    }

    @Test
    void a_gateway_to_a_cloud_service_is_sound() {
        gateway();
        assertEquals(List.of(), Checkers.judge(it.evidence()));
    }

    @Test
    void a_gateway_that_is_attached_twice() {
        gateway();
        it.event("vpc", CONSUMER, "gateway/g2", "GatewayAttached", """
                {"endpoint":"g"}""");
        condemned(Books.class);
    }

    @Test
    void a_user_without_quota() {
        user("counted");
        it.event("quota", "d-consumer", "ledger/d-consumer:user", "QuotaGranted", """
                {"project":"d-consumer","kind":"user","resource":"counted","used":1,"limit":9}""");
        assertEquals(List.of(), Checkers.judge(it.evidence()));
        user("u");
        condemned(Books.class);
    }

    @Test
    void a_user_who_was_withdrawn_leaves_nothing() {
        it.event("iam", "d-consumer", "user/u", "UserRequested", """
                {"domain":"d-consumer"}""");
        it.event("iam", "d-consumer", "user/u", "UserWithdrawn", "{}");
        assertEquals(List.of(), Checkers.judge(it.evidence()));
    }

    @Test
    void a_user_who_was_made_and_answered_to_nobody() {
        it.event("iam", "d-consumer", "user/u", "UserRequested", """
                {"domain":"d-consumer"}""");
        condemned(OnceOnly.class);
    }

    @Test
    void an_endpoint_that_its_own_consumer_accepted() {
        replaceLast("""
                {"service":"s","by":"user:consumer"}""");
        condemned(Admission.class);
    }

    @Test
    void an_endpoint_that_was_accepted_after_its_end() {
        it.event("endpoint", CONSUMER, "endpoint/e", "EndpointDeletionRequested", "{}");
        it.event("endpoint", CONSUMER, "endpoint/e", "EndpointAccepted", """
                {"service":"s","by":"user:provider"}""");
        condemned(EndpointLives.class);
    }

    @Test
    void an_endpoint_whose_step_was_done_twice() {
        it.event("endpoint", CONSUMER, "endpoint/e", "EndpointSubmitted", """
                {"service":"s"}""");
        condemned(EndpointLives.class);
    }

    @Test
    void a_stranger_who_sees_what_is_not_his() {
        it.entry(PROVIDER, Intent.TRESPASS, "endpoint", "e", 200, 3);
        condemned(Tenancy.class);
    }

    @Test
    void a_list_that_shows_another_tenants_things() {
        it.entry(PROVIDER, Intent.LIST, "endpoint", null, 200, 0);
        Entry list = it.entries.removeLast();
        it.entries.add(new Entry(
                1,
                CONSUMER,
                Case.domain(CONSUMER),
                list.operation(),
                Intent.LIST,
                "endpoint",
                null,
                "",
                list.begin(),
                list.end(),
                200,
                0,
                "",
                "",
                List.of("e"),
                List.of(CONSUMER, PROVIDER),
                list.tries()));
        condemned(Tenancy.class);
    }

    @Test
    void an_answer_that_shows_another_domain() {
        Entry read = it.entries.get(2);
        it.entries.add(new Entry(
                1,
                CONSUMER,
                Case.domain(CONSUMER),
                read.operation(),
                Intent.LIST,
                "",
                null,
                "",
                read.begin(),
                read.end(),
                200,
                0,
                "",
                "",
                List.of(),
                List.of(Case.domain(PROVIDER)),
                read.tries()));
        condemned(Tenancy.class);
    }

    @Test
    void what_went_with_what_it_was_in_is_gone() {
        it.entry(CONSUMER, Intent.DELETE, "", "u", 204, 0);
        it.entry(CONSUMER, Intent.READ, "access-key", "k", 404, 0);
        Entry read = it.entries.removeLast();
        condemnedWith(read, "somebody else's", FreshReads.class);
        soundWith(read, "u");
    }

    @Test
    void a_read_that_is_older_than_a_write() {
        it.entry(CONSUMER, Intent.READ, "endpoint", "e", 200, 1);
        condemned(FreshReads.class);
    }

    @Test
    void a_list_without_what_was_made() {
        it.list(CONSUMER, "endpoint", List.of("another"));
        condemned(FreshReads.class);
    }

    @Test
    void a_list_of_something_else_is_sound() {
        it.entry(CONSUMER, Intent.MAKE, "", "rule", 201, 0);
        it.answered(200, false);
        assertEquals(List.of(), Checkers.judge(it.evidence()));
    }

    @Test
    void a_list_with_what_was_deleted() {
        user("u");
        it.list(CONSUMER, "user", List.of("u"));
        assertEquals(List.of(), Checkers.judge(it.evidence()));
        it.entry(CONSUMER, Intent.DELETE, "user", "u", 204, 0);
        it.event("iam", "d-consumer", "user/u", "UserDeleted", "{}");
        it.list(CONSUMER, "user", List.of());
        assertEquals(List.of(), Checkers.judge(it.evidence()));
        it.list(CONSUMER, "user", List.of("u"));
        condemned(FreshReads.class);
    }

    @Test
    void a_read_that_does_not_find_what_was_made() {
        it.entry(CONSUMER, Intent.READ, "endpoint", "e", 404, 0);
        condemned(FreshReads.class);
    }

    @Test
    void a_create_that_made_two() {
        it.event("vpc", CONSUMER, "vpc/v", "VpcCreated", "{}");
        it.event("vpc", CONSUMER, "vpc/w", "VpcCreated", "{}");
        it.entry(CONSUMER, Intent.MAKE, "vpc", "v", 200, 1);
        condemned(OnceOnly.class);
    }

    @Test
    void a_create_that_was_never_answered_may_have_made_one() {
        it.event("vpc", CONSUMER, "port/v", "PortAllocated", "{}");
        it.outages.add(new Outage("all the time", 0, Long.MAX_VALUE / 2));
        it.entry(CONSUMER, Intent.MAKE, "port", null, 0, 0);
        assertEquals(List.of(), Checkers.judge(it.evidence()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault(Consumer<Case> planted) {
        planted.accept(it);
        condemned(Availability.class);
    }

    static List<Consumer<Case>> faults() {
        return List.of(
                it -> it.answered(500, false),
                it -> it.answered(502, true),
                it -> it.answered(503, true),
                it -> it.answered(0, false),
                it -> {
                    it.outages.add(new Outage("all the time", 0, Long.MAX_VALUE / 2));
                    it.answered(503, false);
                });
    }

    @Test
    void come_again_is_sound_while_something_is_broken() {
        it.outages.add(new Outage("all the time", 0, Long.MAX_VALUE / 2));
        it.answered(503, true);
        assertEquals(List.of(), Checkers.judge(it.evidence()));
    }

    @Test
    void an_endpoint_that_stays_on_its_way() {
        it.unsettled.add("endpoint/e is creating");
        condemned(Settled.class);
    }

    private void condemnedWith(Entry read, String within, Class<? extends Checker> judge) {
        it.entries.add(within(read, within));
        condemned(judge);
        it.entries.removeLast();
    }

    private void soundWith(Entry read, String within) {
        it.entries.add(within(read, within));
        assertEquals(List.of(), Checkers.judge(it.evidence()));
    }

    private static Entry within(Entry one, String other) {
        return new Entry(
                one.client(),
                one.account(),
                one.domain(),
                one.operation(),
                one.intent(),
                one.type(),
                one.resource(),
                other,
                one.begin(),
                one.end(),
                one.status(),
                one.version(),
                one.code(),
                one.state(),
                one.shown(),
                one.tenants(),
                one.tries());
    }

    private void user(String id) {
        it.event("iam", "d-consumer", "user/" + id, "UserRequested", """
                {"domain":"d-consumer"}""");
        it.entry(CONSUMER, Intent.MAKE, "user", id, 201, 0);
    }

    private void gateway() {
        it.event("endpoint", "system", "service/c", "CloudServicePublished", "{}");
        it.event("endpoint", CONSUMER, "endpoint/g", "EndpointRequested", """
                {"domain":"d-consumer","service":"c"}""");
        it.event("quota", CONSUMER, "ledger/consumer:endpoint", "QuotaGranted", """
                {"project":"consumer","kind":"endpoint","resource":"g","used":2,"limit":2}""");
        it.event("vpc", CONSUMER, "gateway/g", "GatewayAttached", """
                {"endpoint":"g"}""");
        it.event("endpoint", CONSUMER, "endpoint/g", "EndpointAccepted", """
                {"service":"c","by":"WhenQuotaAndPortAreHeldThenSubmit"}""");
        it.entry(CONSUMER, Intent.MAKE, "endpoint", "g", 200, 2);
    }

    private void replaceLast(String payload) {
        it.journal("endpoint").removeLast();
        it.topic("endpoint").removeLast();
        it.event("endpoint", CONSUMER, "endpoint/e", "EndpointAccepted", payload);
    }

    private void condemned(Class<? extends Checker> judge) {
        List<String> violations = Checkers.judge(it.evidence());
        Set<String> judges =
                violations.stream().map(violation -> violation.split(":", 2)[0]).collect(Collectors.toSet());
        assertFalse(violations.isEmpty());
        assertEquals(true, judges.contains(judge.getSimpleName()), violations::toString);
    }
}
