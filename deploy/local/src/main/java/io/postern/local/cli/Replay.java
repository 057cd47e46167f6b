package io.postern.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Events that a subscription could not take: shown, and taken again. */
@Command(
        name = "replay",
        description = "Take the parked events of a service's subscriptions again; --list only shows them.",
        mixinStandardHelpOptions = true)
public final class Replay implements Callable<Integer> {

    @Mixin
    private Root root = new Root();

    @Parameters(paramLabel = "SERVICE", description = "iam, vpc, endpoint or quota")
    private String service = "";

    @Option(names = "--list", description = "only show what is parked")
    private boolean list;

    @Override
    public Integer call() {
        Services services = Services.running(root.directory());
        String url = services.url(service);
        boolean parked = false;
        for (JsonNode subscription :
                services.operator().get(url + "/operator/v1/subscriptions").path("subscriptions")) {
            String name = subscription.path("name").asText();
            if (list) {
                System.out.printf(
                        "%s: %d parked%n", name, subscription.path("parked").size());
                parked |= tell(subscription.path("parked"));
            } else if (!subscription.path("parked").isEmpty()) {
                JsonNode answer =
                        services.operator().post(url + "/operator/v1/subscriptions/" + name + "/replay", Map.of());
                System.out.printf(
                        "%s: %d taken%n", name, answer.path("replayed").asInt());
                parked |= tell(answer.path("parked"));
            }
        }
        return parked ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** @return whether there are any */
    private static boolean tell(JsonNode sentences) {
        List<String> all = new ArrayList<>();
        sentences.forEach(sentence -> all.add(sentence.asText()));
        all.forEach(sentence -> System.out.println("  " + sentence));
        return !all.isEmpty();
    }
}
