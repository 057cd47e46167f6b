package io.postern.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Ports that are spoken for though nobody listens there yet: a port that is only found free can be found by two, for two
 * stacks that start at the same moment or for two parts of one. A claim is a lock on the port's byte of a file that all
 * processes of a user share; it ends with the process that made it.
 */
final class PortClaims {

    private static @Nullable FileChannel shared;

    private PortClaims() {}

    /** @return whether the port is the caller's now; what was claimed once, by this process too, cannot be again */
    static synchronized boolean claim(int port) {
        try {
            return claims().tryLock(port, 1, false) != null;
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (IOException e) {
            throw new StackFailure("Cannot claim a port in %s: %s".formatted(file(), e.getMessage()), e);
        }
    }

    /** Never closed: closing any channel of a file gives up all locks that the process has on it. */
    private static FileChannel claims() throws IOException {
        FileChannel open = shared;
        if (open == null) {
            open = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            shared = open;
        }
        return open;
    }

    private static Path file() {
        return Path.of(
                System.getProperty("java.io.tmpdir"), "postern-ports-%s".formatted(System.getProperty("user.name")));
    }
}
