package io.postern.local.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Forgets a person. */
@Command(
        name = "erase",
        description = "Delete a user and forget, for good, who he was: no replay brings it back.",
        mixinStandardHelpOptions = true)
public final class Erase implements Callable<Integer> {

    @Mixin
    private Root root = new Root();

    @Parameters(paramLabel = "USER", description = "id of the user")
    private String user = "";

    @Override
    public Integer call() {
        Services services = Services.running(root.directory());
        services.operator().post(services.url("iam") + "/operator/v1/users/" + user + "/erase", Map.of());
        System.out.printf("erased %s%n", user);
        return ExitCode.OK;
    }
}
