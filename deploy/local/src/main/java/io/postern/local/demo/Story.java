package io.postern.local.demo;

import io.postern.local.Component;
import io.postern.local.LocalStack;
import io.postern.local.client.OperatorClient;
import java.io.PrintStream;
import java.nio.file.Path;

/** Starts a throw-away stack, plays the scenario on it, and says how it ended. */
public final class Story {

    private Story() {}

    /** @return whether it ended as the guide says */
    public static boolean tell(Path root, PrintStream out) {
        out.println("Starting PostgreSQL, Kafka and four services on free ports");
        LocalStack stack = LocalStack.builder()
                .root(root)
                .freePorts()
                .throwaway(true)
                .listener((component, state) -> progress(out, component, state))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start();
        // the SDK keeps a file in the home directory of whoever uses it: here, the stack's
        System.setProperty("user.home", stack.data().toString());
        Scenario.Outcome outcome = play(stack, out);
        conclude(stack, out, outcome);
        return outcome.asTheGuideSays();
    }

    private static Scenario.Outcome play(LocalStack stack, PrintStream out) {
        try (Timeline timeline = new Timeline(out, stack.kafka().url())) {
            OperatorClient operator = OperatorClient.logIn(
                    stack.service("iam").url(), stack.credentials().operatorPassword());
            return new Scenario(
                            timeline,
                            operator,
                            stack.service("vpc").url(),
                            stack.service("endpoint").url())
                    .play();
        }
    }

    private static void conclude(LocalStack stack, PrintStream out, Scenario.Outcome outcome) {
        out.printf(
                "%nThe first endpoint is %s, the second %s, the stranger was refused with %s.%n",
                outcome.first(), outcome.second(), outcome.stranger());
        out.println(
                outcome.asTheGuideSays()
                        ? "That is how the guide tells it."
                        : "That is NOT how the guide tells it: expected accepted, rejected, EndPoint.2012.");
        out.printf("%nThis stack is thrown away now. To go on with one that stays: ./postern up%n");
        stack.components().forEach(component -> out.printf("  %-10s was at %s%n", component.name(), component.url()));
    }

    private static void progress(PrintStream out, Component component, Component.State state) {
        if (state == Component.State.UP) {
            out.printf("  %-10s is up%n", component.name());
        }
    }
}
