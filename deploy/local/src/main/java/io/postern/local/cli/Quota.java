package io.postern.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.postern.local.client.OperatorClient;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an operator sees and decides of quotas. A tenant is a project, or an account for what IAM has. */
@Command(
        name = "quota",
        description = "Show and change quotas of the stack that is up, and decide on applications for more.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class Quota {

    private static final String TENANT = "TENANT";
    private static final String KIND = "KIND";

    @Mixin
    private Root root = new Root();

    @Command(description = "What is used of everything: by all, or by one tenant.", mixinStandardHelpOptions = true)
    void show(@Parameters(paramLabel = TENANT, arity = "0..1") @Nullable String tenant) {
        if (tenant == null) {
            System.out.printf(
                    "%-8s %-18s %8s %8s %9s %9s%n", "service", "kind", "default", "tenants", "used", "exceeded");
            get("/quotas")
                    .path("kinds")
                    .forEach(kind -> System.out.printf(
                            "%-8s %-18s %8d %8d %9d %9d%n",
                            kind.path("service").asText(),
                            kind.path("type").asText(),
                            kind.path("default_quota").asInt(),
                            kind.path("tenants").asLong(),
                            kind.path("used").asLong(),
                            kind.path("exceeded").asLong()));
            return;
        }
        System.out.printf("%-8s %-18s %8s %8s%n", "service", "kind", "used", "quota");
        get("/quotas/" + tenant)
                .path("quotas")
                .forEach(line -> System.out.printf(
                        "%-8s %-18s %8d %8d %s%s%n",
                        line.path("service").asText(),
                        line.path("type").asText(),
                        line.path("used").asInt(),
                        line.path("quota").asInt(),
                        line.path("own_limit").asBoolean() ? "" : "default ",
                        line.path("exceeded").asBoolean() ? "EXCEEDED" : ""));
    }

    @Command(
            description = "Why is it 49 of 50? Every holder, and the event that granted it.",
            mixinStandardHelpOptions = true)
    void why(@Parameters(paramLabel = TENANT) String tenant, @Parameters(paramLabel = KIND) String kind) {
        String marker = "";
        JsonNode ledger;
        do {
            ledger = get("/quotas/%s/%s?limit=1000%s".formatted(tenant, kind, marker));
            if (marker.isEmpty()) {
                tell(ledger);
            }
            for (JsonNode holder : ledger.path("holders")) {
                JsonNode event = holder.path("granted_by");
                marker = "&marker=" + event.path("version").asInt();
                System.out.printf(
                        "%s  %3d  granted by %s  asked for by %s  %s%n",
                        holder.path("resource_id").asText(),
                        holder.path("amount").asInt(),
                        event.path("event_id").asText(),
                        event.path("causation_id").asText(),
                        event.path("at").asText());
            }
        } while (!ledger.path("holders").isEmpty());
    }

    @Command(description = "Give a tenant a limit of its own.", mixinStandardHelpOptions = true)
    void set(
            @Parameters(paramLabel = TENANT) String tenant,
            @Parameters(paramLabel = KIND) String kind,
            @Parameters(paramLabel = "QUOTA", description = "may be lower than what is used") int quota,
            @Option(names = "--reason", description = "for the history") @Nullable String reason) {
        Services services = Services.running(root.directory());
        tell(services.operator()
                .put(operator(services) + "/quotas/%s/%s".formatted(tenant, kind), body(quota, reason)));
    }

    @Command(description = "Let the default be in force again.", mixinStandardHelpOptions = true)
    void reset(@Parameters(paramLabel = TENANT) String tenant, @Parameters(paramLabel = KIND) String kind) {
        Services services = Services.running(root.directory());
        tell(services.operator().delete(operator(services) + "/quotas/%s/%s".formatted(tenant, kind)));
    }

    @Command(description = "Who changed a limit, when, and to what; newest first.", mixinStandardHelpOptions = true)
    void history(@Parameters(paramLabel = TENANT) String tenant, @Parameters(paramLabel = KIND) String kind) {
        get("/quotas/%s/%s/history".formatted(tenant, kind))
                .path("history")
                .forEach(change -> System.out.printf(
                        "%s  %6d  %s  by %s  event %s  %s%n",
                        change.path("at").asText(),
                        change.path("quota").asInt(),
                        change.path("own_limit").asBoolean() ? "own limit" : "default  ",
                        change.path("by").asText(),
                        change.path("event_id").asText(),
                        change.path("reason").asText("")));
    }

    @Command(description = "Who has applied for more; pending ones by default.", mixinStandardHelpOptions = true)
    void applications(
            @Option(names = "--status", defaultValue = "pending", description = "pending, approved or refused")
                    String status) {
        get("/quota-applications?limit=1000&status=" + status)
                .path("applications")
                .forEach(Quota::application);
    }

    @Command(description = "Approve an application; the limit follows.", mixinStandardHelpOptions = true)
    void approve(
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "QUOTA", arity = "0..1", description = "by default what was applied for") @Nullable
                    Integer quota,
            @Option(names = "--reason", description = "for the history") @Nullable String reason) {
        decide(id, "approve", body(quota, reason));
    }

    @Command(description = "Refuse an application.", mixinStandardHelpOptions = true)
    void refuse(
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "REASON", description = "what the applicant is told") String reason) {
        decide(id, "refuse", body(null, reason));
    }

    private void decide(String id, String decision, Map<String, Object> body) {
        Services services = Services.running(root.directory());
        String url = "%s/quota-applications/%s/%s".formatted(operator(services), id, decision);
        application(services.operator().post(url, body).path("application"));
    }

    private JsonNode get(String path) {
        Services services = Services.running(root.directory());
        OperatorClient operator = services.operator();
        return operator.get(operator(services) + path);
    }

    private static String operator(Services services) {
        return services.url("quota") + "/operator/v1";
    }

    private static Map<String, Object> body(@Nullable Integer quota, @Nullable String reason) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (quota != null) {
            body.put("quota", quota);
        }
        if (reason != null) {
            body.put("reason", reason);
        }
        return body;
    }

    private static void tell(JsonNode ledger) {
        System.out.printf(
                "%s %s: %d of %d%s%s%n",
                ledger.path("project_id").asText(),
                ledger.path("type").asText(),
                ledger.path("used").asInt(),
                ledger.path("quota").asInt(),
                ledger.path("own_limit").asBoolean() ? "" : " (default)",
                ledger.path("exceeded").asBoolean() ? " EXCEEDED" : "");
    }

    private static void application(JsonNode application) {
        System.out.printf(
                "%s  %s  %s  %s %s: %d instead of %d  %s%s%n",
                application.path("id").asText(),
                application.path("status").asText(),
                application.path("account_name").asText(),
                application.path("project_id").asText(),
                application.path("type").asText(),
                application.path("quota").asInt(),
                application.path("limit").asInt(),
                application.path("reason").asText(""),
                application.path("refusal").asText(""));
    }
}
