package io.postern.robustness.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import io.postern.robustness.history.Entry.Try;
import io.postern.robustness.history.Evidence;
import io.postern.robustness.history.JournalRow;
import io.postern.robustness.history.Outage;
import io.postern.robustness.history.Published;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small piece of evidence in which all is well, until a test plants what is not. */
final class Case {

    static final String PROVIDER = "provider";
    static final String CONSUMER = "consumer";

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<Entry> entries = new ArrayList<>();
    final List<Outage> outages = new ArrayList<>();
    private final Map<String, List<JournalRow>> journals = new HashMap<>();
    private final Map<String, List<Published>> topics = new HashMap<>();
    final List<String> reports = new ArrayList<>();
    final List<String> unsettled = new ArrayList<>();
    private long clock;

    /** A service whose whitelist has the consumer's account, and an endpoint that was accepted. */
    static Case sound() {
        Case it = new Case();
        it.event("endpoint", PROVIDER, "service/s", "ServiceRequested", """
                {"domain":"d-provider","approval":true}""");
        it.event("quota", PROVIDER, "ledger/provider:endpoint_service", "QuotaGranted", """
                {"project":"provider","kind":"endpoint_service","resource":"s","used":1,"limit":20}""");
        it.event("endpoint", PROVIDER, "service/s", "ServiceAvailable", "{}");
        it.event("endpoint", PROVIDER, "service/s", "PermissionAdded", """
                {"permission":{"id":"p","principal":"iam:domain::d-consumer"}}""");
        it.event("endpoint", CONSUMER, "endpoint/e", "EndpointRequested", """
                {"domain":"d-consumer","service":"s"}""");
        it.event("quota", CONSUMER, "ledger/consumer:endpoint", "QuotaGranted", """
                {"project":"consumer","kind":"endpoint","resource":"e","used":1,"limit":1}""");
        it.event("vpc", CONSUMER, "port/p", "PortAllocated", """
                {"owner":"endpoint","device":"e"}""");
        it.event("endpoint", CONSUMER, "endpoint/e", "EndpointSubmitted", """
                {"service":"s"}""");
        it.event("endpoint", CONSUMER, "endpoint/e", "EndpointAccepted", """
                {"service":"s","by":"user:provider"}""");
        it.entry(PROVIDER, Intent.MAKE, "service", "s", 200, 2);
        it.entry(CONSUMER, Intent.MAKE, "endpoint", "e", 200, 2);
        it.entry(CONSUMER, Intent.READ, "endpoint", "e", 200, 3);
        it.entry(PROVIDER, Intent.TRESPASS, "endpoint", "e", 404, 0);
        return it;
    }

    /** In the journal and in the topic. */
    void event(String service, String tenant, String subject, String type, String payload) {
        JournalRow row = row(service, tenant, subject, type, payload);
        journal(service).add(row);
        topic(service).add(published(row));
    }

    List<JournalRow> journal(String service) {
        return journals.computeIfAbsent(service, _ -> new ArrayList<>());
    }

    List<Published> topic(String service) {
        return topics.computeIfAbsent(service, _ -> new ArrayList<>());
    }

    /** As the next of its stream. */
    JournalRow row(String service, String tenant, String subject, String type, String payload) {
        String[] stream = subject.split("/", 2);
        long before = journal(service).stream()
                .filter(row -> row.subject().equals(subject))
                .count();
        clock++;
        try {
            return new JournalRow(
                    "event-" + clock,
                    stream[0],
                    stream[1],
                    (int) before + 1,
                    type,
                    tenant,
                    "user:" + tenant,
                    clock,
                    JSON.readTree(payload));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Published published(JournalRow row) {
        return new Published(
                0, row.tenant(), row.eventId(), "%010d".formatted(row.committed()), row.subject(), row.version());
    }

    void entry(String account, Intent intent, String type, @Nullable String id, int status, int version) {
        long begin = ++clock;
        long end = ++clock;
        entries.add(new Entry(
                1,
                account,
                domain(account),
                intent + " " + type,
                intent,
                type,
                id,
                "",
                begin,
                end,
                status,
                version,
                "",
                "",
                List.of(),
                status == 200 ? List.of(account) : List.of(),
                List.of(new Try(begin, end, status, false, ""))));
    }

    void list(String account, String type, List<String> shown) {
        long begin = ++clock;
        entries.add(new Entry(
                1,
                account,
                domain(account),
                "list " + type,
                Intent.LIST,
                type,
                null,
                "",
                begin,
                ++clock,
                200,
                0,
                "",
                "",
                shown,
                List.of(account),
                List.of(new Try(begin, clock, 200, false, ""))));
    }

    static String domain(String account) {
        return "d-" + account;
    }

    void answered(int status, boolean comeAgain) {
        long begin = ++clock;
        entries.add(new Entry(
                1,
                CONSUMER,
                domain(CONSUMER),
                "something",
                Intent.LIST,
                "",
                null,
                "",
                begin,
                ++clock,
                status,
                0,
                "",
                "",
                List.of(),
                List.of(),
                List.of(new Try(begin, clock, status, comeAgain, ""))));
    }

    Evidence evidence() {
        return new Evidence(entries, outages, journals, topics, reports, unsettled);
    }
}
