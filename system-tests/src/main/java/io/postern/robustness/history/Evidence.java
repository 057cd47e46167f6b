package io.postern.robustness.history;

import java.util.List;
import java.util.Map;

/**
 * All that the judges know.
 *
 * @param entries what clients did and were told
 * @param outages when something was broken on purpose
 * @param journals by service, in commit order
 * @param topics by service, in the order of each partition
 * @param reports differences that the services' own verification and rebuilding found, as sentences
 * @param unsettled streams that are still on their way, as sentences
 */
public record Evidence(
        List<Entry> entries,
        List<Outage> outages,
        Map<String, List<JournalRow>> journals,
        Map<String, List<Published>> topics,
        List<String> reports,
        List<String> unsettled) {

    public Evidence {
        entries = List.copyOf(entries);
        outages = List.copyOf(outages);
        journals = Map.copyOf(journals);
        topics = Map.copyOf(topics);
        reports = List.copyOf(reports);
        unsettled = List.copyOf(unsettled);
    }

    public List<JournalRow> journal(String service) {
        return journals.getOrDefault(service, List.of());
    }
}
