package io.postern.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.postern.local.StackFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes views anew from the log, beside the live ones. */
@Command(
        name = "rebuild",
        description = "Make the views of a service anew from its log, and put right what has drifted.",
        mixinStandardHelpOptions = true)
public final class Rebuild implements Callable<Integer> {

    @Mixin
    private Root root = new Root();

    @Parameters(index = "0", paramLabel = "SERVICE", description = "iam, vpc, endpoint or quota")
    private String service = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "VIEW", description = "one view; by default all of them")
    private @Nullable String view;

    @Override
    public Integer call() {
        Services services = Services.running(root.directory());
        String url = services.url(service);
        System.out.printf(
                "%-16s %8s %9s  %-32s  %-32s%n", "view", "rows", "corrected", "digest before", "digest after");
        for (String one : views(services, url)) {
            JsonNode report = services.operator().post(url + "/operator/v1/views/" + one + "/rebuild", Map.of());
            System.out.printf(
                    "%-16s %8d %9d  %-32s  %-32s%n",
                    one,
                    report.path("rows").asLong(),
                    report.path("corrected").asLong(),
                    report.path("digest_before").asText(),
                    report.path("digest_after").asText());
        }
        return ExitCode.OK;
    }

    private List<String> views(Services services, String url) {
        String one = view;
        if (one != null) {
            return List.of(one);
        }
        List<String> all = new ArrayList<>();
        services.operator().get(url + "/operator/v1/views").path("views").forEach(name -> all.add(name.asText()));
        if (all.isEmpty()) {
            throw new StackFailure("%s has no views".formatted(service));
        }
        return all;
    }
}
