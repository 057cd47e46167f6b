package io.postern.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.postern.local.client.LedgerComparison;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Folds every stream of every service and compares: with the views, and with the topic; and the ledger with all. */
@Command(
        name = "verify",
        description = "Compare log, views, topics and quotas of the stack that is up; exits 1 when anything differs.",
        mixinStandardHelpOptions = true)
public final class Verify implements Callable<Integer> {

    @Mixin
    private Root root = new Root();

    @Override
    public Integer call() {
        Services services = Services.running(root.directory());
        boolean holds = true;
        System.out.printf("%-10s %8s %8s %9s %8s  %s%n", "service", "streams", "events", "published", "records", "");
        for (Map.Entry<String, String> service : services.urls().entrySet()) {
            JsonNode report = services.operator().get(service.getValue() + "/operator/v1/verify");
            holds &= report.path("holds").asBoolean();
            tell(service.getKey(), report);
        }
        holds &= compareLedger(services);
        return holds ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static boolean compareLedger(Services services) {
        boolean same = true;
        System.out.printf("%n%-16s %8s %8s  %s%n", "kind", "held", "there", "");
        for (LedgerComparison.Result kind : new LedgerComparison(services.operator(), services.urls()).settled()) {
            boolean holds = kind.differences().isEmpty();
            same &= holds;
            System.out.printf(
                    "%-16s %8d %8d  %s%n", kind.kind(), kind.held(), kind.there(), holds ? "holds" : "DIFFERS");
            kind.differences().forEach(difference -> System.out.println("  " + difference));
        }
        return same;
    }

    private static void tell(String service, JsonNode report) {
        JsonNode views = report.path("views");
        JsonNode topic = report.path("topic");
        System.out.printf(
                "%-10s %8d %8d %9d %8d  %s%n",
                service,
                views.path("streams").asLong(),
                views.path("events").asLong(),
                topic.path("published").asLong(),
                topic.path("records").asLong(),
                report.path("holds").asBoolean() ? "holds" : "DIFFERS");
        views.path("differences").forEach(difference -> System.out.println("  " + difference.asText()));
        topic.path("differences").forEach(difference -> System.out.println("  " + difference.asText()));
    }
}
