package io.postern.benchmarks;

import java.lang.management.ManagementFactory;

/**
 * What it ran on.
 *
 * @param load average of the last minute before the run: what others did with the same cores; negative where unknown
 */
record Machine(String system, int processors, String java, double load) {
    static Machine here() {
        return new Machine(
                "%s %s %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
