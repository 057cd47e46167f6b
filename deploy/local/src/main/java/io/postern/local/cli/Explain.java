package io.postern.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why somebody may do something, or may not: asked of the service that would decide it. */
@Command(
        name = "explain",
        description = "Say whether a user or an agency may do something and why; exits 1 when not.",
        mixinStandardHelpOptions = true)
public final class Explain implements Callable<Integer> {

    private static final Map<String, String> SERVICES = Map.of("vpcep", "endpoint", "iam", "iam");

    @Mixin
    private Root root = new Root();

    @Parameters(index = "0", paramLabel = "ID", description = "of a user, or with --agency of an agency")
    private String principal = "";

    @Parameters(index = "1", paramLabel = "ACTION", description = "as policies have it: vpcep:endpoints:create")
    private String action = "";

    @Option(names = "--agency", description = "the id is an agency's")
    private boolean agency;

    @Option(names = "--project", paramLabel = "ID", description = "where it would be done")
    private @Nullable String project;

    @Option(
            names = "--resource",
            paramLabel = "PATH",
            description = "what it would be done to: service:region:account:type:path")
    private @Nullable String resource;

    @Option(
            names = "--context",
            paramLabel = "KEY=VALUE[,VALUE]",
            description = "a condition key of the request; can be repeated")
    private Map<String, String> context = new HashMap<>();

    @Option(names = "--service", paramLabel = "NAME", description = "who decides; by default the action's own")
    private @Nullable String service;

    @Override
    public Integer call() {
        Services services = Services.running(root.directory());
        String asked = service;
        String decider = asked == null ? SERVICES.getOrDefault(action.split(":", -1)[0], "vpc") : asked;
        JsonNode answer = services.operator().post(services.url(decider) + "/operator/v1/explain", question());
        System.out.println(answer.toPrettyString());
        return answer.path("allowed").asBoolean() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Map<String, Object> question() {
        Map<String, Object> question = new HashMap<>();
        question.put(agency ? "agency_id" : "user_id", principal);
        question.put("action", action);
        if (project != null) {
            question.put("project_id", project);
        }
        if (resource != null) {
            question.put("resource", resource);
        }
        Map<String, List<String>> keys = new HashMap<>();
        context.forEach((key, values) -> keys.put(key, Arrays.asList(values.split(",", -1))));
        question.put("context", keys);
        return question;
    }
}
