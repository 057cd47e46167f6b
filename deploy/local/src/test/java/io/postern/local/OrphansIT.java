package io.postern.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hard case of leaving nothing behind: processes that are stopped cannot end when they are asked to. */
class OrphansIT {

    @TempDir
    private Path dir = Path.of("");

    @Test
    void nothing_is_left_of_a_paused_stack_whose_program_is_killed() throws Exception {
        // given
        Process program = new ProcessBuilder(
                        JavaCommand.java(),
                        "-Dpostern.local.jar=" + System.getProperty("postern.local.jar"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PausedStack.class.getName(),
                        dir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals("paused", program.inputReader().readLine());
        List<ProcessHandle> everything = program.descendants().toList();

        // when
        program.destroyForcibly();

        // then
        await().atMost(Duration.ofSeconds(60)).until(() -> everything.stream().noneMatch(Launcher::runs));
    }
}
