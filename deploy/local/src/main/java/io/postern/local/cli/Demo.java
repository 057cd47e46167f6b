package io.postern.local.cli;

import io.postern.local.demo.Story;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** The main job, end to end, on a stack of its own. */
@Command(
        name = "demo",
        description = "Two accounts and a stranger: connect, accept, reject and refuse, on a throw-away stack.",
        mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {

    @Mixin
    private Root root = new Root();

    @Override
    public Integer call() {
        return Story.tell(root.directory(), System.out) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
