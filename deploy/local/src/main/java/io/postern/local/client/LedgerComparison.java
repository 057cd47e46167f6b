package io.postern.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.postern.local.process.Waiting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ledger beside what is there: each resource that counts, as its own service has it, holds quota, and nothing else
 * does. Under live traffic some are always on their way, so only what stays different is a difference.
 */
public final class LedgerComparison {

    private static final int PAGE = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OperatorClient operator;
    private final Map<String, String> urls;

    /** @param urls base URLs by service name, quota-service's among them */
    public LedgerComparison(OperatorClient operator, Map<String, String> urls) {
        this.operator = operator;
        this.urls = new LinkedHashMap<>(urls);
    }

    /**
     * One kind.
     *
     * @param held number of resources that hold quota
     * @param there number of resources that there are
     * @param differences sentences, empty when all is well
     */
    public record Result(String kind, int held, int there, List<String> differences) {
        public Result {
            differences = List.copyOf(differences);
        }
    }

    /** @return of each kind that a service says it has, after what is on its way has had time to come */
    public List<Result> settled() {
        Map<String, Result> results = new LinkedHashMap<>();
        Waiting.until(PATIENCE, () -> {
            for (Result now : compare()) {
                Result before = results.get(now.kind());
                results.put(now.kind(), before == null ? now : still(before, now));
            }
            return results.values().stream().allMatch(one -> one.differences().isEmpty());
        });
        return List.copyOf(results.values());
    }

    private static Result still(Result before, Result now) {
        List<String> stayed = new ArrayList<>(now.differences());
        stayed.retainAll(before.differences());
        return new Result(now.kind(), now.held(), now.there(), stayed);
    }

    private List<Result> compare() {
        List<Result> results = new ArrayList<>();
        urls.forEach((service, url) -> operator.get(url + "/operator/v1/counted")
                .path("kinds")
                .forEach(kind -> results.add(compare(service, url, kind.asText()))));
        return results;
    }

    private Result compare(String service, String url, String kind) {
        Map<String, String> held = held(kind);
        Set<String> there = there(url, kind);
        List<String> differences = new ArrayList<>();
        held.forEach((resource, event) -> {
            if (!there.contains(resource)) {
                differences.add("%s %s holds quota by event %s, but %s-service has no such resource"
                        .formatted(kind, resource, event, service));
            }
        });
        there.stream()
                .filter(resource -> !held.containsKey(resource))
                .forEach(resource -> differences.add("%s %s is there, but holds no quota".formatted(kind, resource)));
        return new Result(kind, held.size(), there.size(), differences);
    }

    /** Tenant and resource, with the event that granted it. */
    private Map<String, String> held(String kind) {
        Map<String, String> all = new LinkedHashMap<>();
        String marker = "";
        JsonNode page;
        do {
            page = page(urls.get("quota") + "/operator/v1/holds/" + kind, marker)
                    .path("holds");
            for (JsonNode hold : page) {
                marker = "%s/%s"
                        .formatted(
                                hold.path("tenant_id").asText(),
                                hold.path("resource_id").asText());
                all.put(marker, hold.path("granted_by").path("event_id").asText());
            }
        } while (page.size() == PAGE);
        return all;
    }

    private Set<String> there(String url, String kind) {
        Set<String> all = new LinkedHashSet<>();
        String marker = "";
        JsonNode page;
        do {
            page = page(url + "/operator/v1/counted/" + kind, marker).path("resources");
            for (JsonNode resource : page) {
                marker = resource.path("id").asText();
                all.add("%s/%s".formatted(resource.path("tenant_id").asText(), marker));
            }
        } while (page.size() == PAGE);
        return all;
    }

    private JsonNode page(String url, String marker) {
        return operator.get(
                "%s?limit=%d&marker=%s".formatted(url, PAGE, URLEncoder.encode(marker, StandardCharsets.UTF_8)));
    }
}
