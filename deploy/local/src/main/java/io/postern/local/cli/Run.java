package io.postern.local.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One {@code up} that is running.
 *
 * @param pid of the supervisor
 * @param started when it was started, epoch milliseconds: tells it from a later process with the same pid
 * @param ready whether everything has been started
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Run(long pid, long started, String data, boolean ready, List<Part> parts) {

    /**
     * One component of it.
     *
     * @param pid 0 while it is down
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(String name, long pid, int port, String url) {

        boolean lives() {
            return pid != 0
                    && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        }
    }

    /** Written by the supervisor itself. */
    static Run now(String data, boolean ready, List<Part> parts) {
        ProcessHandle self = ProcessHandle.current();
        return new Run(self.pid(), startOf(self), data, ready, parts);
    }

    Optional<ProcessHandle> supervisor() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(one -> startOf(one) == started);
    }

    boolean lives() {
        return supervisor().isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
