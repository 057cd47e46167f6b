package io.postern.local;

import io.postern.local.cli.Daemon;
import io.postern.local.cli.Demo;
import io.postern.local.cli.Down;
import io.postern.local.cli.Erase;
import io.postern.local.cli.Explain;
import io.postern.local.cli.OpenAccount;
import io.postern.local.cli.Quota;
import io.postern.local.cli.Rebuild;
import io.postern.local.cli.Replay;
import io.postern.local.cli.RunKafka;
import io.postern.local.cli.RunPostgres;
import io.postern.local.cli.Status;
import io.postern.local.cli.Up;
import io.postern.local.cli.Verify;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher: {@code java -jar local.jar <command>}; people use {@code ./postern <command>}. */
@Command(
        name = "postern",
        description = "Postern on this machine, without containers.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Demo.class,
            Up.class,
            Status.class,
            Down.class,
            OpenAccount.class,
            Quota.class,
            Erase.class,
            Verify.class,
            Rebuild.class,
            Replay.class,
            Explain.class,
            RunPostgres.class,
            RunKafka.class,
            Daemon.class
        })
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        onlyWarnings();
        CommandLine command = new CommandLine(new Main());
        command.setExecutionExceptionHandler(Main::explain);
        System.exit(command.execute(arguments));
    }

    /** A failure that the user can do something about is told in its own words; anything else is a bug. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof StackFailure) {
            command.getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }

    /** The broker tells its whole life at INFO. */
    private static void onlyWarnings() {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
    }
}
