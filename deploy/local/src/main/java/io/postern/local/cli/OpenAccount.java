package io.postern.local.cli;

import io.postern.local.client.Account;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** An account to try things with. */
@Command(
        name = "account",
        description = "Open an account on the stack that is up, and print its credentials.",
        mixinStandardHelpOptions = true)
public final class OpenAccount implements Callable<Integer> {

    @Mixin
    private Root root = new Root();

    @Parameters(paramLabel = "NAME", description = "of the account and of its owner")
    private String name = "";

    @Override
    public Integer call() {
        Account account = Services.running(root.directory()).operator().openAccount(name);
        System.out.printf("export HUAWEICLOUD_SDK_AK=%s%n", account.access());
        System.out.printf("export HUAWEICLOUD_SDK_SK=%s%n", account.secret());
        System.out.printf("export HUAWEICLOUD_SDK_PROJECT_ID=%s%n", account.projectId());
        System.out.printf("export HUAWEICLOUD_SDK_DOMAIN_ID=%s%n", account.domainId());
        return ExitCode.OK;
    }
}
